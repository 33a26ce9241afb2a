// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "manual_page.h"

#include "help.h"

namespace knotfinder::cli {
namespace {

/// Text that roff prints as it stands: a backslash or a hyphen would be read as markup, and so would a point or a quote
/// that begins a line.
std::string roff(std::string_view text)
{
    std::string escaped;
    for (const char letter : text) {
        if (letter == '\\')
            escaped += "\\e";
        else if (letter == '-')
            escaped += "\\-";
        else
            escaped += letter;
    }
    return !escaped.empty() && (escaped.front() == '.' || escaped.front() == '\'') ? "\\&" + escaped : escaped;
}

std::string optionEntry(const Option &option)
{
    std::string name = "\\fB" + roff(option.name) + "\\fR";
    if (!option.value.empty())
        name += " \\fI" + roff(option.value) + "\\fR";
    return ".TP\n" + name + "\n" + roff(option.help) + "\n";
}

std::string commandSection(const Command &command)
{
    std::string section = ".SS " + roff(command.name) + "\n" + roff(usageOf(command)) + "\n.PP\n";
    section += roff(command.summary) + "\n";
    for (const auto &option : command.options)
        section += optionEntry(option);
    return section;
}

} // namespace

std::string manualPage(std::string_view version)
{
    std::string page =
        ".TH KNOTFINDER\\-CLI 1 \"\" \"Knotfinder " + roff(version) + "\" \"User Commands\"\n.ad l\n.nh\n";
    page += ".SH NAME\nknotfinder\\-cli \\- find the muscle knots that may send pain to where it hurts\n";
    page += ".SH SYNOPSIS\n.B knotfinder\\-cli\n.I COMMAND\n[\\fIOPTIONS\\fR]\n";
    page += ".SH DESCRIPTION\nRanks the trigger points that most likely send pain to where it hurts, tells of each "
            "muscle and its self\\-care, draws pictures and makes sheets to print, all without a window.\n"
            "It informs and does not diagnose.\n.SH COMMANDS\n";
    for (const auto &command : allCommands())
        page += commandSection(command);
    page += ".SH EXIT STATUS\n.TP\n.B 0\ndone\n.TP\n.B 1\ncould not do it\n.TP\n.B 2\nthe command line is wrong\n";
    return page + ".SH SEE ALSO\n.BR knotfinder (1)\n";
}

} // namespace knotfinder::cli
