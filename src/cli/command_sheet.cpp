// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "chosen.h"
#include "drawing_application.h"
#include "output.h"
#include "output_file.h"
#include "sheet_wishes.h"
#include "workspace.h"

#include <knotfinder/match/ranking.h>
#include <knotfinder/sheet/composer.h>
#include <knotfinder/sheet/output.h>
#include <knotfinder/sheet/page_files.h>

#include <cstdio>

namespace knotfinder::cli {
namespace {

/// What the command line asks for, before the data is read.
struct Wanted
{
    sheet::Arrangement arrangement;
    QDate date = QDate::currentDate();
    OutputFile file;
};

Result<Wanted> wanted(const Arguments &arguments)
{
    Wanted result;
    auto file = outputFile(arguments, "pdf, html, png");
    if (!file)
        return file.problems();
    result.file = std::move(file).value();
    if (const auto date = arguments.value("--date")) {
        result.date = QDate::fromString(QString::fromStdString(*date), Qt::ISODate);
        if (!result.date.isValid())
            return Problem{"", "", "'" + *date + "' is no date", "year-month-day, such as 2026-03-01"};
    }
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

/// All pages or none.
Exit writePages(const sheet::Layout &layout, const render::Figures &figures, const OutputFile &file,
                const Arguments &arguments)
{
    for (std::size_t page = 0; page < layout.pageCount(); ++page)
        if (const auto allowed = mayWrite(sheet::pathOfPage(file.path, page), arguments); !allowed)
            return fail(allowed.problems());
    const auto written = sheet::writePngPages(layout, file.path, figures);
    return written ? Exit::done : fail(written.problems());
}

Exit write(const sheet::Document &document, const sheet::TextStore &texts, const Wanted &want,
           const render::Figures &figures, const Arguments &arguments)
{
    if (const auto pictures = sheet::checkPictures(document, figures); !pictures)
        return fail(pictures.problems());
    if (want.file.format == "html") {
        const auto html = sheet::toHtml(document, want.arrangement.style, figures);
        if (!html)
            return fail(html.problems());
        const auto written = writeFile(want.file.path, html.value().toStdString());
        return written ? Exit::done : fail(written.problems());
    }
    const sheet::Layout layout(document, want.arrangement.style, texts);
    if (want.file.format == "png")
        return writePages(layout, figures, want.file, arguments);
    const auto written = writeFile(want.file.path, sheet::toPdf(document, layout, figures).toStdString());
    return written ? Exit::done : fail(written.problems());
}

/// The picture of the letterhead. One that only a file names may be missing: the rest of the file is used.
Result<QImage> logoOf(const Arguments &arguments, const sheet::Arrangement &arrangement)
{
    if (arrangement.letterhead.logo.isEmpty())
        return QImage();
    auto logo = sheet::loadLogo(arrangement.letterhead.logo.toStdString());
    if (logo || arguments.has("--logo"))
        return logo;
    warn(logo.problems());
    return QImage();
}

/// The points of the options, else of the template, else those that explain the drawing.
Outcome choosePoints(Wanted &want, const Arguments &arguments, const match::PainDrawing &drawing,
                     const std::shared_ptr<const catalog::Catalog> &catalog)
{
    warn(sheet::dropUnknown(want.arrangement, *catalog));
    auto chosen = chosenPoints(arguments, *catalog, &drawing);
    if (!chosen)
        return chosen.problems();
    auto &choices = want.arrangement.choices;
    if (!chosen.value().empty())
        choices = std::move(chosen).value();
    if (choices.empty())
        choices = choicesThatExplain(drawing, catalog);
    return success();
}

Exit makeSheet(Wanted want, const Arguments &arguments, const std::shared_ptr<const catalog::Catalog> &catalog)
{
    const auto input = readDrawing(arguments, *catalog);
    if (!input.regionProblems.empty())
        return misuse(input.regionProblems.front());
    if (!input.fileProblems.empty())
        return fail(input.fileProblems);
    if (const auto chosen = choosePoints(want, arguments, input.drawing, catalog); !chosen)
        return misuse(chosen.problems().front());
    const auto safety = openSafety(catalog->atlas().regions());
    if (!safety)
        return fail(safety.problems());
    auto logo = logoOf(arguments, want.arrangement);
    if (!logo)
        return fail(logo.problems());
    care::Request care{want.arrangement.choices, input.drawing, {}};
    const auto plan = care::planFor(care, *catalog, safety.value());
    if (!plan)
        return fail(plan.problems());
    if (const auto applied = applyParts(arguments, plan.value(), *catalog, want.arrangement); !applied)
        return misuse(applied.problems().front());
    auto request = sheet::requestOf(want.arrangement);
    request.drawing = input.drawing;
    request.strengthSaid = arguments.has("--drawing");
    request.figure = arguments.value("--figure").value_or(input.drawing.figure);
    request.date = want.date;
    request.letterhead.logo = std::move(logo).value();
    const sheet::TextStore texts;
    // A web page has no length to fit.
    const auto document = want.file.format == "html"
                              ? sheet::compose(request, plan.value(), *catalog)
                              : sheet::composeToFit(request, plan.value(), want.arrangement.style, *catalog, texts);
    if (!document)
        return fail(document.problems());
    warnWhenMany(document.value());
    return write(document.value(), texts, want, render::Figures({catalog, &catalog->atlas()}), arguments);
}

Exit runSheet(const Arguments &arguments)
{
    auto want = wanted(arguments);
    if (!want)
        return misuse(want.problems().front());
    auto wishes = sheetWishes(arguments);
    if (!wishes.usageProblems.empty())
        return misuse(wishes.usageProblems.front());
    if (!wishes.fileProblems.empty())
        return fail(wishes.fileProblems);
    want.value().arrangement = std::move(wishes.arrangement);
    if (!arguments.has("--muscle") && !arguments.has("--trigger-point") && !arguments.has("--drawing") &&
        !arguments.has("--region") && want.value().arrangement.choices.empty())
        return misuse({"", "", "nothing is chosen for the sheet",
                       "--muscle ID, --trigger-point ID.SIDE, --drawing FILE or a template with muscles"});
    if (const auto allowed = mayWrite(want.value().file.path, arguments); !allowed)
        return fail(allowed.problems());
    const DrawingApplication application;
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
    Command command{
        "sheet",
        "(--muscle ID | --trigger-point ID.SIDE | --template FILE)... [--drawing FILE|-] [OPTIONS] -o "
        "FILE.pdf|html|png",
        "Makes a self-care sheet to print. With a drawing alone, of the points that explain it together.",
        {{"--muscle", "ID", "a muscle with the points that are worth pressing; may stand several times", true},
         {"--trigger-point", "ID.SIDE", "one point, such as trapezius.4.right; both sides without a side", true},
         {"--drawing", "FILE", "a pain drawing (*.knotfinder.json) to show on the sheet; '-' reads standard input"},
         {"--region", "ID", "a region that hurts, to show on the sheet; may stand several times", true},
         {"--figure", "F", "neutral, female or male; that of the drawing without this option"}},
        0,
        0,
        runSheet};
    for (const auto &option : sheetOptions())
        command.options.push_back(option);
    command.options.push_back(forceOption);
    command.options.push_back({"-o", "FILE", "where to write; the ending says the format"});
    return command;
}

} // namespace knotfinder::cli
