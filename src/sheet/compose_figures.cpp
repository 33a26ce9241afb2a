// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "self_care.h"
#include "words.h"

#include <knotfinder/sheet/scenes.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

QString viewName(const std::string &view)
{
    if (view == "soles")
        return QStringLiteral("The soles");
    if (view == "right" || view == "left")
        return QStringLiteral("The %1 side").arg(text(view));
    return view == "front" ? QStringLiteral("The front") : QStringLiteral("The back");
}

QString zoneWords(const MuscleChoice &choice, const catalog::Catalog &catalog)
{
    QStringList words;
    for (const auto &one : choice.choices) {
        const QString sentence = text(catalog.triggerPoint(one.point).essentialPain);
        if (!sentence.isEmpty() && !words.contains(sentence))
            words << sentence;
    }
    return words.mid(0, 4).join(u' ');
}

} // namespace

std::vector<Figure> itemFigures(const MuscleChoice &choice, const Context &context)
{
    const auto &atlas = context.catalog.atlas();
    render::Scene scene;
    scene.figure = context.request.figure;
    scene.showIntensity = false;
    if (context.request.drawing)
        scene.marks = painMarks(*context.request.drawing, atlas);
    const auto chosen = chooseShots(choice, context);
    int number = 0;
    for (const auto &one : choice.choices) {
        const auto *point = context.catalog.findPoint(one.point);
        const QString label = choice.choices.size() > 1 ? QString::number(++number) : QString();
        addPoint(scene, *point, one.right, one.left && !(one.right && chosen.rightForBoth), label, atlas.surface());
    }
    mergeZones(scene, atlas.surface());
    const bool press = std::any_of(choice.choices.begin(), choice.choices.end(), [&](const Choice &one) {
        return reachOf(*choice.muscle, one.point, context.catalog) == Reach::press;
    });
    const QString sites = press ? QStringLiteral("An X marks each place to press. ")
                                : QStringLiteral("An X marks where the knot lies. Do not press there yourself. ");

    std::vector<Figure> figures;
    for (const auto &shot : chosen.shots) {
        Figure figure;
        figure.scene = scene;
        figure.scene.view = shot.view;
        figure.source = shot.rect;
        const auto view = atlas.view(scene.figure, shot.view);
        const bool showsSite = std::any_of(scene.sites.begin(), scene.sites.end(), [&](const render::KnotSite &site) {
            return view && view.value()->sees(site.cell);
        });
        figure.alt =
            QStringLiteral("%1 of the body. %2%3")
                .arg(viewName(shot.view), showsSite ? sites : QString(),
                     QStringLiteral("Dots show where the pain is felt: ") + zoneWords(choice, context.catalog));
        figure.press = press;
        figures.push_back(std::move(figure));
    }
    if (figures.empty())
        return figures;
    figures.back().legend = true;
    if (chosen.rightForBoth && !context.limits.compact)
        figures.back().caption = QStringLiteral("Shown on the right; the left is its mirror.");
    return figures;
}

std::vector<Figure> painFigures(const match::PainDrawing &drawing, const Context &context)
{
    const auto &atlas = context.catalog.atlas();
    render::Scene scene;
    scene.figure = context.request.figure;
    scene.marks = painMarks(drawing, atlas);
    scene.showIntensity = false;
    QStringList places;
    for (const auto &mark : scene.marks)
        for (const auto region : mark.regions)
            places << text(body::sidedLabel(atlas.regions()[region])).toLower();
    std::vector<Figure> figures;
    for (const char *view : {"front", "back"}) {
        const auto table = atlas.view(scene.figure, view);
        if (!table)
            continue;
        Figure figure;
        figure.scene = scene;
        figure.scene.view = view;
        figure.source =
            QRectF(0, 0, static_cast<double>(table.value()->width()), static_cast<double>(table.value()->height()));
        figure.alt = viewName(view) + QStringLiteral(" of the body with the places that hurt") +
                     (places.isEmpty() ? QStringLiteral(", as painted.")
                                       : QStringLiteral(": ") + joined(places.mid(0, 12)) + u'.');
        figures.push_back(std::move(figure));
    }
    return figures;
}

QString painCaption(const match::PainDrawing &drawing, const catalog::Vocabulary &vocabulary)
{
    int strongest = 0;
    QStringList qualities;
    for (const auto &mark : drawing.marks) {
        strongest = std::max(strongest, mark.intensity);
        for (const auto &id : mark.quality)
            for (const auto &term : vocabulary.qualities)
                if (term.id == id && !qualities.contains(asPhrase(text(term.label))))
                    qualities << asPhrase(text(term.label));
    }
    QString caption = QStringLiteral("Where you said it hurts: %1%2 out of 10")
                          .arg(drawing.marks.size() > 1 ? QStringLiteral("up to ") : QString())
                          .arg(strongest);
    if (!qualities.isEmpty())
        caption += QStringLiteral(", ") + qualities.join(QStringLiteral(", "));
    return caption;
}

} // namespace knotfinder::sheet
