// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "arguments.h"

#include <knotfinder/base/similar.h>

#include <algorithm>
#include <charconv>

namespace knotfinder::cli {
namespace {

const Option *findOption(std::span<const Option> options, std::string_view name)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

Problem unknownOption(std::string_view name, std::span<const Option> options)
{
    std::vector<std::string> names{"--help"};
    for (const auto &option : options)
        names.emplace_back(option.name);
    std::string allowed = didYouMean(name, names);
    if (allowed.empty())
        for (const auto &known : names)
            allowed += (allowed.empty() ? "" : ", ") + known;
    return {"", "", "unknown option '" + std::string(name) + "'", allowed};
}

} // namespace

bool Arguments::has(std::string_view option) const
{
    return std::any_of(options_.begin(), options_.end(), [&](const auto &given) { return given.first == option; });
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto all = values(option);
    return all.empty() ? std::nullopt : std::optional(all.front());
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    std::vector<std::string> found;
    for (const auto &[name, value] : options_)
        if (name == option)
            found.push_back(value);
    return found;
}

Result<Arguments> parseArguments(std::span<const std::string> words, std::span<const Option> options)
{
    Arguments arguments;
    bool optionsEnded = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (optionsEnded || word.size() < 2 || word.front() != '-') {
            arguments.positional_.push_back(word);
            continue;
        }
        if (word == "--") {
            optionsEnded = true;
            continue;
        }
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const std::string name = word.substr(0, equals);
        const Option *option = findOption(options, name);
        if (option == nullptr)
            return unknownOption(name, options);
        if (!option->repeatable && arguments.has(option->name))
            return Problem{"", "", "option '" + name + "' stands twice", "once"};
        if (option->value.empty() && equals != std::string::npos)
            return Problem{"", "", "option '" + name + "' takes no value", name};
        if (option->value.empty())
            arguments.options_.emplace_back(option->name, "");
        else if (equals != std::string::npos)
            arguments.options_.emplace_back(option->name, word.substr(equals + 1));
        else if (i + 1 < words.size())
            arguments.options_.emplace_back(option->name, words[++i]);
        else
            return Problem{"", "", "option '" + name + "' lacks its value", name + " " + std::string(option->value)};
    }
    return arguments;
}

Result<int> wholeNumber(std::string_view option, const std::string &text, int lowest, int highest)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < lowest || number > highest)
        return Problem{"", "", std::string(option) + " '" + text + "' is not allowed",
                       "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest)};
    return number;
}

} // namespace knotfinder::cli
