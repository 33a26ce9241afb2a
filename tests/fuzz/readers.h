// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Everything that reads what others wrote, as functions that any bytes may be given to.
namespace knotfinder::fuzz {

struct Reader
{
    const char *name;
    /// Reads the bytes as the programs do. True when they were taken. Ends the program (assert, sanitizer) or throws
    /// when they break something, also when what was taken cannot be written and read back equal.
    bool (*read)(std::string_view bytes);
    /// Good examples, from the project's data and from tests/fuzz/seeds.
    std::vector<std::string> (*seeds)();
};

[[nodiscard]] const std::vector<Reader> &allReaders();

/// What read back is not what was written.
void demand(bool holds, const char *what);

} // namespace knotfinder::fuzz
