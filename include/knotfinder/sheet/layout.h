// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/artwork.h>
#include <knotfinder/sheet/document.h>
#include <knotfinder/sheet/text_store.h>

#include <QRectF>
#include <QSizeF>

#include <memory>

class QPainter;

namespace knotfinder::sheet {

struct Report;

/// A sheet or a report laid out on pages. Made once, painted on any device: paper, PDF, picture and preview show the
/// same.
class Layout
{
public:
    /// Needs an application object (for fonts).
    Layout(const Document &document, const Style &style, const TextStore &store = {});
    Layout(const Report &report, const Style &style);
    ~Layout();
    Layout(Layout &&) noexcept;
    Layout &operator=(Layout &&) noexcept;

    [[nodiscard]] std::size_t pageCount() const;
    [[nodiscard]] QSizeF pageSize() const; ///< millimetres
    /// Paints a page into `target` (device units of `painter`), which should have the page's aspect ratio.
    void paint(QPainter &painter, std::size_t page, const QRectF &target, const render::Figures &figures) const;

private:
    struct Content;
    std::unique_ptr<const Content> content_;
};

} // namespace knotfinder::sheet
