// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/descriptor.h>

#include <knotfinder/base/files.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>

namespace knotfinder {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporaryPrefix = ".knotfinder-write-";
constexpr mode_t permissions = 0777;

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

// Devices and pipes cannot be renamed over; they are written to directly. A pipe that nobody reads fails at once.
Outcome writeToDevice(const fs::path &path, std::string_view bytes)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.isOpen() || ::fcntl(file.get(), F_SETFL, 0) != 0)
        return systemProblem(path, "cannot be opened for writing", errno);
    if (!writeAll(file.get(), bytes) || !file.close())
        return systemProblem(path, "cannot be written", errno);
    return success();
}

/// Where a chain of symbolic links ends, whether or not a file lies there yet.
Result<fs::path> targetOf(const fs::path &path)
{
    constexpr int longestChain = 40;
    fs::path target = path;
    for (int i = 0; i < longestChain; ++i) {
        std::error_code error;
        if (!fs::is_symlink(fs::symlink_status(target, error)))
            return target;
        const fs::path next = fs::read_symlink(target, error);
        if (error)
            return systemProblem(path, "cannot be written", error.value());
        target = next.is_absolute() ? next : target.parent_path() / next;
    }
    return systemProblem(path, "cannot be written", ELOOP);
}

fs::path folderOf(const fs::path &file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

bool lock(int fd)
{
    return ::flock(fd, LOCK_EX | LOCK_NB) == 0;
}

/// A temporary beside the file to write. Its lock tells other writers that this one is alive.
struct Temporary
{
    Descriptor file;
    std::string path;
};

Temporary makeTemporary(const fs::path &folder)
{
    for (;;) {
        std::string path = (folder / temporaryPrefix).string() + "XXXXXX";
        Descriptor file(::mkostemp(path.data(), O_CLOEXEC));
        // Between the two steps another writer may take it for a dead one's; where locks do not exist nobody does.
        if (file.isOpen() && !lock(file.get()) && errno == EWOULDBLOCK)
            continue;
        struct stat status = {};
        if (!file.isOpen() || ::fstat(file.get(), &status) != 0 || status.st_nlink > 0)
            return {std::move(file), path};
    }
}

mode_t maskOfProcess()
{
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return mask;
}

/// Gives a new file the mode that the old one had, and its owner and group where that may be done.
bool takeOver(int fd, const struct stat &old)
{
    mode_t mode = old.st_mode & permissions;
    const bool sameOwner = ::fchown(fd, old.st_uid, old.st_gid) == 0;
    const bool sameGroup = sameOwner || ::fchown(fd, static_cast<uid_t>(-1), old.st_gid) == 0;
    if (!sameGroup) // what the old group might see is not for the new one
        mode &= ~static_cast<mode_t>(070) | ((mode & 07U) << 3U);
    return ::fchmod(fd, mode) == 0;
}

bool setMode(int fd, const fs::path &target, Readers readers)
{
    struct stat old = {};
    if (::stat(target.c_str(), &old) == 0)
        return takeOver(fd, old);
    return readers == Readers::ownerOnly || ::fchmod(fd, 0666 & ~maskOfProcess()) == 0; // it was made for its owner
}

/// Makes a rename last through a power cut; a file system that cannot do so says EINVAL.
bool syncFolder(const fs::path &folder)
{
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return !opened.isOpen() || ::fsync(opened.get()) == 0 || errno == EINVAL;
}

Outcome replaceFile(const fs::path &target, std::string_view bytes, Readers readers)
{
    if (::access(target.c_str(), W_OK) != 0 && errno != ENOENT) // rename would not mind a file that is write-protected
        return systemProblem(target, "cannot be written", errno);
    const fs::path folder = folderOf(target);
    removeStaleTemporaries(folder);
    const Temporary temporary = makeTemporary(folder);
    if (!temporary.file.isOpen())
        return systemProblem(target, "cannot be written", errno);
    const int fd = temporary.file.get();
    const bool written = setMode(fd, target, readers) && writeAll(fd, bytes) && ::fsync(fd) == 0;
    if (!written || ::rename(temporary.path.c_str(), target.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.path.c_str());
        return systemProblem(target, "cannot be written", error);
    }
    if (!syncFolder(folder))
        return systemProblem(target, "may not be on the disk", errno);
    return success();
}

void removeIfStale(const fs::path &temporary)
{
    const Descriptor file(::open(temporary.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    struct stat status = {};
    if (file.isOpen() && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode) && status.st_uid == ::geteuid() &&
        lock(file.get()))
        ::unlink(temporary.c_str());
}

} // namespace

Outcome writeFile(const fs::path &path, std::string_view bytes, Readers readers)
{
    if (path.empty())
        return Problem{"", "", "no file is named", "the name of a file to write"};
    const auto target = targetOf(path);
    if (!target)
        return target.problems();
    std::error_code ignored;
    const auto status = fs::status(target.value(), ignored);
    if (fs::is_directory(status))
        return Problem{path.string(), "", "is a folder", "the name of a file to write"};
    if (fs::exists(status) && !fs::is_regular_file(status))
        return writeToDevice(target.value(), bytes);
    return replaceFile(target.value(), bytes, readers);
}

void removeStaleTemporaries(const fs::path &folder)
{
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (at->path().filename().string().starts_with(temporaryPrefix))
            removeIfStale(at->path());
}

} // namespace knotfinder
