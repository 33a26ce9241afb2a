// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/paint.h>

#include <QImage>
#include <QPixmap>

#include <future>
#include <list>
#include <memory>
#include <span>
#include <vector>

namespace knotfinder::render {

/// Bare figures as pixels, so that a repaint of the screen only has to paint what lies on them.
class PictureCache
{
public:
    enum class Sharpness {
        exact, ///< paints the figure anew when the zoom changed
        quick, ///< while zooming: may stretch the picture of another zoom; ask again with `exact` afterwards
    };

    struct Wanted
    {
        std::shared_ptr<const Artwork> artwork;
        Viewport viewport;
    };

    /// Keeps at most so many bytes, but always what was last prepared together: it is on the screen.
    explicit PictureCache(qsizetype maxBytes = qsizetype{8} << 20) : maxBytes_(maxBytes) {}

    /// Starts to paint what `draw` will need and does not have yet, each picture beside the others and the caller.
    void prepare(std::span<const Wanted> pictures, ArtInk ink, qreal devicePixelRatio,
                 Sharpness sharpness = Sharpness::exact);
    /// Draws the figure on `painter`; `viewport` in logical pixels. Returns false when the result is not exact.
    bool draw(QPainter &painter, const std::shared_ptr<const Artwork> &artwork, const Viewport &viewport, ArtInk ink,
              qreal devicePixelRatio, Sharpness sharpness = Sharpness::exact);
    /// Keeps only what was last prepared together: what is on the screen.
    void letGo();
    [[nodiscard]] qsizetype bytes() const;

private:
    struct Entry
    {
        std::shared_ptr<const Artwork> artwork;
        ArtInk ink = ArtInk::light;
        double scale = 1; ///< device pixels per picture unit
        QRectF source;    ///< what the pixmap shows, picture units
        QPixmap pixmap;
    };
    struct Painted
    {
        QImage image;
        QRectF source; ///< as in Entry
    };
    struct Coming
    {
        Entry entry; ///< still without source and pixmap
        QRectF wanted;
        std::future<Painted> painted;
    };

    static Painted paint(const Artwork &artwork, QRectF source, double scale, ArtInk ink);

    [[nodiscard]] std::list<Entry>::iterator find(const Wanted &picture, ArtInk ink, double scale, Sharpness sharpness);
    static Entry entryOf(Entry entry, Painted painted);
    void collect();
    void store(Entry entry);
    void keepWithin(qsizetype bytes);

    qsizetype maxBytes_;
    std::size_t inUse_ = 1;    ///< pictures that were last prepared
    std::list<Entry> entries_; ///< most recently used first
    std::vector<Coming> coming_;
};

} // namespace knotfinder::render
