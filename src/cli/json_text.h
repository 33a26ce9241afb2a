// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>

namespace knotfinder::cli {

/// Writes JSON straight into text, for output whose shape is known: several times as fast as building a document first.
/// Whoever calls it sees to it that brackets match and that members have keys.
class JsonText
{
public:
    JsonText &beginObject();
    JsonText &endObject();
    JsonText &beginArray();
    JsonText &endArray();
    JsonText &key(std::string_view name); ///< plain letters and underscores
    JsonText &value(std::string_view text);
    JsonText &value(const char *text) { return value(std::string_view(text)); }
    JsonText &value(double number); ///< rounded to four decimals, as few as say it
    JsonText &value(std::size_t number);
    JsonText &value(bool truth);

    template <typename Value>
    JsonText &member(std::string_view name, const Value &content)
    {
        return key(name).value(content);
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void separate();

    std::string text_;
    bool first_ = true; ///< no comma before what comes next
};

} // namespace knotfinder::cli
