// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/descriptor.h>

#include <knotfinder/base/checksum.h>
#include <knotfinder/base/files.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>

namespace knotfinder {
namespace {

Problem notRegular(const std::filesystem::path &path, mode_t mode)
{
    return {path.string(), "", S_ISDIR(mode) ? "is a folder" : "is no regular file", "a regular file"};
}

std::int64_t modifiedAt(const struct stat &status)
{
    constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;
    return status.st_mtim.tv_sec * nanosecondsPerSecond + status.st_mtim.tv_nsec;
}

Result<std::string> readAll(const Descriptor &file, const std::filesystem::path &path, std::size_t expected,
                            std::size_t maxBytes)
{
    std::string bytes;
    bytes.reserve(std::min(expected, maxBytes) + 1);
    char block[1U << 16U];
    for (;;) {
        const ssize_t count = ::read(file.get(), block, sizeof block);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemProblem(path, "cannot be read", errno);
        if (count == 0)
            return bytes;
        bytes.append(block, static_cast<std::size_t>(count));
        if (bytes.size() > maxBytes)
            return Problem{path.string(), "", "is too large", "at most " + std::to_string(maxBytes >> 20U) + " MiB"};
    }
}

} // namespace

Problem systemProblem(const std::filesystem::path &path, std::string_view what, int error)
{
    return {path.string(), "", std::string(what) + ": " + std::generic_category().message(error), ""};
}

Result<std::string> readFile(const std::filesystem::path &path, std::size_t maxBytes)
{
    if (path.empty())
        return Problem{"", "", "no file is named", "the name of a file"};
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return systemProblem(path, "cannot be read", errno);
    if (!S_ISREG(status.st_mode)) // to open a device may already do something
        return notRegular(path, status.st_mode);
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return systemProblem(path, "cannot be read", errno);
    if (!S_ISREG(status.st_mode)) // exchanged since
        return notRegular(path, status.st_mode);
    return readAll(file, path, static_cast<std::size_t>(status.st_size), maxBytes);
}

Outcome regularOrNothing(const std::filesystem::path &path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode))
        return notRegular(path, status.st_mode);
    return success();
}

std::optional<Fingerprint> fingerprintOf(const std::filesystem::path &path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return std::nullopt;
    const auto bytes = readFile(path);
    if (!bytes)
        return std::nullopt;
    return Fingerprint{static_cast<std::uintmax_t>(status.st_size), modifiedAt(status), checksumOf(bytes.value())};
}

bool hasChanged(const std::filesystem::path &path, const std::optional<Fingerprint> &then)
{
    struct stat status = {};
    const bool there = ::stat(path.c_str(), &status) == 0;
    if (!there || !then)
        return there != then.has_value();
    if (static_cast<std::uintmax_t>(status.st_size) != then->size)
        return true;
    if (modifiedAt(status) == then->modified)
        return false;
    const auto now = fingerprintOf(path);
    return !now || now->checksum != then->checksum;
}

} // namespace knotfinder
