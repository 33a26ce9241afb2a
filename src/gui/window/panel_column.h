// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

#include <string_view>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace knotfinder::gui {

class MainWindow;
struct Services;

/// The panels as tabs; each is made when its tab is first chosen.
class PanelColumn : public QWidget
{
    Q_OBJECT

public:
    PanelColumn(Services &services, MainWindow &window, QWidget *parent = nullptr);

    /// Brings a panel to the front and returns it.
    QWidget *open(std::string_view id);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showTab(int index);

    Services &services_;
    MainWindow &window_;
    QTabBar *tabs_;
    QStackedWidget *stack_;
    std::vector<QWidget *> made_; ///< by tab; null until shown
};

} // namespace knotfinder::gui
