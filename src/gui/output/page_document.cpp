// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/page_document.h"

#include "page/page_blocks.h"
#include "page/page_plan.h"
#include "session/session.h"
#include "session/words.h"

#include <knotfinder/render/paint.h>

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QPainter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextList>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int pictureObject = QTextFormat::UserObject + 1;
constexpr double pictureWidth = 0.7;    ///< of the text's
constexpr double pictureSlender = 0.42; ///< height to width
constexpr double quarterMillimetre = 0.25 / 25.4 * PageDocument::unitsPerInch;

double points(double size)
{
    return size / 72 * PageDocument::unitsPerInch;
}

/// Appends blocks to a document, each with its own shape. Sizes are shares of the text's.
class DocumentWriter
{
public:
    DocumentWriter(QTextDocument &document, double letters) : cursor_(&document), letters_(letters) {}

    void line(const QString &text, double size, bool bold, double above, const QColor &colour = Qt::black)
    {
        QTextBlockFormat block;
        block.setTopMargin(points(above * letters_));
        if (!cursor_.atStart())
            cursor_.insertBlock();
        cursor_.setBlockFormat(block);
        cursor_.insertText(text, format(size, bold, colour));
    }
    void list(const QStringList &items, bool numbered)
    {
        QTextListFormat shape;
        shape.setStyle(numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
        QTextList *list = nullptr;
        for (const auto &item : items) {
            line(item, 1, false, 0.1);
            if (list == nullptr)
                list = cursor_.createList(shape);
            else
                list->add(cursor_.block());
        }
    }
    void picture()
    {
        QTextCharFormat object;
        object.setObjectType(pictureObject);
        line({}, 1, false, 0.4);
        cursor_.insertText(QString(QChar::ObjectReplacementCharacter), object);
    }

private:
    [[nodiscard]] QTextCharFormat format(double size, bool bold, const QColor &colour) const
    {
        QTextCharFormat letters;
        letters.setProperty(QTextFormat::FontPixelSize, qRound(points(size * letters_)));
        letters.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        letters.setForeground(colour);
        return letters;
    }

    QTextCursor cursor_;
    double letters_;
};

void writePoints(DocumentWriter &out, const catalog::Muscle &muscle, const care::Plan *plan)
{
    for (std::size_t i = 0; plan != nullptr && i < muscle.triggerPoints.size(); ++i) {
        const auto &spot = plan->items.front().spots[i];
        out.line(spotTitle(spot), 1, true, 0.4);
        out.line(spotPlace(spot) + u' ' + painOf(muscle.triggerPoints[i]), 1, false, 0);
    }
}

void writeBlock(DocumentWriter &out, const Block &block, const catalog::Muscle &muscle, const care::Plan *plan)
{
    using Kind = Block::Kind;
    switch (block.kind) {
    case Kind::heading:
    case Kind::folded: out.line(block.text, 1.25, true, 0.9); break;
    case Kind::caution:
    case Kind::warning:
        out.line(block.text, 1, true, 0.6);
        out.list(block.items, false);
        break;
    case Kind::before:
        for (const auto &item : block.items)
            out.line(item, 1, false, 0.3);
        break;
    case Kind::subheading: out.line(block.text, 1, true, 0.5); break;
    case Kind::text:
    case Kind::small: out.line(block.text, 1, false, 0.25); break;
    case Kind::bullets:
    case Kind::companions: out.list(block.items, false); break;
    case Kind::steps: out.list(block.items, true); break;
    case Kind::doses: out.line(doseLine(block.items), 1, false, 0.25); break;
    case Kind::points: writePoints(out, muscle, plan); break;
    }
}

} // namespace

/// The figure, wherever the text has put it.
class PageDocument::Picture : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    Picture(Session &session, const catalog::MuscleEntry &muscle, double width, const care::Plan *plan)
        : session_(session), size_(width * pictureWidth, width * pictureWidth * pictureSlender)
    {
        scene_.figure = session.editor().drawing().figure;
        for (const auto &ref : pointsOf(session.catalog(), muscle, {body::Side::right}))
            addSpot(scene_, session.catalog(), ref, true, plan);
        render::Subject subject{session.atlas().surface().emptySet(), {}};
        for (const auto &zone : scene_.zones)
            (subject.cells |= zone.essential) |= zone.spillover;
        for (const auto &site : scene_.sites)
            subject.sites.push_back(site.cell);
        shots_ = render::framesFor(session.atlas(), scene_.figure, subject, 1 / (2 * pictureSlender));
    }

    QSizeF intrinsicSize(QTextDocument * /*document*/, int /*position*/, const QTextFormat & /*format*/) override
    {
        return size_;
    }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument * /*document*/, int /*position*/,
                    const QTextFormat & /*format*/) override
    {
        const double part = rect.width() / static_cast<double>(std::max<std::size_t>(shots_.size(), 2));
        auto scene = scene_;
        double x = rect.left();
        for (const auto &shot : shots_) {
            scene.view = shot.view;
            const QRectF target(x, rect.top(), part, rect.height());
            // A broken picture leaves its place empty; the text is still worth having.
            [[maybe_unused]] const auto painted =
                render::paintScene(*painter, scene, session_.figures(), render::Viewport(shot.rect, target),
                                   {render::ThemeId::paper, quarterMillimetre, true});
            x += part;
        }
    }

private:
    Session &session_;
    render::Scene scene_;
    std::vector<render::Shot> shots_;
    QSizeF size_;
};

PageDocument::PageDocument(Session &session, const std::string &id, const QSizeF &body, double letters)
{
    const auto shown = session.muscle(id);
    const auto plan = shown ? planOfPage(*shown, session.editor().drawing(), session.profile()) : std::nullopt;
    const auto *shownPlan = plan ? &*plan : nullptr;
    picture_ = std::make_unique<Picture>(session, *session.catalog().findMuscle(id), body.width(), shownPlan);
    const auto &catalog = session.catalog();
    const auto &muscle = catalog.muscle(id);
    text_.setUseDesignMetrics(true);
    text_.setDocumentMargin(0);
    text_.setIndentWidth(points(1.6 * letters));
    auto font = QApplication::font();
    font.setPixelSize(qRound(points(letters)));
    text_.setDefaultFont(font);
    text_.documentLayout()->registerHandler(pictureObject, picture_.get());
    DocumentWriter out(text_, letters);
    const auto &entry = *catalog.findMuscle(id);
    out.line(words::muscleName(entry).everyday, 1.7, true, 0);
    out.line(subtitleOf(entry), 1, false, 0, Qt::darkGray);
    out.line(words::text(muscle.summary), 1, false, 0.25);
    out.picture();
    for (const auto &block : pageBlocks(catalog, shownPlan, muscle))
        writeBlock(out, block, muscle, shownPlan);
    text_.setPageSize(body);
}

PageDocument::~PageDocument() = default;

void PageDocument::paint(QPainter &painter, int page) const
{
    const auto body = text_.pageSize();
    painter.save();
    painter.translate(0, -page * body.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black); // whatever the window's theme
    context.clip = QRectF(0, page * body.height(), body.width(), body.height());
    painter.setClipRect(context.clip);
    text_.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace knotfinder::gui

#include "page_document.moc"
