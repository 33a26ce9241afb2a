// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>
#include <QStringList>

class QSettings;

namespace knotfinder::gui {

/// Files opened or saved lately, newest first.
class RecentFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 10;

    explicit RecentFiles(QSettings &state, QObject *parent = nullptr);

    [[nodiscard]] QStringList all() const;
    void add(const QString &path);
    void clear();

Q_SIGNALS:
    void changed();

private:
    QSettings &state_;
};

} // namespace knotfinder::gui
