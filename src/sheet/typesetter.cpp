// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "typesetter.h"

#include "lettering.h"

#include <knotfinder/render/plain_text.h>

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace knotfinder::sheet {
namespace {

constexpr double millimetresPerPoint = 25.4 / 72;
constexpr double noLigatures =
    1.0 / 64; ///< too little to be seen; Qt joins no letters then, which readers of PDFs lose

/// A factor that goes from its comfortable to its tight value.
double between(double comfortable, double tight, double density)
{
    return comfortable + (tight - comfortable) * density;
}

/// From baseline to baseline, of the letters' size.
double pitchOf(const Style &style)
{
    return style.largePrint ? 19.5 / 16 : 14.4 / 12;
}

/// Moves the end of a line before a range that would be torn: "hold 20–" / "30 s".
void keepRange(QTextLine &line, const QString &text, double width)
{
    const qsizetype end = line.textStart() + line.textLength();
    if (end < 2 || end >= text.size() || text[end - 1] != u'–' || !text[end].isDigit())
        return;
    if (const auto space = text.lastIndexOf(u' ', end - 1); space > line.textStart())
        line.setNumColumns(static_cast<int>(space) + 1 - line.textStart(), width);
}

bool isBold(TextRole role)
{
    return role == TextRole::title || role == TextRole::itemTitle || role == TextRole::heading ||
           role == TextRole::strong || role == TextRole::amount;
}

/// Breaks a shaped text into lines. Shaping, which takes longest, is not done again for another width.
TextBlock breakLines(QTextLayout &layout, double width, double pitch)
{
    // One distance between all lines, whatever fonts their letters come from.
    const QFontMetricsF metrics(layout.font());
    const double room = std::max(width, 1.0);
    TextBlock block;
    block.firstAscent = (pitch + metrics.ascent() - metrics.descent()) / 2;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        keepRange(line, layout.text(), room);
        line.setPosition({0, block.height + block.firstAscent - line.ascent()});
        block.height += pitch;
        block.width = std::max(block.width, line.naturalTextWidth());
        ++block.lines;
    }
    layout.endLayout();
    return block;
}

} // namespace

struct SetText::Lines
{
    std::shared_ptr<const QTextLayout> shaped;
    double width = 0;
    double pitch = 0;
    std::unique_ptr<QTextLayout> broken = nullptr;
};

SetText::SetText(std::shared_ptr<const QTextLayout> shaped, double width, double pitch)
    : lines_(std::make_shared<Lines>(Lines{std::move(shaped), width, pitch}))
{
}

const QTextLayout *SetText::operator->() const
{
    if (!lines_->broken) {
        const auto &shaped = *lines_->shaped;
        lines_->broken = std::make_unique<QTextLayout>(shaped.text(), shaped.font());
        lines_->broken->setTextOption(shaped.textOption());
        lines_->broken->setFormats(shaped.formats());
        breakLines(*lines_->broken, lines_->width, lines_->pitch);
    }
    return lines_->broken.get();
}

/// The arguments of Typesetter::set().
struct TextOrder
{
    QString text;
    TextRole role;
    double width;
    Qt::Alignment alignment;
    qsizetype boldPrefix;

    bool operator==(const TextOrder &) const = default;
};

/// What was set in one size of print.
struct TextSet
{
    struct Hash
    {
        std::size_t operator()(const TextOrder &order) const
        {
            return qHashMulti(0, order.text, static_cast<int>(order.role), order.width, order.boldPrefix);
        }
    };

    std::unordered_map<TextOrder, TextBlock, Hash> blocks;
    std::unordered_map<TextOrder, std::shared_ptr<QTextLayout>, Hash> shaped; ///< for width 0: lines of any width
};

struct TextStore::Texts
{
    /// Where a style's texts are. What is too much to keep goes.
    TextSet &of(const Style &style)
    {
        constexpr std::size_t most = 10'000; // some sheets' worth
        auto &set = style.largePrint ? large : usual;
        if (set.blocks.size() > most)
            set = {};
        return set;
    }

    TextSet usual;
    TextSet large;
};

TextStore::TextStore() : texts_(std::make_shared<Texts>()) {}

Typesetter::Typesetter(const Style &style, double density, const TextStore &store)
    : style_(style), colours_(render::theme(style.mono ? render::ThemeId::paperMono : render::ThemeId::paper)),
      density_(std::clamp(density, 0.0, 1.0)), done_(store.texts(), &store.texts()->of(style))
{
}

Typesetter Typesetter::at(double density) const
{
    Typesetter other = *this;
    other.density_ = std::clamp(density, 0.0, 1.0);
    return other;
}

double Typesetter::points(TextRole role) const
{
    const double body = style_.largePrint ? 16 : 12;
    switch (role) {
    case TextRole::title: return body * 1.9;
    case TextRole::itemTitle: return body * 1.45;
    case TextRole::heading:
    case TextRole::amount: return body * 1.1;
    case TextRole::subtitle:
    case TextRole::body:
    case TextRole::strong: return body;
    case TextRole::caption: return body * 0.82;
    case TextRole::small: return body * 0.66;
    }
    return body;
}

QFont printedFont()
{
    QFont font = QGuiApplication::font();
    font.setFamilies({letteringFamily(), font.family()}); // what it has no letters for, such as Chinese, takes another
    font.setLetterSpacing(QFont::AbsoluteSpacing, noLigatures);
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting); // the same line breaks at every resolution
    return font;
}

QFont Typesetter::font(TextRole role) const
{
    QFont font = printedFont();
    font.setPixelSize(std::max(1, static_cast<int>(std::ceil(mm(points(role) * millimetresPerPoint)))));
    font.setBold(isBold(role));
    font.setItalic(false);
    return font;
}

QColor Typesetter::colour(TextRole role) const
{
    switch (role) {
    case TextRole::heading:
    case TextRole::amount:
    case TextRole::itemTitle: return colours_.accent;
    case TextRole::subtitle:
    case TextRole::caption:
    case TextRole::small: return colours_.mutedText;
    default: return colours_.text;
    }
}

double Typesetter::lineHeight(TextRole role) const
{
    return set(QStringLiteral("x"), role, mm(100)).height;
}

double Typesetter::gap(double millimetres) const
{
    return mm(millimetres) * between(1.15, 0.22, density_);
}

double Typesetter::figureHeight(double millimetres) const
{
    return mm(millimetres) * between(1.1, 0.6, density_);
}

double Typesetter::drawingHeight(double millimetres) const
{
    return mm(millimetres) * between(1.15, 0.48, density_);
}

TextBlock Typesetter::set(const QString &text, TextRole role, double width, Qt::Alignment alignment,
                          qsizetype boldPrefix) const
{
    const auto [found, isNew] = done_->blocks.try_emplace({text, role, width, alignment, boldPrefix});
    if (isNew)
        found->second = setAnew(found->first);
    return found->second;
}

TextBlock Typesetter::setAnew(const TextOrder &order) const
{
    const auto layout = shaped(order);
    const double pitch = std::ceil(layout->font().pixelSize() * pitchOf(style_));
    TextBlock block = breakLines(*layout, order.width, pitch);
    block.text = SetText(layout, order.width, pitch);
    return block;
}

std::shared_ptr<QTextLayout> Typesetter::shaped(TextOrder order) const
{
    order.width = 0;
    auto &layout = done_->shaped[order];
    if (layout)
        return layout;
    layout = std::make_shared<QTextLayout>(shownText(order.text), font(order.role));
    layout->setCacheEnabled(true); // keeps the shaped letters
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const bool rightToLeft = layout->text().isRightToLeft();
    option.setAlignment(rightToLeft && order.alignment == Qt::AlignLeading ? Qt::AlignRight | Qt::AlignAbsolute
                                                                           : order.alignment);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    if (order.boldPrefix > 0) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        layout->setFormats({{0, static_cast<int>(order.boldPrefix), bold}});
    }
    return layout;
}

TextItem Typesetter::item(const TextBlock &block, const QPointF &at, TextRole role) const
{
    return {at, block.text, colour(role)};
}

QStringList Typesetter::split(const QString &text, TextRole role, double width, double height) const
{
    QStringList parts;
    const TextBlock block = set(text, role, width);
    int start = 0;
    double top = 0;
    for (int i = 0; i < block.lines; ++i) {
        const QTextLine line = block.text->lineAt(i);
        const double pitch = block.height / block.lines;
        if ((i + 1) * pitch - top > height && line.textStart() > start) {
            parts << block.text->text().mid(start, line.textStart() - start).trimmed();
            start = line.textStart();
            top = i * pitch;
        }
    }
    parts << block.text->text().mid(start);
    return parts;
}

QString shownText(const QString &text)
{
    QString shown = render::plainText(text).trimmed();
    shown.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &c : shown) {
        if (c == u'\n' || c == u'\r')
            c = QChar::LineSeparator;
        else if (c.category() == QChar::Other_Control || c.isNull())
            c = u' ';
    }
    return shown;
}

} // namespace knotfinder::sheet
