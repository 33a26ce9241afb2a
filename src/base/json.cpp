// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/files.h>
#include <knotfinder/base/json.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace knotfinder {
namespace {

constexpr int maxDepth = 64;

/// Watches the parser for what nlohmann accepts silently: repeated keys and bottomless nesting.
class StrictWatch
{
public:
    bool operator()(int depth, nlohmann::json::parse_event_t event, nlohmann::json &parsed)
    {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start)
            open(depth);
        else if (event == Event::object_end || event == Event::array_end)
            keys_.pop_back();
        else if (event == Event::key && !keys_.back().insert(parsed.get<std::string>()).second)
            throw std::invalid_argument("key '" + parsed.get<std::string>() + "' stands twice in one object");
        return true;
    }

private:
    void open(int depth)
    {
        if (depth >= maxDepth)
            throw std::invalid_argument("nested more than " + std::to_string(maxDepth) + " levels deep");
        keys_.emplace_back();
    }

    std::vector<std::set<std::string>> keys_;
};

std::string lineAndColumn(std::string_view text, std::size_t byte)
{
    const auto before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, const std::string &file)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Problem{file, "", "is empty", "a JSON document"};
    try {
        StrictWatch watch;
        return nlohmann::json::parse(text.begin(), text.end(),
                                     [&watch](int depth, nlohmann::json::parse_event_t event, nlohmann::json &parsed) {
                                         return watch(depth, event, parsed);
                                     });
    } catch (const nlohmann::json::parse_error &error) {
        return Problem{file, "", "is not JSON at " + lineAndColumn(text, error.byte),
                       "a complete JSON document in UTF-8"};
    } catch (const std::invalid_argument &error) {
        return Problem{file, "", error.what(), ""};
    } catch (const nlohmann::json::exception &) {
        return Problem{file, "", "holds a number that is out of range", "numbers a computer can hold"};
    }
}

Result<nlohmann::json> readJsonFile(const std::string &path)
{
    auto text = readFile(path);
    if (!text)
        return text.problems();
    return parseJson(text.value(), path);
}

std::string pointerTo(std::string_view base, std::string_view key)
{
    std::string pointer(base);
    pointer += '/';
    for (const char c : key) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return pointer;
}

std::string pointerTo(std::string_view base, std::size_t index)
{
    return std::string(base) + '/' + std::to_string(index);
}

} // namespace knotfinder
