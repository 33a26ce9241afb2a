// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "line_source.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace knotfinder::cli {
namespace {

constexpr std::size_t pieceBytes = std::size_t{1} << 16U;

} // namespace

Result<std::vector<Line>> LineSource::next()
{
    std::vector<Line> lines;
    std::vector<char> piece(pieceBytes);
    while (lines.empty() && !ended_) {
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return Problem{"standard input", "", std::string("cannot be read: ") + std::strerror(errno), ""};
        if (count > 0) {
            take(piece.data(), static_cast<std::size_t>(count), lines);
            continue;
        }
        ended_ = true;
        if (!begun_.text.empty() || begun_.tooLong)
            lines.push_back(std::exchange(begun_, {})); // the last line may lack its end
    }
    return lines;
}

void LineSource::take(const char *bytes, std::size_t count, std::vector<Line> &lines)
{
    while (count > 0) {
        const auto *end = static_cast<const char *>(std::memchr(bytes, '\n', count));
        const auto length = end == nullptr ? count : static_cast<std::size_t>(end - bytes);
        append(bytes, length);
        if (end == nullptr)
            return;
        lines.push_back(std::exchange(begun_, {}));
        bytes += length + 1;
        count -= length + 1;
    }
}

void LineSource::append(const char *bytes, std::size_t count)
{
    begun_.tooLong = begun_.tooLong || begun_.text.size() + count > longest_;
    if (begun_.tooLong)
        begun_.text = {};
    else
        begun_.text.append(bytes, count);
}

} // namespace knotfinder::cli
