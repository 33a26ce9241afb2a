// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/locations.h>

#include <cstdlib>
#include <system_error>

namespace knotfinder {
namespace {

namespace fs = std::filesystem;

fs::path fromEnvironment(const char *name)
{
    const char *value = std::getenv(name);
    return value == nullptr ? fs::path() : fs::path(value);
}

fs::path installedShare()
{
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path() : program.parent_path().parent_path() / "share" / "knotfinder";
}

} // namespace

fs::path shareDirectory()
{
    fs::path overriding = fromEnvironment("KNOTFINDER_SHARE");
    if (!overriding.empty())
        return overriding;
    std::error_code ignored;
    fs::path installed = installedShare();
    if (!installed.empty() && fs::is_directory(installed / "assets", ignored))
        return installed;
    return KNOTFINDER_SOURCE_SHARE;
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
    return (share == sources ? fs::path(KNOTFINDER_BUILD_SHARE) : share) / "dataset.pack";
}

fs::path userDataDirectory()
{
    const fs::path data = fromEnvironment("XDG_DATA_HOME");
    if (data.is_absolute())
        return data / "knotfinder";
    return fromEnvironment("HOME") / ".local" / "share" / "knotfinder";
}

} // namespace knotfinder
