// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "blocks.h"

#include "atoms.h"
#include "words.h"

#include <QLocale>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

constexpr Qt::Alignment rightAligned = Qt::AlignRight | Qt::AlignAbsolute;

/// Logo to the left, name and address beside it, a thin rule below.
Piece letterheadPiece(const Letterhead &letterhead, const Typesetter &set, double width)
{
    Piece piece;
    double x = 0;
    double logoHeight = 0;
    if (!letterhead.logo.isNull()) {
        const QSizeF size = QSizeF(letterhead.logo.size()).scaled(mm(45), mm(16), Qt::KeepAspectRatio);
        piece.items.push_back(ImageItem{QRectF(QPointF(0, 0), size), letterhead.logo});
        logoHeight = size.height();
        x = size.width() + mm(5);
    }
    const auto name = set.set(letterhead.name, TextRole::strong, width - x);
    const auto address = set.set(letterhead.address, TextRole::caption, width - x);
    const double textHeight =
        (letterhead.name.isEmpty() ? 0 : name.height) + (letterhead.address.isEmpty() ? 0 : address.height);
    double y = std::max(0.0, (logoHeight - textHeight) / 2);
    if (!letterhead.name.isEmpty()) {
        piece.items.push_back(set.item(name, {x, y}, TextRole::strong));
        y += name.height;
    }
    if (!letterhead.address.isEmpty())
        piece.items.push_back(set.item(address, {x, y}, TextRole::caption));
    piece.height = std::max(logoHeight, textHeight) + mm(1.5);
    piece.items.push_back(BoxItem{QRectF(0, piece.height, width, 0), 0, {}, set.colours().rule, mm(0.25)});
    piece.height += set.gap(4);
    return piece;
}

QString dateLine(const Document &document)
{
    QStringList parts;
    if (document.date.isValid())
        parts
            << QLocale(QLocale::English, QLocale::UnitedKingdom).toString(document.date, QStringLiteral("d MMMM yyyy"));
    if (!document.side.isEmpty())
        parts << document.side;
    return parts.join(QStringLiteral(" · "));
}

/// "For: name", or "For:" and a line to write on, right-aligned; returns its height.
double addPerson(Piece &piece, const QString &person, const Typesetter &set, const QRectF &room)
{
    const QString label = QStringLiteral("For:");
    if (!person.isEmpty()) {
        const auto block = set.set(label + u' ' + person, TextRole::caption, room.width(), rightAligned);
        piece.items.push_back(TextItem{room.topLeft(), block.text, set.colours().text});
        return block.height;
    }
    const double line = mm(38);
    const auto block = set.set(label, TextRole::caption, room.width() - line - mm(1.5), rightAligned);
    piece.items.push_back(TextItem{room.topLeft(), block.text, set.colours().text});
    piece.items.push_back(BoxItem{QRectF(room.right() - line, room.top() + block.firstAscent + mm(0.6), line, 0),
                                  0,
                                  {},
                                  set.colours().mutedText,
                                  mm(0.2)});
    return block.height;
}

/// Lines below each other over the whole width, in small letters: for names that would fill the page else.
Piece compactHeaderPiece(const Document &document, const Typesetter &set, double width)
{
    Piece piece;
    if (!document.letterhead.logo.isNull()) {
        Letterhead logo;
        logo.logo = document.letterhead.logo;
        place(piece.items, letterheadPiece(logo, set, width), {0, 0});
        piece.height = mm(20);
    }
    const QString person = document.person.isEmpty() ? QString() : QStringLiteral("For: ") + document.person;
    const std::pair<QString, TextRole> lines[] = {{document.letterhead.name, TextRole::small},
                                                  {document.letterhead.address, TextRole::small},
                                                  {document.title, TextRole::strong},
                                                  {belowTitle(document.book, document.subtitle), TextRole::small},
                                                  {person, TextRole::small},
                                                  {dateLine(document), TextRole::small}};
    for (const auto &[text, role] : lines) {
        if (text.isEmpty())
            continue;
        const auto block = set.set(text, role, width);
        piece.items.push_back(TextItem{{0, piece.height}, block.text, set.colours().text});
        piece.height += block.height + mm(1);
    }
    piece.items.push_back(BoxItem{QRectF(0, piece.height, width, mm(0.9)), 0, set.colours().bar, {}, 0});
    piece.height += mm(0.9) + set.gap(3.5);
    return piece;
}

Piece roomyHeaderPiece(const Document &document, const Typesetter &set, double width)
{
    Piece piece;
    double y = 0;
    if (!document.letterhead.empty()) {
        Piece head = letterheadPiece(document.letterhead, set, width);
        y = head.height;
        place(piece.items, std::move(head), {0, 0});
    }
    // Person and date stand beside the title, the subtitle below both. A very long title takes the whole line.
    const double dated = set.set(dateLine(document), TextRole::caption, width, rightAligned).width;
    const double right = std::clamp(dated + mm(1), width * 0.34, width * 0.5);
    auto title = set.set(document.title, TextRole::title, width - right - mm(4));
    const bool whole = title.lines > 1;
    if (whole)
        title = set.set(document.title, TextRole::title, width);
    if (title.lines > 1)
        title = set.set(document.title, TextRole::itemTitle, width);
    piece.items.push_back(TextItem{{0, y}, title.text, set.colours().text});
    const auto date = set.set(dateLine(document), TextRole::caption, right, rightAligned);
    Piece person;
    const double personHeight = addPerson(person, document.person, set, QRectF(width - right, 0, right, 0));
    const double rightTop = whole ? y + title.height : std::max(y, y + title.height - personHeight - date.height);
    place(piece.items, std::move(person), {0, rightTop});
    piece.items.push_back(set.item(date, {width - right, rightTop + personHeight}, TextRole::caption));
    y = std::max(y + title.height, rightTop + personHeight + date.height);
    if (const auto below = belowTitle(document.book, document.subtitle); !below.isEmpty()) {
        const auto subtitle = set.set(below, TextRole::subtitle, width, Qt::AlignLeading, document.book.size());
        piece.items.push_back(set.item(subtitle, {0, y + mm(0.4)}, TextRole::subtitle));
        y += subtitle.height + mm(0.4);
    }
    y += mm(1.6);
    piece.items.push_back(BoxItem{QRectF(0, y, width, mm(0.9)), 0, set.colours().bar, {}, 0});
    piece.height = y + mm(0.9) + set.gap(3.5);
    return piece;
}

} // namespace

Piece headerPiece(const Document &document, const Typesetter &set, double width, double most)
{
    Piece piece = roomyHeaderPiece(document, set, width);
    return piece.height <= most ? std::move(piece) : compactHeaderPiece(document, set, width);
}

namespace {

constexpr int logDays = 14;
constexpr std::size_t mostLogRows = 4; // more items share one row

/// How many boxes a day's cell has: the most times a day that the item asks for; none where it asks for nothing.
int boxesFor(const Item &item)
{
    int boxes = 0;
    for (const auto &section : item.sections) {
        if (section.kind != SectionKind::steps && section.kind != SectionKind::stretch)
            continue;
        boxes = std::max(boxes, 2);
        for (const auto &dose : section.doses)
            if (dose.of == QStringLiteral("a day") && dose.amount.contains(u'3'))
                boxes = 3;
    }
    return boxes;
}

class LogTable
{
public:
    LogTable(const Typesetter &set, double width, const QStringList &labels) : set_(set), width_(width)
    {
        double widest = mm(set.style().largePrint ? 34 : 26);
        for (const auto &label : labels)
            widest = std::max(widest, set.set(label, TextRole::caption, width).width + mm(3));
        label_ = std::min(width * 0.28, widest);
        cell_ = (width - label_) / logDays;
        row_ = set.lineHeight(TextRole::caption) + mm(set.style().largePrint ? 1.6 : 1.2) + set.gap(0.8);
    }

    void addDays(const QString &label)
    {
        addLabel(label, true);
        for (int day = 0; day < logDays; ++day) {
            const auto number = set_.set(QString::number(day + 1), TextRole::caption, cell_, Qt::AlignHCenter);
            items_.push_back(
                TextItem{{label_ + day * cell_, y_ + (row_ - number.height) / 2}, number.text, set_.colours().text});
        }
        endRow();
    }

    void addTicks(const QString &label, int boxes)
    {
        addLabel(label, false);
        const double side = std::min(mm(2.9), (cell_ - mm(1.6)) / boxes - mm(0.9));
        const double step = side + mm(0.9);
        for (int day = 0; day < logDays; ++day)
            for (int i = 0; i < boxes; ++i) {
                const double x = label_ + (day + 0.5) * cell_ + (i - boxes / 2.0) * step + (step - side) / 2;
                items_.push_back(BoxItem{QRectF(x, y_ + (row_ - side) / 2, side, side), mm(0.3), Qt::white,
                                         set_.colours().mutedText, mm(0.22)});
            }
        endRow();
    }

    void addNumbers(const QString &label)
    {
        addLabel(label, false);
        endRow();
    }

    Piece take()
    {
        Piece piece;
        const QColor line = set_.colours().rule.darker(120);
        piece.items.push_back(BoxItem{QRectF(0, 0, width_, row_), 0, set_.colours().panelRaised, {}, 0});
        for (int day = 0; day < logDays; ++day)
            piece.items.push_back(BoxItem{QRectF(label_ + day * cell_, 0, 0, y_), 0, {}, line, mm(0.2)});
        for (double y = row_; y < y_ - 1; y += row_)
            piece.items.push_back(BoxItem{QRectF(0, y, width_, 0), 0, {}, line, mm(0.2)});
        piece.items.push_back(BoxItem{QRectF(0, 0, width_, y_), mm(0.8), {}, line, mm(0.3)});
        piece.height = y_;
        place(piece.items, Piece{std::move(items_)}, {0, 0});
        return piece;
    }

private:
    void addLabel(const QString &label, bool strong)
    {
        QString shown = label;
        auto block = set_.set(shown, TextRole::caption, label_ - mm(2), Qt::AlignLeading, strong ? shown.size() : 0);
        while (block.lines > 1 && shown.size() > 4) {
            shown = shown.left(shown.size() - 2).trimmed() + u'…';
            block = set_.set(shown, TextRole::caption, label_ - mm(2));
        }
        items_.push_back(TextItem{{mm(1.2), y_ + (row_ - block.height) / 2}, block.text, set_.colours().text});
    }
    void endRow() { y_ += row_; }

    const Typesetter &set_;
    double width_;
    double label_ = 0;
    double cell_ = 0;
    double row_ = 0;
    double y_ = 0;
    PageItems items_;
};

} // namespace

Piece logPiece(const Document &document, const Typesetter &set, double width)
{
    const auto &items = document.items;
    const bool rowEach = !document.compact && items.size() > 1 && items.size() <= mostLogRows;
    int boxes = 0;
    QStringList labels{QStringLiteral("Pain before")};
    for (const auto &item : items) {
        boxes = std::max(boxes, boxesFor(item));
        if (rowEach)
            labels << item.title;
    }
    LogTable table(set, width, labels);
    table.addDays(document.compact && boxes > 0 ? QStringLiteral("Tick the day") : QStringLiteral("Day"));
    if (rowEach) {
        for (const auto &item : items)
            if (const int own = boxesFor(item); own > 0)
                table.addTicks(item.title, own);
    } else if (boxes > 0 && !document.compact) {
        table.addTicks(QStringLiteral("Done"), items.size() == 1 ? boxes : 2);
    }
    if (document.compact) {
        table.addNumbers(QStringLiteral("Pain, 0–10"));
    } else {
        table.addNumbers(QStringLiteral("Pain before"));
        table.addNumbers(QStringLiteral("Pain after"));
    }
    Piece rows = table.take();
    if (document.compact) {
        rows.before = set.gap(4);
        return rows;
    }
    const QString heading =
        boxes > 0 ? QStringLiteral("Two weeks: tick what you did, pain 0–10") : QStringLiteral("Two weeks: pain 0–10");
    Piece piece = typeset(HeadingAtom{heading}, set, width);
    const double top = piece.height + mm(0.4);
    piece.height = top + rows.height;
    piece.keepWithNext = false;
    place(piece.items, std::move(rows), {0, top});
    return piece;
}

Piece sourcesPiece(const Document &document, const Typesetter &set, double width)
{
    Piece piece;
    piece.before = set.gap(4);
    piece.items.push_back(BoxItem{QRectF(0, 0, width, 0), 0, {}, set.colours().rule, mm(0.2)});
    double y = mm(1.4);
    const QString text = (document.sources + u' ' + document.disclaimer).trimmed();
    if (!text.isEmpty()) {
        const auto block = set.set(text, TextRole::small, width);
        piece.items.push_back(set.item(block, {0, y}, TextRole::small));
        y += block.height;
    }
    piece.height = y;
    return piece;
}

Piece pageNumberPiece(const Document &document, std::size_t page, std::size_t pages, const Typesetter &set,
                      double width)
{
    Piece piece;
    const auto title = set.set(document.title, TextRole::small, width * 0.7);
    const auto number =
        set.set(QStringLiteral("Page %1 of %2").arg(page).arg(pages), TextRole::small, width, rightAligned);
    if (title.lines == 1)
        piece.items.push_back(set.item(title, {0, 0}, TextRole::small));
    piece.items.push_back(set.item(number, {0, 0}, TextRole::small));
    piece.height = number.height;
    return piece;
}

} // namespace knotfinder::sheet
