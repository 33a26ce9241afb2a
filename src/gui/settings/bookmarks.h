// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>

#include <string>
#include <vector>

class QSettings;

namespace knotfinder::gui {

/// Muscles that the user wants to find again, newest first. Kept in the settings.
class Bookmarks : public QObject
{
    Q_OBJECT

public:
    explicit Bookmarks(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<std::string> &all() const noexcept { return muscles_; }
    [[nodiscard]] bool contains(const std::string &muscle) const;
    void toggle(const std::string &muscle);

Q_SIGNALS:
    void changed();

private:
    QSettings &settings_;
    std::vector<std::string> muscles_;
};

} // namespace knotfinder::gui
