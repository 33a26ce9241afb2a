// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "chosen.h"
#include "drawing_application.h"
#include "output.h"
#include "output_file.h"
#include "picture_file.h"
#include "render_technique.h"
#include "workspace.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/care/plan.h>
#include <knotfinder/render/framing.h>
#include <knotfinder/render/paint.h>
#include <knotfinder/safety/assess.h>
#include <knotfinder/sheet/composer.h>
#include <knotfinder/sheet/scenes.h>

#include <cmath>

namespace knotfinder::cli {
namespace {

constexpr int defaultHeight = 1200;     // pixels
constexpr double heightOfDetails = 900; // a picture of this height has dots and lines of one pixel's unit

/// A picture as it will be written.
struct Sight
{
    render::Scene scene;
    QRectF source; ///< of the picture, in its units
    QSizeF size;   ///< pixels
    render::PaintOptions options;
    QColor ground;
};

Outcome checkSight(const Arguments &arguments, const body::Atlas &atlas)
{
    const std::string view = arguments.value("--view").value_or("");
    const auto views = idsOf(atlas.views());
    if (view.empty())
        return Problem{"", "", "the view is missing", "--view with one of: " + joined(views)};
    if (std::find(views.begin(), views.end(), view) == views.end())
        return Problem{"", "", "unknown view '" + view + "'", joined(views)};
    return checkFigure(arguments, atlas);
}

/// Whether a raised red flag of the drawing forbids to press, as in the care plan.
Result<bool> withheldBy(const match::PainDrawing &drawing, const catalog::Catalog &catalog)
{
    if (drawing.marks.empty() && drawing.answers.empty() && drawing.signs.empty())
        return false;
    const auto safety = openSafety(catalog.atlas().regions());
    if (!safety)
        return safety.problems();
    return safety::assess(drawing, safety.value(), catalog.atlas()).withheld() != safety::Withheld::nothing;
}

/// Adds the points of --muscle and --trigger-point, numbered when there are several.
Outcome addPoints(render::Scene &scene, render::Subject &subject, const Arguments &arguments,
                  const catalog::Catalog &catalog, bool withheld)
{
    const auto chosen = chosenPoints(arguments, catalog);
    if (!chosen)
        return chosen.problems();
    const auto &choices = chosen.value();
    const auto &surface = catalog.atlas().surface();
    int number = 0;
    for (const auto &choice : choices) {
        const auto *point = catalog.findPoint(choice.point);
        const QString label = choices.size() > 1 ? QString::number(++number) : QString();
        const bool leaveAlone = withheld || care::markingOf(catalog, choice.point).mark == care::SpotMark::leaveAlone;
        sheet::addPoint(scene, *point, choice.right, choice.left, label, surface, leaveAlone);
        if (arguments.has("--anatomy"))
            render::addMuscle(scene, point->muscle, choice.right || point->midline, choice.left || point->midline);
    }
    sheet::mergeZones(scene, surface);
    subject.cells = surface.emptySet();
    for (const auto &zone : scene.zones)
        subject.cells |= zone.essential;
    for (const auto &site : scene.sites)
        subject.sites.push_back(site.cell);
    return success();
}

/// How the sight is painted, whatever the file.
PaintInto painterOf(const Sight &sight, const render::Figures &figures)
{
    return [&sight, &figures](QPainter &painter, const QRectF &target, bool onPaper) {
        auto options = sight.options;
        options.opaque = onPaper;
        options.unit *= target.height() / sight.size.height();
        (void)render::paintScene(painter, sight.scene, figures, render::Viewport(sight.source, target), options);
    };
}

Result<QByteArray> asFormat(const Sight &sight, const render::Figures &figures, const std::string &format)
{
    // Read once here, so that the painters below cannot fail half-way.
    if (const auto artwork = figures.artwork(sight.scene.figure, sight.scene.view); !artwork)
        return artwork.problems();
    if (format == "png")
        return pngOf(sight.size, sight.ground, painterOf(sight, figures));
    if (format == "pdf")
        return pdfOf(sight.size, sight.ground, painterOf(sight, figures));
    render::SvgText words;
    words.title = QStringLiteral("The body seen from: %1").arg(QString::fromStdString(sight.scene.view));
    words.ground = sight.ground;
    return render::toSvg(sight.scene, figures, sight.source, sight.size, sight.options, words);
}

Exit renderSight(const Arguments &arguments, const OutputFile &file, int height,
                 const std::shared_ptr<const catalog::Catalog> &catalog)
{
    const auto input = readDrawing(arguments, *catalog);
    if (!input.regionProblems.empty())
        return misuse(input.regionProblems.front());
    if (!input.fileProblems.empty())
        return fail(input.fileProblems);
    Sight sight;
    sight.scene.view = *arguments.value("--view");
    sight.scene.figure = arguments.value("--figure").value_or(input.drawing.figure);
    sight.scene.marks = sheet::painMarks(match::makePain(input.drawing, catalog->atlas()));
    sight.scene.showIntensity = arguments.has("--drawing");
    sight.scene.showRegionEdges = arguments.has("--borders");
    sight.scene.showRegionNames = arguments.has("--names");
    render::Subject subject;
    const auto withheld = withheldBy(input.drawing, *catalog);
    if (!withheld)
        return fail(withheld.problems());
    if (const auto added = addPoints(sight.scene, subject, arguments, *catalog, withheld.value()); !added)
        return misuse(added.problems().front());
    const auto view = catalog->atlas().view(sight.scene.figure, sight.scene.view);
    if (!view)
        return fail(view.problems());
    sight.source =
        QRectF(0, 0, static_cast<double>(view.value()->width()), static_cast<double>(view.value()->height()));
    if (arguments.has("--close-up"))
        for (const auto &shot : render::framesFor(catalog->atlas(), sight.scene.figure, subject, 1.1, 5))
            if (shot.view == sight.scene.view)
                sight.source = shot.rect;
    sight.size = QSizeF(std::ceil(height * sight.source.width() / sight.source.height()), height);
    sight.options.theme = arguments.has("--dark")   ? render::ThemeId::dark
                          : arguments.has("--mono") ? render::ThemeId::paperMono
                                                    : render::ThemeId::light;
    sight.options.unit = height / heightOfDetails;
    sight.ground = render::theme(sight.options.theme).canvas;
    const render::Figures figures({catalog, &catalog->atlas()});
    const auto bytes = asFormat(sight, figures, file.format);
    if (!bytes)
        return fail(bytes.problems());
    const auto written = writeFile(file.path, bytes.value().toStdString());
    return written ? Exit::done : fail(written.problems());
}

Exit runRender(const Arguments &arguments)
{
    const auto file = outputFile(arguments, "svg, png, pdf");
    if (!file)
        return misuse(file.problems().front());
    const auto height =
        wholeNumber("--height", arguments.value("--height").value_or(std::to_string(defaultHeight)), 50, 8000);
    if (!height)
        return misuse(height.problems().front());
    if (const auto allowed = mayWrite(file.value().path, arguments); !allowed)
        return fail(allowed.problems());
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    if (arguments.has("--technique")) {
        const DrawingApplication application;
        return renderTechnique(arguments, file.value(), height.value(), catalog.value());
    }
    if (const auto sight = checkSight(arguments, catalog.value()->atlas()); !sight)
        return misuse(sight.problems().front());
    const DrawingApplication application;
    return renderSight(arguments, file.value(), height.value(), catalog.value());
}

} // namespace

Command renderCommand()
{
    return {"render",
            "(--view front|back|right|left|soles [--figure F] [--region ID]... [--drawing FILE|-] | --technique ID) "
            "[--muscle ID]... [--trigger-point ID]... [OPTIONS] -o FILE.svg|png|pdf",
            "Draws a view of the body with pain, zones and X marks, or how a technique is done.",
            {{"--view", "VIEW", "front, back, right, left or soles"},
             {"--technique", "ID", "how to do it, such as ball_wall; with --muscle or --trigger-point, for them"},
             {"--figure", "F", "neutral, female or male; that of the drawing without this option"},
             {"--region", "ID", "marks a region, such as temple.right; may stand several times", true},
             {"--muscle", "ID", "shows the points of a muscle on both sides; may stand several times", true},
             {"--trigger-point", "ID", "shows one point, such as trapezius.1.right; both sides without a side", true},
             {"--drawing", "FILE", "shows a pain drawing (*.knotfinder.json); '-' reads standard input"},
             {"--close-up", "", "only the part where the points and their pain lie"},
             {"--anatomy", "", "with the muscles drawn, pale under the zones"},
             {"--borders", "", "with the borders of the regions"},
             {"--names", "", "with the names of the regions"},
             {"--height", "N", "in pixels; 1200 without this option"},
             {"--dark", "", "light on dark"},
             {"--mono", "", "without colour"},
             forceOption,
             {"-o", "FILE", "where to write; the ending says the format"}},
            0,
            0,
            runRender};
}

} // namespace knotfinder::cli
