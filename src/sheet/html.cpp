// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "html_style.h"
#include "words.h"

#include <knotfinder/care/words.h>
#include <knotfinder/render/paint.h>
#include <knotfinder/render/plain_text.h>
#include <knotfinder/render/technique_art.h>
#include <knotfinder/sheet/output.h>

#include <QBuffer>
#include <QLocale>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

using render::escapedText;

class HtmlWriter
{
public:
    HtmlWriter(const Document &document, const Style &style, const render::Figures &figures)
        : document_(document), style_(style), figures_(figures)
    {
    }

    Result<QByteArray> write()
    {
        head();
        for (const auto &item : document_.items)
            writeItem(item);
        if (!document_.note.lines.isEmpty())
            writeSection(document_.note, "h2");
        writeWarning(document_.warning, "warning", "When to stop and get help");
        if (document_.log)
            writeLog();
        out_ += "</main>\n<footer class=\"small\"><p>" + escapedText(document_.sources) + "</p><p>" +
                escapedText(document_.disclaimer) + "</p></footer>\n</body>\n</html>\n";
        if (!problems_.empty())
            return problems_;
        return std::move(out_);
    }

private:
    [[nodiscard]] bool single() const { return document_.items.size() == 1; }

    void head()
    {
        out_ += "<!DOCTYPE html>\n<html lang=\"" + escapedText(document_.language) +
                "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
                "initial-scale=1\">\n<title>" +
                escapedText(document_.wholeTitle()) + "</title>\n<style>" + htmlStyle(style_) +
                "</style>\n</head>\n<body>\n<header>\n";
        writeLetterhead();
        out_ += "<div class=\"head\">\n<div>\n<h1>" + escapedText(document_.title) + "</h1>\n";
        if (const auto below = belowTitle(document_.book, document_.subtitle); !below.isEmpty())
            out_ += "<p class=\"muted\">" + escapedText(below) + "</p>\n";
        out_ += "</div>\n<div class=\"muted\">\n";
        if (!document_.person.isEmpty())
            out_ += "<p>For: " + escapedText(document_.person) + "</p>\n";
        QStringList parts;
        if (document_.date.isValid())
            parts << QLocale(QLocale::English, QLocale::UnitedKingdom)
                         .toString(document_.date, QStringLiteral("d MMMM yyyy"));
        if (!document_.side.isEmpty())
            parts << document_.side;
        if (!parts.isEmpty())
            out_ += "<p>" + escapedText(parts.join(QStringLiteral(" · "))) + "</p>\n";
        out_ += "</div>\n</div>\n</header>\n<main>\n";
        writeWarning(document_.urgent, "urgent", "Get help first");
        if (!document_.pain.empty()) {
            out_ += "<section>\n<h2>Where it hurts</h2>\n<p>" + escapedText(document_.painCaption) +
                    "</p>\n<div class=\"pair\">\n";
            for (const auto &figure : document_.pain)
                writeFigure(figure, QSizeF(200, 340));
            out_ += "</div>\n</section>\n";
        }
    }

    void writeLetterhead()
    {
        const auto &letterhead = document_.letterhead;
        if (letterhead.empty())
            return;
        out_ += "<div class=\"letterhead\">\n";
        if (!letterhead.logo.isNull()) {
            QByteArray png;
            QBuffer buffer(&png);
            buffer.open(QIODevice::WriteOnly);
            letterhead.logo.save(&buffer, "PNG");
            out_ += "<img alt=\"\" src=\"data:image/png;base64," + png.toBase64() + "\">\n";
        }
        out_ += "<p><strong>" + escapedText(letterhead.name) + "</strong><br>" + escapedText(letterhead.address) +
                "</p>\n</div>\n";
    }

    void writeItem(const Item &item)
    {
        out_ += "<section>\n";
        if (!single()) {
            out_ += "<h2>" + escapedText(item.title) + "</h2>\n";
            if (const QString line = belowTitle(item.book, item.subtitle) +
                                     (item.side.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(item.side));
                !line.trimmed().isEmpty())
                out_ += "<p class=\"muted\">" + escapedText(line) + "</p>\n";
        }
        out_ += "<div class=\"item\">\n<div>\n";
        for (const auto &figure : item.figures)
            writeFigure(figure, QSizeF(400, 380));
        out_ += "</div>\n<div>\n";
        for (const auto &section : item.sections)
            writeSection(section, single() ? "h2" : "h3");
        out_ += "</div>\n</div>\n</section>\n";
    }

    void writeFigure(const Figure &figure, const QSizeF &size)
    {
        const render::SvgText text{figure.alt, {}, {}};
        const auto theme = style_.mono ? render::ThemeId::paperMono : render::ThemeId::paper;
        const auto svg = render::toSvg(figure.scene, figures_, figure.source, size, {theme, 1}, text);
        if (!svg) {
            problems_.insert(problems_.end(), svg.problems().begin(), svg.problems().end());
            return;
        }
        out_ += "<figure>\n" + svg.value();
        QStringList caption;
        if (!figure.caption.isEmpty())
            caption << figure.caption;
        if (figure.legend)
            caption << legendOf(figure);
        if (!caption.isEmpty())
            out_ += "<figcaption>" + escapedText(caption.join(QStringLiteral(". "))) + "</figcaption>\n";
        out_ += "</figure>\n";
    }

    void writeDrawing(const care::Illustration &picture)
    {
        constexpr double mostWidth = 420;
        constexpr double mostHeight = 260;
        const auto frames = figures_.techniques().pictures(picture.picture, picture.frames);
        if (frames.empty())
            return;
        const double height = std::min(mostHeight, mostWidth / picture.aspect);
        const auto &colours = render::theme(style_.mono ? render::ThemeId::paperMono : render::ThemeId::paper);
        out_ += "<figure>\n" +
                render::drawingSvg(frames, {height * picture.aspect, height}, colours.art, picture.mirrored,
                                   {text(picture.alt), {}, {}}) +
                "</figure>\n";
    }

    void writeSection(const Section &section, const QByteArray &heading)
    {
        if (!section.heading.isEmpty())
            out_ += '<' + heading + '>' + escapedText(section.heading) + "</" + heading + ">\n";
        if (!section.opening.isEmpty())
            out_ += "<p>" + escapedText(section.opening) + "</p>\n";
        writeDrawing(section.picture);
        writeLines(section);
        if (!section.doses.empty()) {
            out_ += "<ul class=\"doses\">\n";
            for (const auto &dose : section.doses)
                out_ += "<li><strong>" + escapedText(dose.amount) + "</strong> " + escapedText(dose.of) + "</li>\n";
            out_ += "</ul>\n";
        }
        if (!section.closing.isEmpty())
            out_ += "<p>" + escapedText(section.closing) + "</p>\n";
    }

    static QString legendOf(const Figure &figure)
    {
        QStringList marks;
        if (figure.showsPress())
            marks << QStringLiteral("✕ %1").arg(text(care::meaningOf(care::SpotMark::press)));
        if (figure.showsLeaveAlone())
            marks << QStringLiteral("○ %1").arg(text(care::meaningOf(care::SpotMark::leaveAlone)));
        marks << QStringLiteral("large dots: main pain") << QStringLiteral("small dots: may spread here");
        return marks.join(QStringLiteral("; "));
    }

    /// Steps and spots keep their numbers; a line without one, before the others, is a paragraph.
    void writeLines(const Section &section)
    {
        const bool numbered = !section.numbers.isEmpty();
        const bool steps = section.kind == SectionKind::steps || section.kind == SectionKind::stretch;
        const bool list = steps || numbered || section.lines.size() > 1;
        const QByteArray tag = steps || numbered ? "ol" : "ul";
        bool open = false;
        for (qsizetype i = 0; i < section.lines.size(); ++i) {
            const auto number = section.numbers.value(i);
            if (!list || (numbered && number.isEmpty())) {
                out_ += open ? "</" + tag + ">\n" : "";
                open = false;
                out_ += "<p>" + escapedText(section.lines[i]) + "</p>\n";
                continue;
            }
            out_ += open ? "" : '<' + tag + ">\n";
            open = true;
            out_ += openItem(number) + escapedText(section.lines[i]) + "</li>\n";
        }
        out_ += open ? "</" + tag + ">\n" : "";
    }

    /// "1, 2" is no number for a list: its words say it.
    static QByteArray openItem(const QString &number)
    {
        bool single = false;
        const int value = number.toInt(&single);
        if (single)
            return "<li value=\"" + QByteArray::number(value) + "\">";
        return number.isEmpty() ? QByteArray("<li>")
                                : "<li class=\"several\"><strong>" + escapedText(number) + "</strong> ";
    }

    void writeWarning(const Warning &warning, const QByteArray &kind, const QByteArray &label)
    {
        if (warning.empty())
            return;
        out_ += "<section class=\"" + kind + "\" aria-label=\"" + label + "\">\n";
        for (const auto &part : warning.parts) {
            const bool inOne = !part.lead.isEmpty() && part.lines.size() == 1;
            if (!part.lead.isEmpty())
                out_ += "<p><strong>" + escapedText(part.lead) + "</strong>" +
                        (inOne ? ' ' + escapedText(part.lines.front()) : QByteArray()) + "</p>\n";
            if (inOne)
                continue;
            out_ += "<ul>\n";
            for (const auto &line : part.lines)
                out_ += "<li>" + escapedText(line) + "</li>\n";
            out_ += "</ul>\n";
        }
        out_ += "</section>\n";
    }

    void writeLog()
    {
        out_ += "<section class=\"log\" aria-label=\"Two-week log\" tabindex=\"0\">\n<table>\n"
                "<caption>Two weeks: tick what you did, pain 0–10</caption>\n<thead>\n<tr><th scope=\"col\">Day</th>";
        for (int day = 1; day <= 14; ++day)
            out_ += "<th scope=\"col\">" + QByteArray::number(day) + "</th>";
        out_ += "</tr>\n</thead>\n<tbody>\n";
        for (const char *row : {"Done", "Pain before", "Pain after"}) {
            out_ += QByteArray("<tr><th scope=\"row\">") + row + "</th>";
            for (int day = 1; day <= 14; ++day)
                out_ += "<td>&nbsp;</td>";
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n</section>\n";
    }

    const Document &document_;
    const Style &style_;
    const render::Figures &figures_;
    QByteArray out_;
    Problems problems_;
};

} // namespace

Result<QByteArray> toHtml(const Document &document, const Style &style, const render::Figures &figures)
{
    return HtmlWriter(document, style, figures).write();
}

} // namespace knotfinder::sheet
