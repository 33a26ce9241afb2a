// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "command.h"

namespace knotfinder::cli {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands{
        regionsCommand(),
        musclesCommand(),
        muscleCommand(),
        searchCommand(),
        rankCommand(),
#ifdef KNOTFINDER_HAS_RENDER
        renderCommand(),
#endif
#ifdef KNOTFINDER_HAS_SHEET
        sheetCommand(),
#endif
#ifdef KNOTFINDER_HAS_ATLAS
        atlasCommand(),
#endif
        validateCommand(),
        packCommand(),
    };
    return commands;
}

} // namespace knotfinder::cli
