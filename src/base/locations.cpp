// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/locations.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace knotfinder {
namespace {

namespace fs = std::filesystem;

fs::path fromEnvironment(const char *name)
{
    const char *value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

fs::path program()
{
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
}

/// True for programs that the build has made and nobody has installed or copied elsewhere. Those made to be handed on
/// know of no build tree.
bool isInBuildTree(const fs::path &program)
{
    if (std::string_view(KNOTFINDER_BUILD_TREE).empty())
        return false;
    std::error_code error;
    const fs::path build = fs::weakly_canonical(KNOTFINDER_BUILD_TREE, error);
    const auto [end, rest] = std::mismatch(build.begin(), build.end(), program.begin(), program.end());
    return !error && end == build.end();
}

} // namespace

fs::path shareDirectory()
{
    fs::path overriding = fromEnvironment("KNOTFINDER_SHARE");
    if (!overriding.empty())
        return overriding;
    const fs::path own = program();
    if (own.empty() || isInBuildTree(own))
        return KNOTFINDER_SOURCE_SHARE;
    return own.parent_path().parent_path() / "share" / "knotfinder";
}

fs::path atlasDirectory()
{
    return shareDirectory() / "assets" / "atlas";
}

fs::path dataDirectory()
{
    return shareDirectory() / "data";
}

fs::path dataPack()
{
    const fs::path share = shareDirectory();
    const fs::path sources = KNOTFINDER_SOURCE_SHARE;
    return (share == sources ? fs::path(KNOTFINDER_BUILD_TREE) / "share" / "knotfinder" : share) / "dataset.pack";
}

fs::path userDataDirectory()
{
    const fs::path data = fromEnvironment("XDG_DATA_HOME");
    if (data.is_absolute())
        return data / "knotfinder";
    return fromEnvironment("HOME") / ".local" / "share" / "knotfinder";
}

} // namespace knotfinder
