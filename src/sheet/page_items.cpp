// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_items.h"

#include <iterator>

namespace knotfinder::sheet {
namespace {

struct Mover
{
    QPointF shift;
    void operator()(TextItem &item) const { item.at += shift; }
    void operator()(BoxItem &item) const { item.rect.translate(shift); }
    void operator()(FigureItem &item) const { item.rect.translate(shift); }
    void operator()(DrawingItem &item) const { item.rect.translate(shift); }
    void operator()(ChartItem &item) const { item.rect.translate(shift); }
    void operator()(ImageItem &item) const { item.rect.translate(shift); }
    void operator()(SymbolItem &item) const { item.centre += shift; }
};

} // namespace

void moveBy(PageItems &items, const QPointF &shift)
{
    for (auto &item : items)
        std::visit(Mover{shift}, item);
}

void place(PageItems &page, Piece piece, const QPointF &corner)
{
    moveBy(piece.items, corner);
    page.insert(page.end(), std::make_move_iterator(piece.items.begin()), std::make_move_iterator(piece.items.end()));
}

} // namespace knotfinder::sheet
