// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/dose_tiles.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/flow_layout.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int tilePadding = look::grid;

QLabel *plainLabel(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

DoseTiles::DoseTiles(const std::vector<std::pair<QString, QString>> &tiles, QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this);
    for (const auto &[amount, of] : tiles) {
        auto *tile = new QWidget(this);
        auto *layout = new QVBoxLayout(tile);
        layout->setContentsMargins(tilePadding + 2, tilePadding - 2, tilePadding + 2, tilePadding - 2);
        layout->setSpacing(0);
        auto *large = plainLabel(amount, tile);
        look::setType(large, look::Type::strong);
        look::setAccent(large);
        auto *small = plainLabel(of, tile);
        look::setType(small, look::Type::small);
        look::setMuted(small);
        layout->addWidget(large);
        layout->addWidget(small);
        tile->setAccessibleName(QStringLiteral("%1 %2").arg(amount, of));
        flow->addWidget(tile);
    }
}

void DoseTiles::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const auto &theme = themeOf(this);
    for (const auto *tile : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        look::roundedPanel(painter, tile->geometry(), look::corner, theme.panelRaised, look::rim(QColor(), theme));
}

} // namespace knotfinder::gui
