// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/breaks/rhythm.h>

#include <QObject>
#include <QString>

class QSettings;

namespace knotfinder::gui {

/// Whether and how often the user wants to be reminded of breaks. Off until switched on; each change is kept at once.
class BreakSettings : public QObject
{
    Q_OBJECT

public:
    explicit BreakSettings(QSettings &store, QObject *parent = nullptr);

    [[nodiscard]] bool on() const noexcept { return on_; }
    [[nodiscard]] const breaks::Rhythm &rhythm() const noexcept { return rhythm_; }
    /// What the file asked for outside the limits, a line each; empty once a value is chosen here.
    [[nodiscard]] const QString &problem() const noexcept { return problem_; }

    void setOn(bool on);
    void setRhythm(const breaks::Rhythm &rhythm); ///< brought within its limits

Q_SIGNALS:
    void changed();

private:
    QSettings &store_;
    bool on_ = false;
    breaks::Rhythm rhythm_;
    QString problem_;
};

} // namespace knotfinder::gui
