// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "render_technique.h"

#include "chosen.h"
#include "output.h"
#include "picture_file.h"
#include "workspace.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/care/plan.h>
#include <knotfinder/render/paint.h>
#include <knotfinder/render/technique_art.h>

namespace knotfinder::cli {
namespace {

/// The frames of a picture as they will be written, side by side.
struct Strip
{
    std::vector<std::shared_ptr<const render::Artwork>> frames;
    QSizeF size; ///< of all, in pixels
    QString alt;
    render::ArtInk ink = render::ArtInk::light;
    bool mirrored = false;
};

/// The exercise or stretch of the chosen muscles that uses the technique.
Result<care::Illustration> illustrationFor(const std::string &technique, const std::vector<care::Choice> &choices,
                                           const catalog::Catalog &catalog)
{
    const auto knowledge = openSafety(catalog.atlas().regions());
    if (!knowledge)
        return knowledge.problems();
    care::Request request;
    request.choices = choices;
    const auto plan = care::planFor(request, catalog, knowledge.value());
    if (!plan)
        return plan.problems();
    std::vector<std::string> used;
    for (const auto &item : plan.value().items) {
        for (const auto &exercise : item.exercises) {
            if (exercise.technique == technique)
                return exercise.illustration;
            used.push_back(exercise.technique);
        }
        for (const auto &stretch : item.stretches) {
            if (stretch.technique == technique)
                return stretch.illustration;
            used.push_back(stretch.technique);
        }
    }
    return Problem{"", "", "what is chosen does not use the technique '" + technique + "'", joined(used)};
}

/// A picture of the technique wherever it is done.
care::Illustration illustrationFor(const std::string &technique, const catalog::Catalog &catalog)
{
    const auto *picture = catalog.pictures().choose({technique, {}, {}, {}, {}});
    if (picture == nullptr)
        for (const auto &one : catalog.pictures().all())
            for (const auto &serves : one.serves)
                if (picture == nullptr && serves.technique == technique)
                    picture = &one;
    return picture == nullptr ? care::Illustration() : care::illustrationOf(*picture, true, false);
}

QByteArray asSvg(const Strip &strip, const QColor &ground)
{
    render::SvgText text;
    text.title = strip.alt;
    text.ground = ground;
    return render::drawingSvg(strip.frames, strip.size, strip.ink, strip.mirrored, text);
}

} // namespace

Exit renderTechnique(const Arguments &arguments, const OutputFile &file, int height,
                     const std::shared_ptr<const catalog::Catalog> &catalog)
{
    const std::string technique = *arguments.value("--technique");
    const auto known = idsOf(catalog->techniques());
    if (std::find(known.begin(), known.end(), technique) == known.end())
        return misuse({"", "", "unknown technique '" + technique + "'", didYouMean(technique, known)});
    care::Illustration shown;
    if (arguments.has("--muscle") || arguments.has("--trigger-point")) {
        const auto choices = chosenPoints(arguments, *catalog);
        if (!choices)
            return misuse(choices.problems().front());
        const auto found = illustrationFor(technique, choices.value(), *catalog);
        if (!found)
            return misuse(found.problems().front());
        shown = found.value();
    } else {
        shown = illustrationFor(technique, *catalog);
    }
    if (shown.picture.empty())
        return fail({{"", "", "there is no picture of '" + technique + "'", ""}});
    const render::Figures figures({catalog, &catalog->atlas()});
    Strip strip;
    const auto theme = arguments.has("--dark")   ? render::ThemeId::dark
                       : arguments.has("--mono") ? render::ThemeId::paperMono
                                                 : render::ThemeId::light;
    strip.ink = render::theme(theme).art;
    strip.mirrored = shown.mirrored;
    strip.alt = QString::fromStdString(shown.alt);
    strip.size = QSizeF(height * shown.aspect, height);
    strip.frames = figures.techniques().pictures(shown.picture, shown.frames);
    if (const auto &problems = figures.techniques().problems(); !problems.empty())
        return fail(problems);
    const QColor ground = render::theme(theme).canvas;
    const PaintInto paint = [&](QPainter &painter, const QRectF &target, bool) {
        render::paintDrawings(painter, strip.frames, target, strip.ink, strip.mirrored);
    };
    const QByteArray bytes = file.format == "png"   ? pngOf(strip.size, ground, paint)
                             : file.format == "pdf" ? pdfOf(strip.size, ground, paint)
                                                    : asSvg(strip, ground);
    const auto written = writeFile(file.path, bytes.toStdString());
    return written ? Exit::done : fail(written.problems());
}

} // namespace knotfinder::cli
