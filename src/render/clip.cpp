// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "clip.h"

namespace knotfinder::render {
namespace {

// Bits of the four half-planes outside the box. A segment whose points share a bit lies outside on that side, and so
// does every straight line between such points: replacing one by the other cannot change the winding inside the box.
unsigned outerSides(const QPointF &p, const QRectF &box)
{
    return (p.x() < box.left() ? 1U : 0U) | (p.x() > box.right() ? 2U : 0U) | (p.y() < box.top() ? 4U : 0U) |
           (p.y() > box.bottom() ? 8U : 0U);
}

class Simplifier
{
public:
    Simplifier(const QRectF &box, Qt::FillRule rule) : box_(box) { result_.setFillRule(rule); }

    void moveTo(const QPointF &p)
    {
        finish();
        start_ = last_ = p;
    }
    void lineTo(const QPointF &p)
    {
        const unsigned sides = outerSides(last_, box_) & outerSides(p, box_);
        if (!skip(sides)) {
            begin();
            result_.lineTo(p);
        }
        last_ = p;
    }
    void cubicTo(const QPointF &a, const QPointF &b, const QPointF &p)
    {
        const unsigned sides =
            outerSides(last_, box_) & outerSides(a, box_) & outerSides(b, box_) & outerSides(p, box_);
        if (!skip(sides)) {
            begin();
            result_.cubicTo(a, b, p);
        }
        last_ = p;
    }
    QPainterPath take()
    {
        finish();
        return result_;
    }

private:
    // True when the segment joins a run outside; only the run's last point is written, when it ends.
    bool skip(unsigned sides)
    {
        const unsigned common = run_ != 0 ? run_ & sides : sides;
        if (common == 0)
            endRun();
        run_ = common != 0 ? common : sides;
        return run_ != 0;
    }
    void endRun()
    {
        if (run_ == 0)
            return;
        begin();
        result_.lineTo(last_);
        run_ = 0;
    }
    void begin()
    {
        if (!written_)
            result_.moveTo(start_);
        written_ = true;
    }
    // A subpath that was one run lies outside as a whole: nothing of it was written.
    void finish()
    {
        if (written_) {
            endRun();
            if (last_ == start_)
                result_.closeSubpath();
        }
        written_ = false;
        run_ = 0;
    }

    QRectF box_;
    QPainterPath result_;
    QPointF start_;
    QPointF last_;
    unsigned run_ = 0; // sides that all points of the run share; 0: no run
    bool written_ = false;
};

} // namespace

QPainterPath simplifiedOutside(const QPainterPath &path, const QRectF &box)
{
    Simplifier simplifier(box, path.fillRule());
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        if (element.isMoveTo()) {
            simplifier.moveTo(element);
        } else if (element.isLineTo()) {
            simplifier.lineTo(element);
        } else {
            simplifier.cubicTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
            i += 2;
        }
    }
    return simplifier.take();
}

} // namespace knotfinder::render
