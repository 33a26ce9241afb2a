// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/chart/chart.h>
#include <knotfinder/sheet/document.h>

#include <QColor>
#include <QTextLayout>

#include <memory>
#include <variant>
#include <vector>

namespace knotfinder::sheet {

/// Lengths inside the layout are hundredths of a millimetre.
inline constexpr double perMillimetre = 100;
[[nodiscard]] constexpr double mm(double millimetres) noexcept
{
    return millimetres * perMillimetre;
}

/// A paragraph that is broken into its lines when they are first looked at: while columns are tried, most texts are
/// only measured. Copies share their lines.
class SetText
{
public:
    SetText() = default;
    /// `shaped` holds text, font and options; lines `width` long stand `pitch` apart.
    SetText(std::shared_ptr<const QTextLayout> shaped, double width, double pitch);

    [[nodiscard]] const QTextLayout *operator->() const;

private:
    struct Lines;
    std::shared_ptr<Lines> lines_;
};

struct TextItem
{
    QPointF at;
    SetText text;
    QColor colour;
};

/// A rectangle, a rule (no fill, no height) or the ground of a box. Invalid colours are not drawn.
struct BoxItem
{
    QRectF rect;
    double radius = 0;
    QColor fill;
    QColor stroke;
    double width = 0;
};

struct FigureItem
{
    QRectF rect;
    double radius = 0;
    Figure figure;
};

/// How a technique is done.
struct DrawingItem
{
    QRectF rect;
    double radius = 0;
    care::Illustration picture;
};

/// The journal's course.
struct ChartItem
{
    QRectF rect;
    double radius = 0;
    chart::Chart chart;
};

struct ImageItem
{
    QRectF rect;
    QImage image;
};

/// A mark of the legend: X, ring, large dot, small dots, the drawn muscle.
struct SymbolItem
{
    enum class Kind { cross, ring, essential, spillover, muscle };
    QPointF centre;
    Kind kind = Kind::cross;
    double size = 0;
};

using PageItem = std::variant<TextItem, BoxItem, FigureItem, DrawingItem, ChartItem, ImageItem, SymbolItem>;
using PageItems = std::vector<PageItem>;

/// Items that stay together, laid out from (0, 0) down.
struct Piece
{
    PageItems items;
    double before = 0; ///< space above, dropped at the top of a page
    double height = 0;
    bool keepWithNext = false;
};

void moveBy(PageItems &items, const QPointF &shift);

/// Adds the items of `piece` at `corner`.
void place(PageItems &page, Piece piece, const QPointF &corner);

} // namespace knotfinder::sheet
