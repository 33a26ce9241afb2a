// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace knotfinder::cli {
namespace {

constexpr const char *programName = "knotfinder-cli";
constexpr std::size_t lineLength = 80;

void say(const Problem &problem, const char *prefix = "")
{
    std::fprintf(stderr, "%s: %s%s\n", programName, prefix, toLine(problem).c_str());
}

Exit write(const std::string &text)
{
    errno = 0;
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (written)
        return Exit::done;
    return fail({{"", "", std::string("cannot write to standard output: ") + std::strerror(errno), ""}});
}

} // namespace

Exit print(std::string_view text)
{
    return write(printable(text, LineBreaks::kept));
}

Exit printJsonText(std::string_view json)
{
    return write(printableJson(json));
}

Exit printJson(const nlohmann::ordered_json &value)
{
    constexpr int indent = 2;
    return printJsonText(jsonText(value, indent) + '\n');
}

Exit fail(const Problems &problems)
{
    for (const auto &problem : problems)
        say(problem);
    return Exit::failed;
}

Exit misuse(const Problem &problem)
{
    say(problem);
    return Exit::misused;
}

void warn(const Problems &problems)
{
    for (const auto &problem : problems)
        say(problem, "left out: ");
}

double rounded(double value)
{
    constexpr double parts = 10'000;
    return std::round(value * parts) / parts;
}

std::string wrapped(std::string_view text, std::size_t indent, std::string_view first)
{
    const std::string clean = printable(text); // a line break in a name begins no line of ours
    text = clean;
    std::string lines(first);
    lines.resize(std::max(lines.size(), indent), ' ');
    std::size_t column = lines.size();
    bool fresh = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!fresh && column + 1 + word.size() > lineLength) {
            lines += '\n' + std::string(indent, ' ');
            column = indent;
            fresh = true;
        }
        lines += (fresh ? "" : " ") + std::string(word);
        column += word.size() + (fresh ? 0 : 1);
        fresh = false;
    }
    return lines + '\n';
}

} // namespace knotfinder::cli
