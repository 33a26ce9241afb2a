// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "self_care.h"
#include "words.h"

#include <knotfinder/sheet/scenes.h>

#include <algorithm>
#include <functional>
#include <map>

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
    scene.marks = painMarks(context.pain);
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

std::vector<Figure> painFigures(const Context &context)
{
    const auto &atlas = context.catalog.atlas();
    render::Scene scene;
    scene.figure = context.request.figure;
    scene.marks = painMarks(context.pain);
    scene.showIntensity = false;
    QStringList places;
    for (const auto &mark : context.pain.marks)
        for (const auto region : mark.regions)
            if (const auto label = text(body::sidedLabel(atlas.regions()[region])).toLower(); !places.contains(label))
                places << label;
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

QString painCaption(const match::Pain &pain, const catalog::Vocabulary &vocabulary)
{
    std::map<std::pair<int, QStringList>, QStringList, std::greater<>> places; // by how they feel
    for (const auto &mark : pain.marks) {
        QStringList qualities;
        for (const auto &term : vocabulary.qualities)
            if (std::find(mark.quality.begin(), mark.quality.end(), term.id) != mark.quality.end())
                qualities << asPhrase(text(term.label));
        places[{mark.intensity, qualities}] << asPhrase(text(mark.label));
    }
    constexpr qsizetype mostPlaces = 3; // of those that feel alike
    constexpr qsizetype mostParts = 4;
    QStringList parts;
    for (const auto &[feel, names] : places) {
        auto named = names.mid(0, mostPlaces);
        if (names.size() > mostPlaces)
            named << QStringLiteral("%1 more").arg(names.size() - mostPlaces);
        const auto how = QStringList(QStringLiteral("%1 out of 10").arg(feel.first)) + feel.second;
        parts << joined(named) + QStringLiteral(", ") + how.join(QStringLiteral(", "));
    }
    if (parts.size() > mostParts)
        parts = parts.mid(0, mostParts) << QStringLiteral("and other places");
    return QStringLiteral("Where you said it hurts: ") + parts.join(QStringLiteral("; "));
}

} // namespace knotfinder::sheet
