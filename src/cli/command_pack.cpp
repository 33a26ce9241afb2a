// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"
#include "workspace.h"

namespace knotfinder::cli {
namespace {

Exit run(const Arguments &arguments)
{
    const auto file = arguments.value("-o");
    if (!file)
        return misuse({"", "", "option '-o' is missing", "-o FILE"});
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
            "DIR [--atlas DIR] -o FILE",
            "Makes one file of a dataset, with every zone painted, that loads many times faster. The build runs it.",
            {{"--atlas", "DIR", "the atlas to paint on, instead of the program's own"},
             {"-o", "FILE", "the file to write"}},
            1,
            1,
            run};
}

} // namespace knotfinder::cli
