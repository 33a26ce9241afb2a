// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/sheet/layout.h>

#include <QByteArray>

class QPagedPaintDevice;

namespace knotfinder::sheet {

/// Problems where a picture of the sheet cannot be drawn: an exercise without its picture is worth nothing. Ask before
/// anything is written.
[[nodiscard]] Outcome checkPictures(const Document &document, const render::Figures &figures);
[[nodiscard]] Outcome checkPictures(const Report &report, const render::Figures &figures);

/// Vector PDF with embedded fonts, title and language.
[[nodiscard]] QByteArray toPdf(const Document &document, const Layout &layout, const render::Figures &figures);

/// The same of a report.
[[nodiscard]] QByteArray toPdf(const Report &report, const Layout &layout, const render::Figures &figures);

/// One page as PNG.
[[nodiscard]] QByteArray toPng(const Layout &layout, std::size_t page, double dotsPerInch,
                               const render::Figures &figures);

/// One file that any browser and screen reader reads: headings, lists, inline SVG with words for each figure, no
/// script.
[[nodiscard]] Result<QByteArray> toHtml(const Document &document, const Style &style, const render::Figures &figures);

/// The paper a sheet is laid out for that goes to this device: the one whose shape is nearer to the device's.
[[nodiscard]] Paper paperFor(const QPagedPaintDevice &device);

/// Prints all pages, smaller where the device's paper is. Its page layout should be full-page without margins; see
/// preparePage. Problem when the device cannot be opened.
[[nodiscard]] Outcome print(QPagedPaintDevice &device, const Layout &layout, const render::Figures &figures);

/// Sets paper size and margins of a printer or PDF to those of the sheet.
void preparePage(QPagedPaintDevice &device, const Style &style);
/// Keeps the paper the device has, upright and without margins.
void preparePaper(QPagedPaintDevice &device);

} // namespace knotfinder::sheet
