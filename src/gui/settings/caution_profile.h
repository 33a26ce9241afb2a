// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/safety/profile.h>

#include <QObject>
#include <QString>

namespace knotfinder::gui {

/// What the reader told about themself, kept beside the settings in a file that only they can read.
class CautionProfile : public QObject
{
    Q_OBJECT

public:
    /// Reads `file`. When it is damaged, nothing counts as asked, and problem() says so.
    explicit CautionProfile(QString file, QObject *parent = nullptr);

    [[nodiscard]] const safety::Profile &profile() const noexcept { return profile_; }
    /// That it could not be read or kept the last time, and why; empty: it could.
    [[nodiscard]] const QString &problem() const noexcept { return problem_; }

    /// Answers one caution, and so counts as asked.
    void setHolds(const std::string &contraindication, bool holds);
    /// Asked, and nothing holds.
    void setNone();
    /// Takes back that anything was asked, and deletes the file.
    void forget();

Q_SIGNALS:
    void changed();

private:
    void keep(safety::Profile profile);

    QString file_;
    safety::Profile profile_;
    QString problem_;
};

} // namespace knotfinder::gui
