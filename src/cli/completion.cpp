// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "completion.h"

#include "command.h"

#include <algorithm>

namespace knotfinder::cli {
namespace {

enum class Kind { none, word, muscle, region, file };

/// What stands after an option, as far as a shell can offer it.
Kind kindOf(const Option &option)
{
    if (option.value.empty())
        return Kind::none;
    if (option.name == "--muscle")
        return Kind::muscle;
    if (option.name == "--region")
        return Kind::region;
    const auto names = [&](std::string_view part) { return option.value.find(part) != std::string_view::npos; };
    return names("FILE") || names("DIR") || names("FOLDER") ? Kind::file : Kind::word;
}

// The first column of these two commands holds the ids.
constexpr std::string_view muscleIds = "knotfinder-cli muscles 2>/dev/null | cut -f1";
constexpr std::string_view regionIds = "knotfinder-cli regions 2>/dev/null | cut -f1";

bool isFirstWordAMuscle(const Command &command)
{
    return command.name == "muscle";
}

std::string namesOf(const std::vector<Option> &options)
{
    std::string names;
    for (const auto &option : options)
        names += std::string(option.name) + ' ';
    return names + "--help";
}

/// The options of a command of one kind, as a pattern of `case`: "--drawing|-o".
std::string patternOf(const std::vector<Option> &options, Kind kind)
{
    std::string pattern;
    for (const auto &option : options)
        if (kindOf(option) == kind)
            pattern += (pattern.empty() ? "" : "|") + std::string(option.name);
    return pattern;
}

std::string bashCase(const Command &command)
{
    std::string text = "    " + std::string(command.name) + ")\n        case $before in\n";
    const auto offer = [&](Kind kind, std::string_view words) {
        if (const auto pattern = patternOf(command.options, kind); !pattern.empty())
            text += "        " + pattern + ") " + std::string(words) + "; return ;;\n";
    };
    offer(Kind::muscle, "_knotfinder_cli_words \"$(" + std::string(muscleIds) + ")\"");
    offer(Kind::region, "_knotfinder_cli_words \"$(" + std::string(regionIds) + ")\"");
    offer(Kind::file, "compopt -o default; COMPREPLY=()");
    offer(Kind::word, "COMPREPLY=()");
    text += "        esac\n        ";
    if (isFirstWordAMuscle(command))
        text += "[[ $word != -* ]] && _knotfinder_cli_words \"$(" + std::string(muscleIds) + ")\" && return\n        ";
    return text + "_knotfinder_cli_words \"" + namesOf(command.options) + "\"\n        ;;\n";
}

/// Within single quotes of any of these shells.
std::string quoted(std::string_view text, std::string_view forQuote)
{
    std::string result = "'";
    for (const char letter : text)
        result += letter == '\'' ? std::string(forQuote) : std::string(1, letter);
    return result + "'";
}

constexpr std::string_view closeAndOpen = "'\\''"; ///< a single quote within single quotes, for bash and zsh

/// In the specifications of zsh's _arguments brackets and colons mean something.
std::string zshText(std::string_view text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '[' || letter == ']' || letter == ':' || letter == '\\')
            result += '\\';
        result += letter;
    }
    return result;
}

std::string zshOption(const Option &option)
{
    std::string spec = (option.repeatable ? "*" : "") + std::string(option.name) + "[" + zshText(option.help) + "]";
    switch (kindOf(option)) {
    case Kind::none: break;
    case Kind::muscle: spec += ":muscle:_knotfinder_cli_muscles"; break;
    case Kind::region: spec += ":region:_knotfinder_cli_regions"; break;
    case Kind::file: spec += ":file:_files"; break;
    case Kind::word: spec += ":" + zshText(option.value) + ":"; break;
    }
    return quoted(spec, closeAndOpen);
}

} // namespace

std::string bashCompletion()
{
    std::string names;
    std::string cases;
    for (const auto &command : allCommands()) {
        names += std::string(command.name) + ' ';
        cases += bashCase(command);
    }
    return "# Completes the words of knotfinder-cli in bash.\n"
           "_knotfinder_cli_words() {\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$word\")\n"
           "}\n"
           "_knotfinder_cli() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
           "    if ((COMP_CWORD == 1)); then\n"
           "        _knotfinder_cli_words \"" +
           names +
           "--help --version\"\n"
           "        return\n"
           "    fi\n"
           "    case ${COMP_WORDS[1]} in\n" +
           cases +
           "    esac\n"
           "}\n"
           "complete -o bashdefault -F _knotfinder_cli knotfinder-cli\n";
}

std::string zshCompletion()
{
    std::string commands;
    std::string cases;
    for (const auto &command : allCommands()) {
        const std::string name(command.name);
        commands += "        " + quoted(name + ":" + zshText(command.summary), closeAndOpen) + "\n";
        cases += "        " + name + ")\n            _arguments";
        for (const auto &option : command.options)
            cases += " \\\n                " + zshOption(option);
        cases += " \\\n                '--help[says more about it]'";
        cases += isFirstWordAMuscle(command) ? " \\\n                '1:muscle:_knotfinder_cli_muscles' ;;\n"
                                             : " \\\n                '*:file:_files' ;;\n";
    }
    return "#compdef knotfinder-cli\n"
           "# Completes the words of knotfinder-cli in zsh.\n"
           "_knotfinder_cli_muscles() { compadd -- ${(f)\"$(" +
           std::string(muscleIds) +
           ")\"} }\n"
           "_knotfinder_cli_regions() { compadd -- ${(f)\"$(" +
           std::string(regionIds) +
           ")\"} }\n"
           "_knotfinder_cli() {\n"
           "    local -a commands=(\n" +
           commands +
           "    )\n"
           "    if ((CURRENT == 2)); then\n"
           "        _describe command commands\n"
           "        return\n"
           "    fi\n"
           "    local command=$words[2]\n"
           "    shift words\n"
           "    ((CURRENT--))\n"
           "    case $command in\n" +
           cases +
           "    esac\n"
           "}\n"
           "_knotfinder_cli \"$@\"\n";
}

std::string fishCompletion()
{
    constexpr std::string_view escaped = "\\'"; // a single quote within single quotes of fish
    const std::string line = "complete -c knotfinder-cli ";
    std::string text = "# Completes the words of knotfinder-cli in fish.\n" + line +
                       "-n __fish_use_subcommand -l help -d 'lists the commands'\n" + line +
                       "-n __fish_use_subcommand -l version -d 'says which version this is'\n";
    for (const auto &command : allCommands()) {
        const std::string name(command.name);
        text.append(line).append("-f -n __fish_use_subcommand -a ").append(name);
        text.append(" -d ").append(quoted(command.summary, escaped)).append("\n");
        const std::string after =
            std::string(line).append("-n '__fish_seen_subcommand_from ").append(name).append("' ");
        if (isFirstWordAMuscle(command))
            text += after + "-f -a '(" + std::string(muscleIds) + ")'\n";
        for (const auto &option : command.options) {
            const bool isLong = option.name.starts_with("--");
            text += after + (isLong ? "-l " : "-s ") + std::string(option.name.substr(isLong ? 2 : 1));
            const Kind kind = kindOf(option);
            if (kind == Kind::muscle || kind == Kind::region)
                text += " -x -a '(" + std::string(kind == Kind::muscle ? muscleIds : regionIds) + ")'";
            else if (kind != Kind::none)
                text += kind == Kind::file ? " -r -F" : " -x";
            text += " -d " + quoted(option.help, escaped) + "\n";
        }
    }
    return text;
}

} // namespace knotfinder::cli
