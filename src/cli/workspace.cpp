// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "workspace.h"

#include "output.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/ids.h>
#include <knotfinder/base/locations.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/match/drawing_limits.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace knotfinder::cli {
namespace {

Result<match::PainDrawing> readDrawingFile(const std::string &file, const catalog::Catalog &catalog)
{
    const bool piped = file == "-";
    const auto text = piped ? readStandardInput(match::maxDrawingBytes) : readFile(file, match::maxDrawingBytes);
    if (!text)
        return text.problems();
    return match::parseDrawing(text.value(), piped ? "standard input" : file, catalog.atlas(), catalog.vocabulary());
}

} // namespace

Result<std::shared_ptr<const body::Atlas>> openAtlas()
{
    return body::Atlas::load(atlasDirectory());
}

Result<std::shared_ptr<const catalog::Catalog>> openCatalog()
{
    auto atlas = openAtlas();
    if (!atlas)
        return atlas.problems();
    auto catalog = catalog::Catalog::loadBuiltIn(std::move(atlas).value());
    if (catalog)
        warn(catalog.value()->packProblems());
    return catalog;
}

Result<safety::Knowledge> openSafety(const body::Regions &regions)
{
    return safety::load(dataDirectory() / "safety.json", regions);
}

DrawingInput readDrawing(const Arguments &arguments, const catalog::Catalog &catalog)
{
    DrawingInput input;
    if (const auto file = arguments.value("--drawing")) {
        auto drawing = readDrawingFile(*file, catalog);
        if (drawing)
            input.drawing = std::move(drawing).value();
        else
            input.fileProblems = drawing.problems();
    }
    for (const auto &id : arguments.values("--region")) {
        const auto region = catalog.atlas().regions().require(id);
        if (region) {
            match::Mark mark;
            mark.regions.push_back(catalog.atlas().regions()[region.value()].id);
            input.drawing.marks.push_back(std::move(mark));
        } else {
            append(input.regionProblems, region.problems());
        }
    }
    return input;
}

Result<const catalog::MuscleEntry *> requireMuscle(const catalog::Catalog &catalog, const std::string &id)
{
    if (const auto *muscle = catalog.findMuscle(id))
        return muscle;
    const std::string near = didYouMean(id, catalog.muscleIds());
    return Problem{"", "", "unknown muscle '" + id + "'", near.empty() ? "an id of 'knotfinder-cli muscles'" : near};
}

Result<SidedPoint> requirePoint(const catalog::Catalog &catalog, const std::string &id)
{
    SidedPoint found;
    std::string bare = id;
    for (const auto side : {body::Side::right, body::Side::left})
        if (const std::string suffix = "." + std::string(toString(side)); id.ends_with(suffix)) {
            bare = id.substr(0, id.size() - suffix.size());
            found.side = side;
            found.sideGiven = true;
        }
    found.point = catalog.findPoint(bare);
    if (found.point == nullptr) {
        const std::string near = didYouMean(bare, catalog.pointIds());
        return Problem{"", "", "unknown trigger point '" + id + "'",
                       near.empty() ? "muscle.number.side, such as trapezius.1.right" : near};
    }
    if (found.point->midline)
        found.side = body::Side::midline;
    return found;
}

Outcome checkFigure(const Arguments &arguments, const body::Atlas &atlas)
{
    const auto figure = arguments.value("--figure");
    const auto figures = idsOf(atlas.figures());
    if (figure && std::find(figures.begin(), figures.end(), *figure) == figures.end())
        return Problem{"", "", "unknown figure " + inQuotes(*figure), joined(figures)};
    return success();
}

std::string joined(const std::vector<std::string> &ids)
{
    std::string text;
    for (const auto &id : ids)
        text += (text.empty() ? "" : ", ") + id;
    return text;
}

Result<std::string> readStandardInput(std::size_t maxBytes)
{
    std::string text;
    std::array<char, 65536> buffer{};
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), stdin)) {
        text.append(buffer.data(), count);
        if (text.size() > maxBytes)
            return Problem{"standard input", "", "is too large", "at most " + std::to_string(maxBytes >> 20U) + " MiB"};
    }
    if (std::ferror(stdin) != 0)
        return Problem{"standard input", "", "cannot be read", ""};
    return text;
}

} // namespace knotfinder::cli
