// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace knotfinder {

/// A text that is safe to put on one line of a terminal: control characters become blanks, signs that turn or hide
/// text are left out, bytes that are no UTF-8 become '?'.
[[nodiscard]] std::string printable(std::string_view text);

/// At most so many bytes of a text, with '…' for what is left out; letters stay whole.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

/// An id or key as messages show it: in quotes, printable, and short, however long it was.
[[nodiscard]] std::string inQuotes(std::string_view id);

} // namespace knotfinder
