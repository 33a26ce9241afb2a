// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace knotfinder {

enum class LineBreaks { asBlanks, kept };

/// A text that is safe to show on any way out: control characters become blanks (tabs and line breaks may be kept),
/// signs that turn or hide text are left out, bytes that are no UTF-8 become '?'.
[[nodiscard]] std::string printable(std::string_view text, LineBreaks breaks = LineBreaks::asBlanks);

/// A JSON document that is safe to show on a terminal: the same signs, which stand in its strings only, are escaped, so
/// that it says what it said.
[[nodiscard]] std::string printableJson(std::string_view json);

/// At most so many bytes of a text, with '…' for what is left out; letters stay whole.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// An id or key as messages show it: in quotes, printable, and short, however long it was.
[[nodiscard]] std::string inQuotes(std::string_view id);

} // namespace knotfinder
