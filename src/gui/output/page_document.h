// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/framing.h>
#include <knotfinder/render/scene.h>

#include <QObject>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <memory>
#include <string>
#include <vector>

class QPainter;

namespace knotfinder::gui {

class Session;

/// A muscle's page as a text on paper of one size, laid out in units that no device decides. Its picture is drawn in
/// lines and dots, never in pixels.
class PageDocument
{
public:
    static constexpr double unitsPerInch = 300;

    /// `body`: the room for the text on one page, in units. `letters`: size of the text in points.
    PageDocument(Session &session, const std::string &muscle, const QSizeF &body, double letters);
    ~PageDocument();
    PageDocument(const PageDocument &) = delete;
    PageDocument &operator=(const PageDocument &) = delete;

    [[nodiscard]] const QTextDocument &text() const noexcept { return text_; }
    /// Paints the text of a page with its upper left corner at the painter's origin.
    void paint(QPainter &painter, int page) const;

private:
    class Picture;

    QTextDocument text_;
    std::unique_ptr<Picture> picture_;
};

} // namespace knotfinder::gui
