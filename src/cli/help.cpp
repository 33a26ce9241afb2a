// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help.h"

#include "output.h"

namespace knotfinder::cli {
namespace {

constexpr std::size_t column = 24; // where the explanations begin

} // namespace

std::string usageOf(const Command &command)
{
    std::string usage = "knotfinder-cli " + std::string(command.name);
    return command.synopsis.empty() ? usage : usage + " " + std::string(command.synopsis);
}

std::string helpFor(const Command &command)
{
    std::string text = "Usage: " + usageOf(command) + "\n\n" + wrapped(command.summary);
    if (!command.options.empty())
        text += '\n';
    for (const auto &option : command.options) {
        const std::string name =
            "  " + std::string(option.name) + (option.value.empty() ? "" : " " + std::string(option.value));
        text += wrapped(option.help, column, name + "  ");
    }
    return text;
}

std::string helpForAll()
{
    std::string text =
        "Finds the knots that most likely send pain to where it hurts.\n\nUsage: knotfinder-cli COMMAND ...\n\n";
    for (const auto &command : allCommands())
        text += wrapped(command.summary, column, "  " + std::string(command.name) + "  ");
    return text +
           "\n'knotfinder-cli COMMAND --help' says more about one of them; '--version' says which version this is.\n"
           "Exit code: 0 done, 1 could not do it, 2 the command line is wrong.\n"
           "It informs and does not diagnose. New chest pain, or pain with weakness or numbness, belongs to a "
           "doctor.\n";
}

} // namespace knotfinder::cli
