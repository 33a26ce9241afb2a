// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"
#include "workspace.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/base/locations.h>
#include <knotfinder/bodymap/body_map.h>
#include <knotfinder/breaks/movements.h>
#include <knotfinder/catalog/catalog.h>
#include <knotfinder/render/muscle_art.h>
#include <knotfinder/render/technique_art.h>

#include <nlohmann/json.hpp>

#include <cstdio>

namespace knotfinder::cli {
namespace {

nlohmann::ordered_json problemsJson(const Problems &problems)
{
    auto list = nlohmann::ordered_json::array();
    for (const auto &problem : problems)
        list.push_back({{"file", problem.file},
                        {"pointer", problem.pointer},
                        {"what", problem.what},
                        {"allowed", problem.allowed}});
    return list;
}

std::string countOf(std::size_t count, const std::string &one)
{
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

/// What is missing or damaged among the pictures of the program's own muscles.
Problems pictureProblems(const std::shared_ptr<const body::Atlas> &atlas)
{
    const auto catalog = catalog::Catalog::load(atlas, dataDirectory());
    if (!catalog)
        return catalog.problems();
    std::vector<std::string> muscles;
    for (const auto &muscle : catalog.value()->muscles())
        muscles.push_back(muscle.id);
    const render::Figures figures(atlas);
    if (const auto checked = figures.muscles().check(muscles, idsOf(atlas->figures())); !checked)
        return checked.problems();
    const auto pictures = catalog::Pictures::load(*atlas);
    if (!pictures)
        return pictures.problems();
    std::vector<std::pair<std::string, int>> frames;
    for (const auto &picture : pictures.value().all())
        for (int frame = 0; frame < picture.frames; ++frame)
            frames.emplace_back(picture.id, frame);
    if (const auto checked = figures.techniques().check(frames); !checked)
        return checked.problems();
    return pictures.value().check(*catalog.value());
}

/// What is wrong with the breaks of a sound dataset.
Problems breakProblems(const std::shared_ptr<const body::Atlas> &atlas, const std::filesystem::path &data)
{
    const auto catalog = catalog::Catalog::load(atlas, data);
    if (!catalog)
        return catalog.problems();
    const auto rules = safety::load(data / "safety.json", atlas->regions());
    if (!rules)
        return rules.problems();
    const auto library = breaks::loadLibrary(data / "breaks.json", *catalog.value(), rules.value());
    return library ? Problems() : library.problems();
}

/// What is wrong with the body map of a sound dataset.
Problems bodyMapProblems(const body::Atlas &atlas, const std::filesystem::path &data)
{
    const auto map = bodymap::load(data / "choir.json", atlas);
    return map ? Problems() : map.problems();
}

/// Whether a file is to be looked at: a folder of one's own need not have it.
bool isDue(const Arguments &arguments, const std::filesystem::path &file)
{
    std::error_code ignored;
    return arguments.positional().empty() || std::filesystem::exists(file, ignored);
}

Exit runValidate(const Arguments &arguments)
{
    const auto atlas = openAtlas();
    if (!atlas)
        return fail(atlas.problems());
    const std::filesystem::path data =
        arguments.positional().empty() ? dataDirectory() : std::filesystem::path(arguments.positional().front());
    Problems problems = catalog::validate(*atlas.value(), data, dataDirectory());
    if (problems.empty() && arguments.positional().empty())
        problems = pictureProblems(atlas.value());
    if (problems.empty() && isDue(arguments, data / "breaks.json"))
        problems = breakProblems(atlas.value(), data);
    if (problems.empty() && isDue(arguments, data / "choir.json"))
        problems = bodyMapProblems(*atlas.value(), data);
    if (arguments.has("--json")) {
        const Exit printed = printJson(problemsJson(problems));
        return printed != Exit::done || problems.empty() ? printed : Exit::failed;
    }
    for (const auto &problem : problems)
        std::fprintf(stderr, "%s\n", toLine(problem).c_str());
    if (!problems.empty())
        return fail({{data.string(), "", "has " + countOf(problems.size(), "problem"), ""}});
    return print(data.string() + ": no problems\n");
}

} // namespace

Command validateCommand()
{
    return {
        "validate",
        "[DIR] [--json]",
        "Checks a dataset, or a folder with muscles of your own, and lists every problem: file, place in it, what is "
        "wrong, what is allowed.",
        {{"--json", "", "the problems as JSON on standard output"}},
        0,
        1,
        runValidate};
}

} // namespace knotfinder::cli
