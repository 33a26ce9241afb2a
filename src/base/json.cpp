// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/files.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace knotfinder {
namespace {

constexpr int maxDepth = 64;

/// A rule of ours that a text breaks, and the JSON pointer where it does.
struct Refusal
{
    std::string pointer;
    std::string what;
    std::string allowed;
};

/// Watches the parser for what nlohmann accepts silently: repeated keys and bottomless nesting.
class StrictWatch
{
public:
    bool operator()(int depth, nlohmann::json::parse_event_t event, nlohmann::json &parsed)
    {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start)
            open(depth, event == Event::array_start);
        else if (event == Event::object_end || event == Event::array_end)
            levels_.pop_back();
        else if (event == Event::key)
            takeKey(parsed.get<std::string>());
        else
            countEntry();
        return true;
    }

private:
    struct Level
    {
        bool list = false;
        std::set<std::string> keys;
        std::string key;       ///< of an object: the one being read
        std::size_t entry = 0; ///< of a list: the one being read, from 1
    };

    void open(int depth, bool list)
    {
        countEntry();
        if (depth >= maxDepth)
            throw Refusal{pointer(), "nested more than " + std::to_string(maxDepth) + " levels deep", ""};
        levels_.push_back({list, {}, {}, 0});
    }

    void takeKey(const std::string &key)
    {
        levels_.back().key = key;
        if (!levels_.back().keys.insert(key).second)
            throw Refusal{pointer(), "key " + inQuotes(key) + " stands twice in one object", "each key once"};
    }

    void countEntry()
    {
        if (!levels_.empty() && levels_.back().list)
            ++levels_.back().entry;
    }

    [[nodiscard]] std::string pointer() const
    {
        std::string pointer;
        for (const auto &level : levels_)
            pointer = level.list ? pointerTo(pointer, level.entry - 1) : pointerTo(pointer, level.key);
        return pointer;
    }

    std::vector<Level> levels_;
};

std::string lineAndColumn(std::string_view text, std::size_t byte)
{
    const auto before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// " at line 3, column 7" for the number that an error of nlohmann's quotes.
std::string placeOfNumber(std::string_view text, std::string_view error)
{
    const std::size_t open = error.find('\'');
    const std::size_t close = error.rfind('\'');
    if (open == std::string_view::npos || close <= open + 1)
        return "";
    const std::size_t at = text.find(error.substr(open + 1, close - open - 1));
    return at == std::string_view::npos ? "" : " at " + lineAndColumn(text, at + 1);
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
    } catch (const Refusal &refusal) {
        return Problem{file, refusal.pointer, refusal.what, refusal.allowed};
    } catch (const nlohmann::json::exception &error) {
        return Problem{file, "", "holds a number that is out of range" + placeOfNumber(text, error.what()),
                       "numbers a computer can hold"};
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
