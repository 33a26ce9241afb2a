// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "muscle_page.h"
#include "output.h"
#include "output_file.h"
#include "workspace.h"

#include <knotfinder/base/files.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace knotfinder::cli {
namespace {

namespace fs = std::filesystem;

bool isId(const std::string &text)
{
    const auto allowed = [](unsigned char c) { return std::islower(c) != 0 || std::isdigit(c) != 0 || c == '_'; };
    constexpr std::size_t longest = 60;
    return !text.empty() && text.size() <= longest && std::islower(static_cast<unsigned char>(text.front())) != 0 &&
           std::all_of(text.begin(), text.end(), allowed);
}

Exit writeNew(const std::string &id, const Arguments &arguments)
{
    if (!isId(id))
        return misuse(
            {"", "", "'" + id + "' is no id for a muscle", "small letters, digits and '_', such as 'teres_minor'"});
    const auto target = arguments.value("-o");
    if (!target)
        return printJsonText(catalog::skeleton(id));
    std::error_code ignored;
    const fs::path file = fs::is_directory(*target, ignored) ? fs::path(*target) / (id + ".json") : fs::path(*target);
    if (const auto allowed = mayWrite(file, arguments); !allowed)
        return fail(allowed.problems());
    if (const auto written = writeFile(file, catalog::skeleton(id)); !written)
        return fail(written.problems());
    return print("Wrote " + file.string() +
                 ". Replace what begins with 'Fill in', then run 'knotfinder-cli validate'.\n");
}

Exit show(const std::string &id, const Arguments &arguments)
{
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    const auto muscle = requireMuscle(*catalog.value(), id);
    if (!muscle)
        return misuse(muscle.problems().front());
    if (arguments.has("--json"))
        return printJsonText(catalog.value()->muscleJson(id));
    const auto safety = openSafety(catalog.value()->atlas().regions());
    if (!safety)
        return fail(safety.problems());
    return print(musclePage(*catalog.value(), catalog.value()->muscle(id), safety.value()));
}

Exit runMuscle(const Arguments &arguments)
{
    const auto &words = arguments.positional();
    if (words.front() == "new" && words.size() == 2)
        return writeNew(words.back(), arguments);
    if (words.front() == "new")
        return misuse({"", "", "the new muscle has no id", "knotfinder-cli muscle new ID [-o FILE]"});
    if (words.size() == 2)
        return misuse({"", "", "'" + words.back() + "' is one word too many", "knotfinder-cli muscle ID [--json]"});
    for (const char *option : {"-o", "--force"})
        if (arguments.has(option))
            return misuse({"", "", "option '" + std::string(option) + "' goes with 'muscle new' only",
                           "knotfinder-cli muscle ID [--json]"});
    return show(words.front(), arguments);
}

} // namespace

Command muscleCommand()
{
    return {"muscle",
            "ID [--json]  |  muscle new ID [--force] [-o FILE]",
            "Shows all that is known about a muscle. 'muscle new ID' writes the skeleton of a new one, to fill in.",
            {{"--json", "", "the muscle's data file"},
             forceOption,
             {"-o", "FILE", "where 'muscle new' writes; a folder takes ID.json"}},
            1,
            2,
            runMuscle};
}

} // namespace knotfinder::cli
