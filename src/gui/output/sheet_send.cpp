// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_send.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "widgets/flow_layout.h"

#include <QPushButton>

namespace knotfinder::gui {

SheetSend::SheetSend(QWidget *parent) : QWidget(parent)
{
    auto *pdf = new QPushButton(tr("&Save as PDF…"), this);
    makePrimary(pdf);
    auto *print = new QPushButton(tr("&Print…"), this);
    auto *html = new QPushButton(tr("Save as a &web page…"), this);
    html->setToolTip(tr("One file that screen readers read well"));
    auto *picture = new QPushButton(tr("Save as p&ictures…"), this);
    picture->setToolTip(tr("PNG, a file for each page"));
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 2 * look::grid);
    for (auto *button : {pdf, print, html, picture})
        flow->addWidget(button);
    auto policy = sizePolicy();
    policy.setHeightForWidth(true);
    policy.setVerticalPolicy(QSizePolicy::Minimum);
    setSizePolicy(policy);
    connect(pdf, &QPushButton::clicked, this, &SheetSend::pdfRequested);
    connect(print, &QPushButton::clicked, this, &SheetSend::printRequested);
    connect(picture, &QPushButton::clicked, this, &SheetSend::pictureRequested);
    connect(html, &QPushButton::clicked, this, &SheetSend::htmlRequested);
}

} // namespace knotfinder::gui
