// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/panel_column.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "window/panels.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace knotfinder::gui {

PanelColumn::PanelColumn(Services &services, MainWindow &window, QWidget *parent)
    : QWidget(parent), services_(services), window_(window), tabs_(new QTabBar(this)), stack_(new QStackedWidget(this))
{
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setUsesScrollButtons(false);
    tabs_->setAccessibleName(tr("Panels"));
    for (const auto &panel : panels())
        tabs_->addTab(QCoreApplication::translate("Panels", panel.title));
    made_.resize(panels().size(), nullptr);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 4, 0); // so that the words of the tabs stand above those of the panels
    row->addWidget(tabs_);
    layout->addLayout(row);
    layout->addWidget(stack_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, &PanelColumn::showTab);
    connect(tabs_, &QTabBar::tabBarClicked, this, [this](int index) { // before it is the current one
        if (index >= 0)
            tabs_->setCurrentIndex(index);
        stack_->currentWidget()->setFocus(Qt::MouseFocusReason);
    });
    showTab(0);
}

QSize PanelColumn::sizeHint() const
{
    return {std::max(348, fontMetrics().averageCharWidth() * 44), 600};
}

QWidget *PanelColumn::open(std::string_view id)
{
    for (std::size_t i = 0; i < panels().size(); ++i)
        if (panels()[i].id == id) {
            tabs_->setCurrentIndex(static_cast<int>(i));
            return made_[i];
        }
    return nullptr;
}

void PanelColumn::showTab(int index)
{
    auto &panel = made_.at(static_cast<std::size_t>(index));
    if (panel == nullptr) {
        panel = panels()[static_cast<std::size_t>(index)].make(services_, window_);
        stack_->addWidget(panel);
    }
    stack_->setCurrentWidget(panel);
}

void PanelColumn::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, tabs_->geometry().bottom(), width(), 1, t.rule);
}

} // namespace knotfinder::gui
