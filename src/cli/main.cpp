// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help.h"
#include "output.h"

#include <knotfinder/base/last_resort.h>
#include <knotfinder/base/similar.h>

#include <algorithm>
#include <string>
#include <vector>

namespace knotfinder::cli {
namespace {

Exit runCommand(const Command &command, std::span<const std::string> words)
{
    if (std::find(words.begin(), words.end(), "--help") != words.end())
        return print(helpFor(command));
    const auto arguments = parseArguments(words, command.options);
    if (!arguments)
        return misuse(arguments.problems().front());
    const std::size_t count = arguments.value().positional().size();
    if (count < command.fewestWords)
        return misuse({"", "", "'" + std::string(command.name) + "' needs more words", usageOf(command)});
    if (count > command.mostWords)
        return misuse({"", "", "'" + arguments.value().positional()[command.mostWords] + "' is one word too many",
                       usageOf(command)});
    return command.run(arguments.value());
}

Exit unknownCommand(const std::string &name)
{
    std::vector<std::string> names;
    for (const auto &command : allCommands())
        names.emplace_back(command.name);
    std::string allowed = didYouMean(name, names);
    if (allowed.empty())
        for (const auto &known : names)
            allowed += (allowed.empty() ? "" : ", ") + known;
    return misuse({"", "", "unknown command '" + name + "'", allowed});
}

Exit run(const std::vector<std::string> &words)
{
    if (words.empty())
        return misuse({"", "", "no command was given", "one of those that 'knotfinder-cli --help' lists"});
    const std::string &first = words.front();
    if (first == "--help" || first == "-h" || first == "help")
        return print(helpForAll());
    if (first == "--version")
        return print("knotfinder-cli " KNOTFINDER_VERSION "\n");
    for (const auto &command : allCommands())
        if (command.name == first)
            return runCommand(command, std::span(words).subspan(1));
    return unknownCommand(first);
}

} // namespace
} // namespace knotfinder::cli

int main(int argc, char **argv)
{
    using namespace knotfinder;
    endInOneLine("knotfinder-cli");
    try {
        return static_cast<int>(cli::run({argv + std::min(argc, 1), argv + argc}));
    } catch (...) {
        return static_cast<int>(cli::fail({failureInWords()}));
    }
}
