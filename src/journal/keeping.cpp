// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "keeping.h"

#include <knotfinder/base/descriptor.h>
#include <knotfinder/base/files.h>
#include <knotfinder/base/locations.h>

#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace knotfinder::journal {
namespace {

namespace fs = std::filesystem;

constexpr const char *isLost = "is missing, and a copy of it is there";
constexpr std::size_t anySize = std::numeric_limits<std::size_t>::max();
constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;

fs::path beside(const fs::path &file, const std::string &what)
{
    return file.parent_path() / (file.stem().string() + what + file.extension().string());
}

fs::path withEnd(const fs::path &file, const char *end)
{
    return file.string() + end;
}

Outcome makeFolders(const fs::path &folder)
{
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error))
        return success();
    if (auto parents = makeFolders(folder.parent_path()); !parents)
        return parents;
    if (::mkdir(folder.c_str(), folderMode) != 0 && errno != EEXIST)
        return systemProblem(folder, "cannot be made", errno);
    return success();
}

/// Makes an empty file that only its owner reads, and empties one that is there.
Outcome makeEmpty(const fs::path &file)
{
    const Descriptor made(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, fileMode));
    return made.isOpen() ? success() : Outcome(systemProblem(file, "cannot be made", errno));
}

bool flush(const fs::path &path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return file.isOpen() && ::fsync(file.get()) == 0;
}

/// What SQLite keeps beside a file.
constexpr const char *companions[] = {"-wal", "-shm"};

Outcome moveAside(const fs::path &file, const fs::path &to)
{
    std::error_code error;
    for (const char *end : companions) { // the log first: without it the file might seem sound
        const auto companion = withEnd(file, end);
        if (fs::exists(companion, error))
            fs::rename(companion, withEnd(to, end), error);
        if (error)
            return systemProblem(companion, "cannot be set aside", error.value());
    }
    fs::rename(file, to, error);
    return error ? systemProblem(file, "cannot be set aside", error.value()) : success();
}

fs::path nameAside(const fs::path &file, const Moment &at)
{
    std::string when = toIso(at).substr(0, sizeof "2026-03-01T18:05:00" - 1);
    std::erase(when, ':');
    const auto name = beside(file, "-damaged-" + when);
    fs::path free = name;
    std::error_code ignored;
    for (int i = 2; fs::exists(free, ignored); ++i)
        free = beside(file, "-damaged-" + when + "-" + std::to_string(i));
    return free;
}

Day dayOfFile(const fs::path &file)
{
    struct stat status = {};
    ::stat(file.c_str(), &status);
    std::tm local = {};
    ::localtime_r(&status.st_mtime, &local);
    return dayOf({status.st_mtime, static_cast<int>(local.tm_gmtoff / 60)});
}

} // namespace

fs::path ownJournal()
{
    return userDataDirectory() / "journal" / "journal.sqlite";
}

fs::path copyOf(const fs::path &file)
{
    return beside(file, "-copy");
}

Outcome makePlace(const fs::path &file)
{
    if (auto sound = regularOrNothing(file); !sound)
        return sound;
    if (auto folder = makeFolders(file.parent_path()); !folder)
        return folder;
    const Descriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, fileMode));
    if (!made.isOpen() && errno != EEXIST)
        return systemProblem(file, "cannot be made", errno);
    if (!made.isOpen())
        ::chmod(file.c_str(), fileMode); // one that is another's stays as it is
    return success();
}

Result<Database> openSound(const fs::path &file, std::chrono::milliseconds patience)
{
    const Problem damaged{file.string(), "", damagedWords, mendingWords};
    std::error_code ignored;
    const bool copied = fs::exists(copyOf(file), ignored);
    if (copied && fs::file_size(file, ignored) == 0)
        return Problem{file.string(), "", isLost, mendingWords};
    auto database = Database::open(file, patience);
    if (!database) { // a journal whose first bytes are spoilt looks like no database at all
        const bool own = copied || file == ownJournal();
        return own && database.problems().front().what == foreignWords ? Problems{damaged} : database.problems();
    }
    const auto verdict = database.value().value(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return verdict.problems();
    if (verdict.value().toString() != u"ok"_s)
        return damaged;
    return database;
}

bool copyIsOld(const fs::path &file)
{
    std::error_code error;
    const auto copied = fs::last_write_time(copyOf(file), error);
    if (error)
        return true;
    const auto log = withEnd(file, "-wal");
    const bool logged = fs::exists(log, error) && fs::file_size(log, error) > 0;
    return fs::last_write_time(file, error) > copied || (logged && fs::last_write_time(log, error) > copied);
}

Outcome renewCopy(const Database &database)
{
    const auto copy = copyOf(database.file());
    const auto fresh = beside(database.file(), "-copy-new");
    if (auto made = makeEmpty(fresh); !made)
        return made;
    auto done = database.run(u"VACUUM INTO ?"_s, {QString::fromStdString(fresh.string())});
    if (done && !flush(fresh))
        done = systemProblem(fresh, "cannot be written", errno);
    if (done && std::rename(fresh.c_str(), copy.c_str()) != 0)
        done = systemProblem(copy, "cannot be written", errno);
    if (!done)
        ::unlink(fresh.c_str());
    return done;
}

bool isDamaged(const fs::path &file)
{
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored))
        return fs::exists(copyOf(file), ignored);
    const auto opened = openSound(file, usualPatience);
    return !opened && (opened.problems().front().what == damagedWords || opened.problems().front().what == isLost);
}

Result<Restored> restore(const fs::path &file, const Moment &at)
{
    if (!isDamaged(file))
        return Problem{file.string(), "", "needs no mending, so it stays as it is", "a damaged journal"};
    const auto copy = copyOf(file);
    std::error_code error;
    Restored restored;
    std::string bytes;
    if (fs::is_regular_file(copy, error)) {
        const Day day = dayOfFile(copy);
        auto read = openSound(copy, usualPatience) ? readFile(copy, anySize) : Result<std::string>(Problem{});
        if (read) {
            bytes = std::move(read).value();
            restored.copyOf = day;
        }
    }
    if (fs::exists(file, error)) {
        restored.setAside = nameAside(file, at);
        if (const auto moved = moveAside(file, restored.setAside); !moved)
            return moved.problems();
    }
    if (restored.copyOf)
        if (const auto written = writeFile(file, bytes, Readers::ownerOnly); !written)
            return written.problems();
    return restored;
}

Outcome eraseEverything(const fs::path &file)
{
    std::error_code error;
    const auto folder = file.parent_path();
    const auto start = file.stem().string();
    std::vector<fs::path> ours;
    for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end; !error && at != end;
         at.increment(error)) {
        const auto name = at->path().filename().string();
        const auto is = [&](const std::string &stem) { return name.starts_with(stem + file.extension().string()); };
        if (is(start) || is(start + "-copy") || is(start + "-copy-new") || name.starts_with(start + "-damaged-"))
            ours.push_back(at->path());
    }
    Problems left;
    for (const auto &path : ours)
        if (!fs::remove(path, error) && error)
            left.push_back(systemProblem(path, "cannot be erased", error.value()));
    if (!left.empty())
        return left;
    if (file == ownJournal())
        fs::remove(folder, error); // stays when something else lies in it
    return success();
}

} // namespace knotfinder::journal
