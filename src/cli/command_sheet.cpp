// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "chosen.h"
#include "drawing_application.h"
#include "output.h"
#include "output_file.h"
#include "workspace.h"

#include <knotfinder/match/ranking.h>
#include <knotfinder/sheet/composer.h>
#include <knotfinder/sheet/output.h>

#include <cstdio>
#include <optional>

namespace knotfinder::cli {
namespace {

constexpr double pngDotsPerInch = 150;

/// What the command line asks for, before any file is read.
struct Wanted
{
    sheet::Request request;
    sheet::Style style;
    OutputFile file;
};

QString text(const Arguments &arguments, std::string_view option)
{
    return QString::fromStdString(arguments.value(option).value_or(std::string()));
}

Result<Wanted> wanted(const Arguments &arguments)
{
    Wanted result;
    auto file = outputFile(arguments, "pdf, html, png");
    if (!file)
        return file.problems();
    result.file = std::move(file).value();
    const std::string paper = arguments.value("--paper").value_or("a4");
    if (paper != "a4" && paper != "letter")
        return Problem{"", "", "unknown paper '" + paper + "'", "a4 or letter"};
    result.style = {paper == "letter" ? sheet::Paper::letter : sheet::Paper::a4, arguments.has("--large-print"),
                    arguments.has("--mono")};
    result.request.date = QDate::currentDate();
    if (const auto date = arguments.value("--date")) {
        result.request.date = QDate::fromString(QString::fromStdString(*date), Qt::ISODate);
        if (!result.request.date.isValid())
            return Problem{"", "", "'" + *date + "' is no date", "year-month-day, such as 2026-03-01"};
    }
    result.request.figure = arguments.value("--figure").value_or("neutral");
    result.request.person = text(arguments, "--name");
    result.request.note = text(arguments, "--note");
    result.request.letterhead.name = text(arguments, "--letterhead");
    result.request.letterhead.address = text(arguments, "--address");
    return result;
}

/// The smallest set of points that explains the drawing.
std::vector<care::Choice> choicesThatExplain(const match::PainDrawing &drawing,
                                             const std::shared_ptr<const catalog::Catalog> &catalog)
{
    std::vector<care::Choice> choices;
    const match::Ranker ranker(catalog);
    for (const auto &member : ranker.rank(drawing, 1).together)
        choices.push_back(
            {catalog->points()[member.point].id, member.side != body::Side::left, member.side != body::Side::right});
    return choices;
}

void warnWhenMany(const sheet::Document &document)
{
    if (document.items.size() > sheet::advisedItems)
        std::fprintf(stderr, "knotfinder-cli: the sheet has %zu muscles; people keep up with four at most\n",
                     document.items.size());
}

std::filesystem::path pathOfPage(const std::filesystem::path &first, std::size_t page)
{
    std::filesystem::path path = first;
    if (page > 0)
        path.replace_filename(first.stem().string() + "-" + std::to_string(page + 1) + ".png");
    return path;
}

/// All pages or none.
Exit writePages(const sheet::Layout &layout, const render::Figures &figures, const OutputFile &file,
                const Arguments &arguments)
{
    for (std::size_t page = 0; page < layout.pageCount(); ++page)
        if (const auto allowed = mayWrite(pathOfPage(file.path, page), arguments); !allowed)
            return fail(allowed.problems());
    for (std::size_t page = 0; page < layout.pageCount(); ++page) {
        const QByteArray bytes = sheet::toPng(layout, page, pngDotsPerInch, figures);
        if (const auto written = writeFile(pathOfPage(file.path, page), bytes.toStdString()); !written) {
            for (std::size_t done = 0; done < page; ++done) {
                std::error_code ignored;
                std::filesystem::remove(pathOfPage(file.path, done), ignored);
            }
            return fail(written.problems());
        }
    }
    return Exit::done;
}

Exit write(const sheet::Document &document, const Wanted &want, const render::Figures &figures,
           const Arguments &arguments)
{
    if (const auto pictures = sheet::checkPictures(document, figures); !pictures)
        return fail(pictures.problems());
    if (want.file.format == "html") {
        const auto html = sheet::toHtml(document, want.style, figures);
        if (!html)
            return fail(html.problems());
        const auto written = writeFile(want.file.path, html.value().toStdString());
        return written ? Exit::done : fail(written.problems());
    }
    const sheet::Layout layout(document, want.style);
    if (want.file.format == "png")
        return writePages(layout, figures, want.file, arguments);
    const auto written = writeFile(want.file.path, sheet::toPdf(document, layout, figures).toStdString());
    return written ? Exit::done : fail(written.problems());
}

Exit makeSheet(Wanted want, const Arguments &arguments, const std::shared_ptr<const catalog::Catalog> &catalog)
{
    const auto input = readDrawing(arguments, *catalog);
    if (!input.regionProblems.empty())
        return misuse(input.regionProblems.front());
    if (!input.fileProblems.empty())
        return fail(input.fileProblems);
    want.request.drawing = input.drawing;
    want.request.strengthSaid = arguments.has("--drawing");
    if (!arguments.has("--figure"))
        want.request.figure = input.drawing.figure;
    auto choices = chosenPoints(arguments, *catalog, want.request.drawing ? &*want.request.drawing : nullptr);
    if (!choices)
        return misuse(choices.problems().front());
    want.request.choices = std::move(choices).value();
    if (want.request.choices.empty() && want.request.drawing)
        want.request.choices = choicesThatExplain(*want.request.drawing, catalog);
    const auto safety = openSafety(catalog->atlas().regions());
    if (!safety)
        return fail(safety.problems());
    // A web page has no length to fit.
    auto document = want.file.format == "html"
                        ? sheet::compose(want.request, *catalog, safety.value())
                        : sheet::composeToFit(want.request, want.style, *catalog, safety.value());
    if (!document)
        return fail(document.problems());
    document.value().log = document.value().log && !arguments.has("--no-log");
    warnWhenMany(document.value());
    return write(document.value(), want, render::Figures({catalog, &catalog->atlas()}), arguments);
}

Exit runSheet(const Arguments &arguments)
{
    auto want = wanted(arguments);
    if (!want)
        return misuse(want.problems().front());
    if (!arguments.has("--muscle") && !arguments.has("--trigger-point") && !arguments.has("--drawing") &&
        !arguments.has("--region"))
        return misuse(
            {"", "", "nothing is chosen for the sheet", "--muscle ID, --trigger-point ID.SIDE or --drawing FILE"});
    if (const auto allowed = mayWrite(want.value().file.path, arguments); !allowed)
        return fail(allowed.problems());
    const DrawingApplication application;
    if (const auto logo = arguments.value("--logo")) {
        auto image = sheet::loadLogo(*logo);
        if (!image)
            return fail(image.problems());
        want.value().request.letterhead.logo = std::move(image).value();
    }
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    if (const auto figure = checkFigure(arguments, catalog.value()->atlas()); !figure)
        return misuse(figure.problems().front());
    return makeSheet(std::move(want).value(), arguments, catalog.value());
}

} // namespace

Command sheetCommand()
{
    return {"sheet",
            "(--muscle ID | --trigger-point ID.SIDE)... [--drawing FILE|-] [OPTIONS] -o FILE.pdf|html|png",
            "Makes a self-care sheet to print. With a drawing alone, of the points that explain it together.",
            {{"--muscle", "ID", "a muscle with the points that are worth pressing; may stand several times", true},
             {"--trigger-point", "ID.SIDE", "one point, such as trapezius.4.right; both sides without a side", true},
             {"--drawing", "FILE", "a pain drawing (*.knotfinder.json) to show on the sheet; '-' reads standard input"},
             {"--region", "ID", "a region that hurts, to show on the sheet; may stand several times", true},
             {"--figure", "F", "neutral, female or male; that of the drawing without this option"},
             {"--paper", "SIZE", "a4 (without this option) or letter"},
             {"--large-print", "", "letters of 16 point instead of 12"},
             {"--mono", "", "for printing without colour"},
             {"--name", "TEXT", "whose sheet it is"},
             {"--date", "DATE", "year-month-day; today without this option"},
             {"--note", "TEXT", "a note of your own"},
             {"--letterhead", "TEXT", "the therapist's or the clinic's name"},
             {"--address", "TEXT", "a line below that name"},
             {"--logo", "FILE", "a PNG or JPEG picture for the letterhead"},
             {"--no-log", "", "without the two-week log"},
             forceOption,
             {"-o", "FILE", "where to write; the ending says the format"}},
            0,
            0,
            runSheet};
}

} // namespace knotfinder::cli
