// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/paint.h>

#include <QRectF>

#include <vector>

namespace knotfinder::render {

/// Where a label goes, and whether it had to leave the place it belongs to.
struct LabelSpot
{
    QPointF at;
    bool away = false;
};

/// Where numbers and names may stand on one picture: inside of it, on no X and on no other label. Device units.
class LabelRoom
{
public:
    /// How large lines and letters come out, in device units for a logical pixel.
    struct Sizes
    {
        double unit = 1;
        double lettering = 1; ///< times the unit
    };

    LabelRoom(const Scene &scene, const body::View &view, const Viewport &viewport, Sizes sizes)
        : scene_(scene), view_(view), viewport_(viewport), sizes_(sizes)
    {
    }

    [[nodiscard]] bool isTaken(const QRectF &box) const;
    void take(const QRectF &box) { taken_.push_back(box); }
    /// A box that reaches beyond the edge of the picture, moved inside of it.
    [[nodiscard]] QRectF inside(QRectF box) const;
    /// Half the width of an X.
    [[nodiscard]] double armOf(const KnotSite &site) const;
    /// A place for a label near an X that covers no other label and no X: as near as can be, and rather away from the
    /// other X's. The first one tried where none is free.
    [[nodiscard]] QRectF besideX(const QPointF &centre, double gap, const QSizeF &size) const;
    /// Where the number of a mark covers no X: in its midst, else at one of its ends, else beside it, else further out.
    [[nodiscard]] LabelSpot inOrBeside(const QPointF &middle, const QRectF &area, const QSizeF &size) const;

private:
    [[nodiscard]] double px(double logical) const { return logical * sizes_.unit; }
    [[nodiscard]] double lettering(double logical) const { return px(logical) * sizes_.lettering; }
    [[nodiscard]] bool isFree(const QRectF &box, const QPointF &ownCentre) const;
    [[nodiscard]] QPointF middleOfSites() const;

    const Scene &scene_;
    const body::View &view_;
    const Viewport &viewport_;
    Sizes sizes_;
    std::vector<QRectF> taken_; ///< by labels
};

} // namespace knotfinder::render
