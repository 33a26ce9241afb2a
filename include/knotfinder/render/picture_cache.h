// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/paint.h>

#include <QPixmap>

#include <list>

namespace knotfinder::render {

/// Bare figures as pixels, so that a repaint of the screen only has to paint what lies on them.
class PictureCache
{
public:
    enum class Sharpness {
        exact, ///< paints the figure anew when the zoom changed
        quick, ///< while zooming: may stretch the picture of another zoom; ask again with `exact` afterwards
    };

    explicit PictureCache(qsizetype maxBytes = qsizetype{32} << 20) : maxBytes_(maxBytes) {}

    /// Draws the figure on `painter`; `viewport` in logical pixels. Returns false when the result is not exact.
    bool draw(QPainter &painter, const Artwork &artwork, const Viewport &viewport, ArtInk ink, qreal devicePixelRatio,
              Sharpness sharpness = Sharpness::exact);
    void clear() { entries_.clear(); }
    [[nodiscard]] qsizetype bytes() const;

private:
    struct Entry
    {
        const Artwork *artwork = nullptr;
        ArtInk ink = ArtInk::light;
        double scale = 1; ///< device pixels per picture unit
        QRectF source;    ///< what the pixmap shows, picture units
        QPixmap pixmap;
    };

    void store(Entry entry);

    qsizetype maxBytes_;
    std::list<Entry> entries_; ///< most recently used first
};

} // namespace knotfinder::render
