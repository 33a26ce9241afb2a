// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>

#include <string>
#include <vector>

namespace knotfinder::gui {

class PageHistory;

/// The muscles whose pages were opened, the latest first. Known as long as the window is open: what one reads tells of
/// one's health.
class RecentMuscles : public QObject
{
    Q_OBJECT

public:
    explicit RecentMuscles(PageHistory &pages, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<std::string> &all() const noexcept { return muscles_; }

Q_SIGNALS:
    void changed();

private:
    void add();

    PageHistory &pages_;
    std::vector<std::string> muscles_;
};

} // namespace knotfinder::gui
