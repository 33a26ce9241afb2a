// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "atlas_page_writer.h"

#include "words.h"

#include <knotfinder/render/framing.h>
#include <knotfinder/render/paint.h>
#include <knotfinder/render/plain_text.h>
#include <knotfinder/sheet/scenes.h>

namespace knotfinder::sheet {
namespace {

constexpr const char *figureId = "neutral";
constexpr double pictureHeight = 230; // pixels
constexpr std::size_t mostPictures = 4;
constexpr float worthShowing = 0.04F; // a proof-reader wants to see every end of a zone

constexpr const char *atlasStyle = R"css(
:root { font: 16px/1.45 system-ui, "DejaVu Sans", sans-serif; color: #1e2327; background: #fff; }
body { max-width: 70rem; margin: 0 auto; padding: 1.2rem; }
h1 { font-size: 1.8em; margin: .2em 0; }
h2 { color: #1f4e6b; border-bottom: 3px solid #b3122d; margin: 2em 0 .3em; }
h3 { color: #1f4e6b; margin: .2em 0; }
p { margin: .3em 0; }
a { color: #1f4e6b; }
article { display: grid; grid-template-columns: auto 1fr; gap: .6rem 1.4rem; border-bottom: 1px solid #dcd8d1; padding: .9em 0; align-items: start; }
.pictures { display: flex; flex-wrap: wrap; gap: .5rem; max-width: 34rem; }
figure { margin: 0; }
figure svg { background: #fcfbf9; border: 1px solid #dcd8d1; border-radius: 6px; display: block; }
figcaption, .muted { color: #5b6167; font-size: .88em; }
table { border-collapse: collapse; font-size: .9em; margin: .4em 0; }
th, td { border: 1px solid #dcd8d1; padding: .2em .5em; text-align: left; vertical-align: top; }
.doubt { background: #fdf3e4; border-left: 4px solid #b86e12; padding: .3em .6em; }
ol.sources { font-size: .85em; }
@media (max-width: 60rem) { article { grid-template-columns: 1fr; } }
@media print { article { break-inside: avoid; } h2 { break-after: avoid; } }
)css";

QByteArray escaped(const std::string &utf8)
{
    return render::escapedText(text(utf8));
}

QByteArray pageHead(const QByteArray &title)
{
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
           "content=\"width=device-width, initial-scale=1\">\n<title>" +
           title + " – Knotfinder atlas</title>\n<style>" + atlasStyle + "</style>\n</head>\n<body>\n";
}

QByteArray count(int number, const char *one)
{
    return QByteArray::number(number) + ' ' + one + (number == 1 ? "" : "s");
}

QByteArray words(std::string_view id)
{
    return QByteArray(id.data(), static_cast<qsizetype>(id.size())).replace('_', ' ');
}

} // namespace

AtlasPageWriter::AtlasPageWriter(const catalog::Catalog &catalog, const render::Figures &figures)
    : catalog_(catalog), figures_(figures)
{
}

QByteArray AtlasPageWriter::counts() const
{
    return count(muscles_, "muscle") + ", " + count(points_, "point");
}

void AtlasPageWriter::add(const catalog::MuscleEntry &entry)
{
    const auto &muscle = catalog_.muscle(entry.id);
    ++muscles_;
    contents_ += "<li><a href=\"#" + escaped(muscle.id) + "\">" + escaped(muscle.english) + "</a></li>\n";
    body_ += "<section id=\"" + escaped(muscle.id) + "\">\n<h2>" + escaped(muscle.english) +
             "</h2>\n<p class=\"muted\">" + escaped(muscle.latin) +
             " · confidence: " + words(toString(muscle.confidence)) + "</p>\n<p>" + escaped(muscle.summary) +
             "</p>\n<p class=\"muted\">From: " + escaped(muscle.anatomy.origin) +
             " To: " + escaped(muscle.anatomy.insertion) + "</p>\n";
    for (const auto &point : muscle.triggerPoints)
        addPoint(muscle, point);
    if (!muscle.disagreements.empty())
        body_ += "<p class=\"doubt\">" + escaped(muscle.disagreements) + "</p>\n";
    addSources(muscle);
    body_ += "</section>\n";
}

void AtlasPageWriter::addPoint(const catalog::Muscle &muscle, const catalog::TriggerPoint &point)
{
    ++points_;
    body_ +=
        "<article aria-label=\"" + escaped(muscle.english + ": " + point.label) + "\">\n<div class=\"pictures\">\n";
    addPictures(point);
    body_ += "</div>\n<div>\n<h3>" + escaped(point.id) + " · " + escaped(point.label) + "</h3>\n<p>" +
             escaped(point.where) + "</p>\n<p>" + escaped(point.essentialPain) + ' ' + escaped(point.spilloverPain) +
             "</p>\n<p class=\"muted\">" + words(toString(point.commonness)) + " · " + words(toString(point.depth)) +
             " · confidence: " + words(toString(point.confidence)) + (point.suggest ? "" : " · not suggested") +
             "</p>\n";
    addClaims(point);
    if (!point.doubt.empty())
        body_ += "<p class=\"doubt\">" + escaped(point.doubt) + "</p>\n";
    body_ += "</div>\n</article>\n";
}

void AtlasPageWriter::addPictures(const catalog::TriggerPoint &point)
{
    const auto *painted = catalog_.findPoint(point.id);
    const auto &atlas = catalog_.atlas();
    render::Scene scene;
    scene.figure = figureId;
    sheet::addPoint(scene, *painted, true, false, {}, atlas.surface());
    sheet::mergeZones(scene, atlas.surface());
    const render::Subject subject{scene.zones.front().essential | scene.zones.front().spillover, painted->sites};
    for (const auto &shot : render::framesFor(atlas, figureId, subject, 0.85, mostPictures, worthShowing)) {
        scene.view = shot.view;
        views_.insert(shot.view);
        render::SvgText words;
        words.title = QStringLiteral("%1, view: %2").arg(text(point.label), text(shot.view));
        words.artReference = QStringLiteral("figure-") + text(shot.view);
        const QSizeF size(std::round(pictureHeight * shot.rect.width() / shot.rect.height()), pictureHeight);
        const auto svg = render::toSvg(scene, figures_, shot.rect, size, {render::ThemeId::paper, 0.8, true}, words);
        if (svg)
            body_ += "<figure>\n" + svg.value() + "<figcaption>" + escaped(shot.view) + "</figcaption>\n</figure>\n";
        else
            problems_.insert(problems_.end(), svg.problems().begin(), svg.problems().end());
    }
}

void AtlasPageWriter::addClaims(const catalog::TriggerPoint &point)
{
    if (point.claims.essential.empty() && point.claims.spillover.empty())
        return;
    body_ += "<table>\n<thead><tr><th scope=\"col\">Zone</th><th scope=\"col\">Region</th><th "
             "scope=\"col\">Sources</th></tr></thead>\n<tbody>\n";
    addClaimRows(point.claims.essential, "main");
    addClaimRows(point.claims.spillover, "spillover");
    body_ += "</tbody>\n</table>\n";
}

void AtlasPageWriter::addClaimRows(const std::vector<catalog::Claim> &claims, const QByteArray &zone)
{
    const auto &regions = catalog_.atlas().regions();
    for (const auto &claim : claims) {
        const auto index = regions.find(claim.region, body::Side::right);
        QByteArray sources;
        for (const auto &id : claim.sources)
            sources += (sources.isEmpty() ? "" : ", ") + escaped(id);
        body_ += "<tr><td>" + zone + "</td><td>" + (index ? escaped(regions[*index].label) : escaped(claim.region)) +
                 (claim.opposite ? " (other side)" : "") + "</td><td>" + sources + "</td></tr>\n";
    }
}

void AtlasPageWriter::addSources(const catalog::Muscle &muscle)
{
    body_ += "<ol class=\"sources\">\n";
    for (const auto &source : muscle.sources)
        body_ += "<li><strong>" + escaped(source.id) + "</strong>: " + escaped(source.citation) + " – " +
                 escaped(source.supports) + (source.read ? " (read)" : " (from memory)") + "</li>\n";
    body_ += "</ol>\n";
}

Result<QByteArray> AtlasPageWriter::finish(const QString &title)
{
    QByteArray art = "<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\">\n<defs>\n";
    for (const auto &view : views_) {
        const auto artwork = figures_.artwork(figureId, view);
        if (artwork)
            art += render::svgArt(*artwork.value(), render::ArtInk::light, QStringLiteral("figure-") + text(view));
        else
            problems_.insert(problems_.end(), artwork.problems().begin(), artwork.problems().end());
    }
    art += "</defs>\n</svg>\n";
    if (!problems_.empty())
        return problems_;
    const QByteArray name = render::escapedText(title);
    return pageHead(name) + "<header>\n<p><a href=\"index.html\">All parts of the body</a></p>\n<h1>" + name +
           "</h1>\n<p>" + counts() +
           ". Large dots: main pain; small dots: may spread; X: the knot. Drawn for the right side.</p>\n</header>\n"
           "<nav aria-label=\"Muscles\">\n<ul>\n" +
           contents_ + "</ul>\n</nav>\n" + art + "<main>\n" + body_ + "</main>\n<footer class=\"muted\"><p>" +
           escaped(catalog_.atlas().credit()) + "</p></footer>\n</body>\n</html>\n";
}

QByteArray atlasIndex(const QByteArray &list, const std::string &credit)
{
    return pageHead("All parts of the body") +
           "<main>\n<h1>Knotfinder atlas</h1>\n<p>Every trigger point of the dataset as it is drawn, beside what is "
           "claimed "
           "and by whom: to be proof-read.</p>\n<ul>\n" +
           list + "</ul>\n</main>\n<footer class=\"muted\"><p>" + escaped(credit) + "</p></footer>\n</body>\n</html>\n";
}

} // namespace knotfinder::sheet
