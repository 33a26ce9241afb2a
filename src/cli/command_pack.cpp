// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"
#include "output_file.h"
#include "workspace.h"

namespace knotfinder::cli {
namespace {

Exit runPack(const Arguments &arguments)
{
    const auto file = arguments.value("-o");
    if (!file || file->empty())
        return misuse({"", "", "where to write is missing", "-o FILE"});
    if (const auto allowed = mayWrite(*file, arguments); !allowed)
        return fail(allowed.problems());
    const auto atlas = arguments.has("--atlas") ? body::Atlas::load(*arguments.value("--atlas")) : openAtlas();
    if (!atlas)
        return fail(atlas.problems());
    const auto done = catalog::pack(*atlas.value(), arguments.positional().front(), *file);
    return done ? Exit::done : fail(done.problems());
}

} // namespace

Command packCommand()
{
    return {"pack",
            "DIR [--atlas DIR] [--force] -o FILE",
            "Makes one file of a dataset, with every zone painted, that loads many times faster. The build runs it.",
            {{"--atlas", "DIR", "the atlas to paint on, instead of the program's own"},
             forceOption,
             {"-o", "FILE", "the file to write"}},
            1,
            1,
            runPack};
}

} // namespace knotfinder::cli
