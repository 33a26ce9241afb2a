// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "command.h"

namespace knotfinder::cli {

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> commands{
        regionsCommand(),  musclesCommand(), muscleCommand(),   searchCommand(),  rankCommand(),
        renderCommand(),   careCommand(),    sheetCommand(),    journalCommand(), atlasCommand(),
        validateCommand(), packCommand(),    describeCommand(),
    };
    return commands;
}

} // namespace knotfinder::cli
