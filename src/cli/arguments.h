// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace knotfinder::cli {

/// An option of a command. Without `value` it is a switch.
struct Option
{
    std::string_view name;  ///< "--region", "-o"
    std::string_view value; ///< what stands after it, for the help: "ID"
    std::string_view help;
    bool repeatable = false;
};

/// The words of a command line after the command's name, sorted into options and the rest.
class Arguments
{
public:
    [[nodiscard]] bool has(std::string_view option) const;
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
    [[nodiscard]] const std::vector<std::string> &positional() const noexcept { return positional_; }

private:
    friend Result<Arguments> parseArguments(std::span<const std::string> words, std::span<const Option> options);

    std::vector<std::pair<std::string_view, std::string>> options_;
    std::vector<std::string> positional_;
};

/// Takes "--name value", "--name=value", switches and positional words; "--" ends the options, "-" is a positional
/// word. The problem says which word is wrong and what was meant perhaps.
[[nodiscard]] Result<Arguments> parseArguments(std::span<const std::string> words, std::span<const Option> options);

/// A whole number from `lowest` to `highest`, or the problem with it.
[[nodiscard]] Result<int> wholeNumber(std::string_view option, const std::string &text, int lowest, int highest);

} // namespace knotfinder::cli
