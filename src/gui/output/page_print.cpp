// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/page_print.h"

#include "canvas/scene_maker.h"
#include "page/page_blocks.h"
#include "session/session.h"
#include "session/words.h"

#include <knotfinder/render/framing.h>
#include <knotfinder/render/paint.h>

#include <QImage>
#include <QPainter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int pictureWidth = 1600; ///< pixels
constexpr int pictureHeight = 800;
constexpr double shownWidth = 340; ///< in the document's points

QImage pictureOf(Session &session, const catalog::MuscleEntry &muscle)
{
    render::Scene scene;
    scene.figure = session.editor().drawing().figure;
    for (const auto &ref : pointsOf(session.catalog(), muscle, {body::Side::right}))
        addPoint(scene, session.catalog(), ref, {}, false, true);
    render::Subject subject{session.atlas().surface().emptySet(), {}};
    for (const auto &zone : scene.zones)
        (subject.cells |= zone.essential) |= zone.spillover;
    for (const auto &site : scene.sites)
        subject.sites.push_back(site.cell);
    const auto shots = render::framesFor(session.atlas(), scene.figure, subject, 1.0);
    QImage image(pictureWidth, pictureHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    double x = 0;
    for (const auto &shot : shots) {
        scene.view = shot.view;
        const QRectF target(x, 0, pictureWidth / 2.0, pictureHeight);
        [[maybe_unused]] const auto painted = render::paintScene(
            painter, scene, session.figures(), render::Viewport(shot.rect, target), {render::ThemeId::paper, 3});
        x += pictureWidth / 2.0;
    }
    return image;
}

/// Appends blocks to a document, each with its own shape.
class DocumentWriter
{
public:
    explicit DocumentWriter(QTextDocument &document) : cursor_(&document) {}

    void line(const QString &text, double size, bool bold, double above, const QColor &colour = Qt::black)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        QTextCharFormat letters;
        letters.setFontPointSize(size);
        letters.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        letters.setForeground(colour);
        if (!cursor_.atStart())
            cursor_.insertBlock();
        cursor_.setBlockFormat(block);
        cursor_.insertText(text, letters);
    }
    void list(const QStringList &items, bool numbered)
    {
        QTextListFormat format;
        format.setStyle(numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
        QTextList *list = nullptr;
        for (const auto &item : items) {
            line(item, textSize, false, 1);
            if (list == nullptr)
                list = cursor_.createList(format);
            else
                list->add(cursor_.block());
        }
        // What follows is no part of the list.
        cursor_.insertBlock(QTextBlockFormat());
    }
    void picture(const QString &name)
    {
        QTextImageFormat image;
        image.setName(name);
        image.setWidth(shownWidth);
        cursor_.insertBlock();
        cursor_.insertImage(image);
    }

    static constexpr double textSize = 10.5;

private:
    QTextCursor cursor_;
};

} // namespace

std::unique_ptr<QTextDocument> pageDocument(Session &session, const std::string &id)
{
    using Kind = Block::Kind;
    const auto &catalog = session.catalog();
    const auto &muscle = catalog.muscle(id);
    auto document = std::make_unique<QTextDocument>();
    document->addResource(QTextDocument::ImageResource, QUrl(u"picture"_s),
                          pictureOf(session, *catalog.findMuscle(id)));
    DocumentWriter out(*document);
    out.line(words::text(muscle.english), 18, true, 0);
    out.line(subtitleOf(muscle), DocumentWriter::textSize, false, 0, Qt::darkGray);
    out.picture(u"picture"_s);
    for (const auto &block : pageBlocks(catalog, session.safety(), muscle)) {
        switch (block.kind) {
        case Kind::heading: out.line(block.text, 13, true, 12); break;
        case Kind::caution:
        case Kind::warning:
            out.line(block.text, DocumentWriter::textSize, true, 8);
            out.list(block.items, false);
            break;
        case Kind::before:
            for (const auto &item : block.items)
                out.line(item, DocumentWriter::textSize, false, 4);
            break;
        case Kind::subheading: out.line(block.text, DocumentWriter::textSize, true, 6); break;
        case Kind::text:
        case Kind::small: out.line(block.text, DocumentWriter::textSize, false, 3); break;
        case Kind::bullets:
        case Kind::companions: out.list(block.items, false); break;
        case Kind::steps: out.list(block.items, true); break;
        case Kind::points:
            for (const auto &point : muscle.triggerPoints) {
                out.line(words::text(point.label), DocumentWriter::textSize, true, 4);
                out.line(painOf(point) + u' ' + words::text(point.where), DocumentWriter::textSize, false, 0);
            }
            break;
        }
    }
    return document;
}

} // namespace knotfinder::gui
