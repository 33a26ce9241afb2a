// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <string>
#include <vector>

namespace knotfinder::cli {

/// A line of input without its end. One that is longer than allowed keeps no text: memory stays flat.
struct Line
{
    std::string text;
    bool tooLong = false;
};

/// Standard input as lines, as they arrive: a slow writer is answered line by line, a fast one in large pieces.
class LineSource
{
public:
    explicit LineSource(std::size_t longest) : longest_(longest) {}

    /// The lines that have arrived since, none at the end of the input. Waits for the first one.
    [[nodiscard]] Result<std::vector<Line>> next();

private:
    void take(const char *bytes, std::size_t count, std::vector<Line> &lines);
    void append(const char *bytes, std::size_t count);

    std::size_t longest_;
    Line begun_;
    bool ended_ = false;
};

} // namespace knotfinder::cli
