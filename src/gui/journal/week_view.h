// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/looking_back.h>

#include <QWidget>

#include <array>

namespace knotfinder::gui {

/// The last seven days side by side: how strong the pain was, and whether something was pressed.
class WeekView : public QWidget
{
    Q_OBJECT

public:
    static constexpr int days = 7;

    explicit WeekView(QWidget *parent = nullptr);

    void show(const journal::Contents &contents, journal::Day today);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct DayCell
    {
        QString name;    ///< "Mon"
        QString score;   ///< "4.5"; '' where nothing was written
        int pressed = 0; ///< sessions
    };
    [[nodiscard]] int cellWidth() const;

    std::array<DayCell, days> cells_; ///< the last is today
};

} // namespace knotfinder::gui
