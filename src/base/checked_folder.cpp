// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/checked_folder.h>
#include <knotfinder/base/checksum.h>
#include <knotfinder/base/files.h>

#include <charconv>
#include <optional>
#include <string_view>

namespace knotfinder {
namespace {

constexpr const char *listName = "checksums.txt";
constexpr std::string_view lastLine = "end ";
constexpr int hexadecimal = 16;

Problem damaged(const std::filesystem::path &file)
{
    return {file.string(), "", "is damaged", "the file as it was installed; install the program again"};
}

template <typename Number>
std::optional<Number> numberIn(std::string_view text, int base)
{
    Number number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// Cuts the text before the next `separator` off the front, and the separator.
std::string_view cut(std::string_view &text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

/// The list without its last line, which holds the checksum of the rest; nothing when that is not so.
std::optional<std::string_view> soundPart(std::string_view list)
{
    const std::size_t last = list.rfind(lastLine);
    if (last == std::string_view::npos || !list.ends_with('\n'))
        return std::nullopt;
    const auto sum = numberIn<std::uint32_t>(
        list.substr(last + lastLine.size(), list.size() - last - lastLine.size() - 1), hexadecimal);
    return sum == checksumOf(list.substr(0, last)) ? std::optional(list.substr(0, last)) : std::nullopt;
}

} // namespace

Result<CheckedFolder> CheckedFolder::open(const std::filesystem::path &folder)
{
    CheckedFolder opened;
    opened.path_ = folder;
    const auto file = folder / listName;
    const auto bytes = readFile(file);
    if (!bytes)
        return bytes.problems();
    auto lines = soundPart(bytes.value());
    if (!lines)
        return damaged(file);
    while (!lines->empty()) {
        auto line = cut(*lines, '\n');
        const auto checksum = numberIn<std::uint32_t>(cut(line, ' '), hexadecimal);
        const auto size = numberIn<std::uintmax_t>(cut(line, ' '), 10);
        if (!checksum || !size || line.empty())
            return damaged(file);
        opened.sums_.emplace(line, Sum{*size, *checksum});
    }
    return opened;
}

Result<std::string> CheckedFolder::read(const std::string &name) const
{
    const auto file = path_ / name;
    const auto sum = sums_.find(name);
    if (sum == sums_.end())
        return Problem{file.string(), "", "is not named in " + std::string(listName), "the files that belong here"};
    auto bytes = readFile(file);
    if (!bytes)
        return bytes.problems();
    if (bytes.value().size() != sum->second.size || checksumOf(bytes.value()) != sum->second.checksum)
        return damaged(file);
    return bytes;
}

Outcome CheckedFolder::checkAll() const
{
    for (const auto &[name, sum] : sums_)
        if (const auto bytes = read(name); !bytes)
            return bytes.problems();
    return success();
}

} // namespace knotfinder
