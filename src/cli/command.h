// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace knotfinder::cli {

/// How a command ended: the exit code of the program.
enum class Exit { done = 0, failed = 1, misused = 2 };

/// One thing that knotfinder-cli can do. Each lives in its own file, command_<name>.cpp.
struct Command
{
    std::string_view name;
    std::string_view synopsis; ///< what stands after the name: "ID [--json]"
    std::string_view summary;  ///< one line
    std::vector<Option> options;
    std::size_t fewestWords = 0; ///< positional words
    std::size_t mostWords = 0;
    Exit (*run)(const Arguments &);
};

// One function a command, defined in its file.
[[nodiscard]] Command regionsCommand();
[[nodiscard]] Command musclesCommand();
[[nodiscard]] Command muscleCommand();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command rankCommand();
[[nodiscard]] Command renderCommand();
[[nodiscard]] Command careCommand();
[[nodiscard]] Command sheetCommand();
[[nodiscard]] Command journalCommand();
[[nodiscard]] Command atlasCommand();
[[nodiscard]] Command validateCommand();
[[nodiscard]] Command packCommand();
[[nodiscard]] Command describeCommand();

/// All commands, in the order of the help.
[[nodiscard]] const std::vector<Command> &allCommands();

} // namespace knotfinder::cli
