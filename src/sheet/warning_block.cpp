// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "blocks.h"

#include <algorithm>

namespace knotfinder::sheet {
namespace {

constexpr qsizetype longestBesideLead = 26; // characters, in two lines

/// What is warned of, a sign a line. Short leads stand in a column of their own, beside what they lead to; long ones
/// before or over it.
class WarningTable
{
public:
    WarningTable(const Warning &warning, const Typesetter &set, double width) : set_(set), width_(width)
    {
        const bool beside = std::all_of(warning.parts.begin(), warning.parts.end(),
                                        [](const WarningPart &part) { return part.lead.size() <= longestBesideLead; });
        if (beside)
            leads_ = leadsWidth(warning);
        for (const auto &part : warning.parts) {
            y_ += text_.items.empty() ? 0 : set_.gap(0.9);
            if (beside && isBeside(part))
                addBeside(part);
            else
                addBelow(part);
        }
    }

    Piece take()
    {
        text_.height = y_;
        return std::move(text_);
    }

private:
    [[nodiscard]] static bool isBeside(const WarningPart &part)
    {
        return !part.lead.isEmpty() && !part.runOn && part.lines.size() > 1;
    }

    /// The leads in two lines, or in three where the lines beside them then become fewer.
    [[nodiscard]] double leadsWidth(const Warning &warning) const
    {
        const double two = leadsWidth(warning, 2);
        const double three = leadsWidth(warning, 3);
        return linesBeside(warning, three) < linesBeside(warning, two) ? three : two;
    }

    [[nodiscard]] double leadsWidth(const Warning &warning, qsizetype most) const
    {
        double width = 0;
        for (const auto &part : warning.parts) {
            double own = isBeside(part) ? mm(16) : 0;
            while (own > 0 && own < mm(44) &&
                   set_.set(part.lead, TextRole::strong, own).lines > std::min(most, part.lines.size()))
                own += mm(2);
            width = std::max(width, own);
        }
        return width + mm(2);
    }

    [[nodiscard]] int linesBeside(const Warning &warning, double leads) const
    {
        int lines = 0;
        for (const auto &part : warning.parts)
            if (isBeside(part))
                for (const auto &line : part.lines)
                    lines += set_.set(line, TextRole::body, width_ - leads - bulletWidth()).lines;
        return lines;
    }

    [[nodiscard]] double bulletWidth() const
    {
        return set_.set(QStringLiteral("•"), TextRole::strong, mm(10)).width + mm(1.4);
    }

    void addBeside(const WarningPart &part)
    {
        const auto lead = set_.set(part.lead, TextRole::strong, leads_ - mm(2));
        text_.items.push_back(TextItem{{0, y_}, lead.text, set_.colours().text});
        const double below = y_ + lead.height;
        addLines(part.lines, leads_);
        y_ = std::max(y_, below);
    }

    void addBelow(const WarningPart &part)
    {
        const QString lead = shownText(part.lead);
        if (!lead.isEmpty() && (part.runOn || part.lines.size() == 1)) {
            addText(lead + u' ' + part.lines.join(u' '), 0, lead.size());
            return;
        }
        if (!lead.isEmpty())
            addText(lead, 0, lead.size());
        addLines(part.lines, 0);
    }

    void addLines(const QStringList &lines, double indent)
    {
        for (const auto &line : lines)
            lines.size() > 1 ? addSign(line, indent) : addText(line, indent);
    }

    void addText(const QString &line, double indent, qsizetype bold = 0)
    {
        const auto block = set_.set(line, TextRole::body, width_ - indent, Qt::AlignLeading, bold);
        text_.items.push_back(TextItem{{indent, y_}, block.text, set_.colours().text});
        y_ += block.height;
    }

    void addSign(const QString &line, double indent)
    {
        const auto bullet = set_.set(QStringLiteral("•"), TextRole::strong, mm(10));
        text_.items.push_back(TextItem{{indent, y_}, bullet.text, set_.colours().text});
        addText(line, indent + bulletWidth());
    }

    const Typesetter &set_;
    double width_;
    double leads_ = 0; ///< width of their column
    double y_ = 0;
    Piece text_;
};

} // namespace

Piece warningPiece(const Warning &warning, bool urgent, const Typesetter &set, double width)
{
    const double bar = mm(1.7);
    const double padding = mm(3);
    Piece text = WarningTable(warning, set, width - bar - 2 * padding).take();
    const double above = set.gap(2.2);
    Piece piece;
    piece.height = above + text.height + set.gap(2.4);
    piece.items.push_back(BoxItem{
        QRectF(0, 0, width, piece.height), 0, urgent ? set.colours().dangerPanel : set.colours().cautionPanel, {}, 0});
    piece.items.push_back(
        BoxItem{QRectF(0, 0, bar, piece.height), 0, urgent ? set.colours().danger : set.colours().caution, {}, 0});
    place(piece.items, std::move(text), {bar + padding, above});
    piece.before = set.gap(4.5);
    return piece;
}

} // namespace knotfinder::sheet
