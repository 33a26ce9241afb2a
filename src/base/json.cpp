// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/files.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace knotfinder {
namespace {

using nlohmann::json;

constexpr std::size_t maxDepth = 64;

std::string lineAndColumn(std::string_view text, std::size_t byte)
{
    const auto before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const auto lastBreak = before.rfind('\n');
    const auto column = before.size() - (lastBreak == std::string_view::npos ? 0 : lastBreak + 1) + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// Builds the document while it is parsed, each value once, and refuses what nlohmann accepts silently: repeated keys
/// and bottomless nesting. (Its own way to watch the parser looks through a list again for each object in it.)
class StrictBuilder final : public json::json_sax_t
{
public:
    StrictBuilder(std::string_view text, const std::string &file, const JsonLimits &limits)
        : text_(text), file_(file), limits_(limits)
    {
    }

    [[nodiscard]] json &document() noexcept { return document_; }
    [[nodiscard]] const std::optional<Problem> &problem() const noexcept { return problem_; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t &) override { return add(value); }
    bool string(string_t &value) override { return add(std::move(value)); }
    bool binary(binary_t &) override { return false; } // not in text
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t &name) override
    {
        const auto [entry, fresh] = open_.back().value->get_ref<json::object_t &>().emplace(name, nullptr);
        open_.back().key = &entry->first;
        open_.back().slot = &entry->second;
        if (!fresh)
            problem_ =
                Problem{file_, pointer(), "key " + inQuotes(name) + " stands twice in one object", "each key once"};
        return fresh;
    }

    bool parse_error(std::size_t byte, const std::string &token, const json::exception &error) override
    {
        constexpr int numberOutOfRange = 406;
        if (error.id == numberOutOfRange)
            problem_ = Problem{
                file_, "", "holds a number that is out of range at " + lineAndColumn(text_, byte - token.size() + 1),
                "numbers a computer can hold"};
        else
            problem_ =
                Problem{file_, "", "is not JSON at " + lineAndColumn(text_, byte), "a complete JSON document in UTF-8"};
        return false;
    }

private:
    struct Level
    {
        json *value = nullptr;
        const std::string *key = nullptr; ///< of an object: the one being read, and where its value goes
        json *slot = nullptr;
    };

    template <typename Value>
    bool add(Value &&value)
    {
        if (!countOne())
            return false;
        place() = std::forward<Value>(value);
        return true;
    }

    bool countOne()
    {
        if (++values_ > limits_.values)
            problem_ = Problem{file_, "", "holds too many values", "at most " + std::to_string(limits_.values)};
        else if (!open_.empty() && open_.back().value->is_array() && open_.back().value->size() >= limits_.listEntries)
            problem_ = Problem{file_, withoutLast(pointer()), "is too long a list",
                               "at most " + std::to_string(limits_.listEntries) + " entries"};
        return !problem_;
    }

    static std::string withoutLast(const std::string &pointer) { return pointer.substr(0, pointer.rfind('/')); }

    /// Where the next value goes: it stays there until the document is complete.
    json &place()
    {
        if (open_.empty())
            return document_;
        auto &inner = open_.back();
        return inner.value->is_array() ? inner.value->emplace_back(nullptr) : *inner.slot;
    }

    bool open(json &&empty)
    {
        if (!countOne())
            return false;
        json &value = place();
        if (open_.size() >= maxDepth) {
            problem_ = Problem{file_, pointer(), "nested more than " + std::to_string(maxDepth) + " levels deep", ""};
            return false;
        }
        value = std::move(empty);
        open_.push_back({&value, nullptr, nullptr});
        return true;
    }

    bool close()
    {
        open_.pop_back();
        return true;
    }

    [[nodiscard]] std::string pointer() const
    {
        std::string pointer;
        for (const auto &[value, key, slot] : open_)
            if (value->is_array())
                pointer = pointerTo(pointer, value->empty() ? 0 : value->size() - 1);
            else if (key != nullptr)
                pointer = pointerTo(pointer, *key);
        return pointer;
    }

    std::string_view text_;
    const std::string &file_;
    JsonLimits limits_;
    std::size_t values_ = 0;
    json document_;
    std::vector<Level> open_;
    std::optional<Problem> problem_;
};

} // namespace

Result<json> parseJson(std::string_view text, const std::string &file, const JsonLimits &limits)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return Problem{file, "", "is empty", "a JSON document"};
    StrictBuilder builder(text, file, limits);
    if (json::sax_parse(text.begin(), text.end(), &builder))
        return std::move(builder.document());
    return builder.problem().value_or(Problem{file, "", "is not JSON", "a complete JSON document in UTF-8"});
}

Result<json> readJsonFile(const std::string &path)
{
    auto text = readFile(path);
    if (!text)
        return text.problems();
    return parseJson(text.value(), path);
}

nlohmann::ordered_json parseOwnJson(std::string_view text)
{
    auto value = nlohmann::ordered_json::parse(text, nullptr, false);
    return value.is_discarded() ? nlohmann::ordered_json() : value;
}

std::string jsonText(const json &value, int indent)
{
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

std::string jsonText(const nlohmann::ordered_json &value, int indent)
{
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
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
