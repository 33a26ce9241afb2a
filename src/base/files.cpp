// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/files.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace knotfinder {
namespace {

class Descriptor
{
public:
    explicit Descriptor(int fd) noexcept : fd_(fd) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int get() const noexcept { return fd_; }
    bool close() noexcept
    {
        const int fd = fd_;
        fd_ = -1;
        return fd < 0 || ::close(fd) == 0;
    }

private:
    int fd_;
};

Problem systemProblem(const std::filesystem::path &path, const std::string &what, int error)
{
    return {path.string(), "", what + ": " + std::generic_category().message(error), ""};
}

bool writeAll(int fd, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// Devices and pipes cannot be renamed over; they are written to directly.
Outcome writeToDevice(const std::filesystem::path &path, std::string_view bytes)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.get() < 0)
        return systemProblem(path, "cannot be opened for writing", errno);
    if (!writeAll(file.get(), bytes) || !file.close())
        return systemProblem(path, "cannot be written", errno);
    return success();
}

} // namespace

Result<std::string> readFile(const std::filesystem::path &path, std::size_t maxBytes)
{
    if (path.empty())
        return Problem{"", "", "no file is named", "the name of a file"};
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return systemProblem(path, "cannot be read", errno);
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0)
        return systemProblem(path, "cannot be read", errno);
    if (S_ISDIR(status.st_mode))
        return Problem{path.string(), "", "is a folder", "a file"};

    std::string bytes;
    if (S_ISREG(status.st_mode))
        bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), maxBytes) + 1);
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

Outcome writeFile(const std::filesystem::path &path, std::string_view bytes)
{
    std::error_code ignored;
    const auto status = std::filesystem::status(path, ignored);
    if (std::filesystem::is_directory(status))
        return Problem{path.string(), "", "is a folder", "the name of a file to write"};
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return writeToDevice(path, bytes);

    std::string temporary = path.string() + ".XXXXXX";
    Descriptor file(::mkstemp(temporary.data()));
    if (file.get() < 0)
        return systemProblem(path, "cannot be written", errno);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const bool written = ::fchmod(file.get(), 0666 & ~mask) == 0 && writeAll(file.get(), bytes) &&
                         ::fsync(file.get()) == 0 && file.close();
    if (!written || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return systemProblem(path, "cannot be written", error);
    }
    return success();
}

} // namespace knotfinder
