// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "drawing_application.h"
#include "output.h"
#include "output_file.h"
#include "workspace.h"

#include <knotfinder/base/files.h>
#include <knotfinder/sheet/atlas_pages.h>

#include <filesystem>
#include <system_error>

namespace knotfinder::cli {
namespace {

Exit runAtlas(const Arguments &arguments)
{
    const auto folder = arguments.value("-o");
    if (!folder || folder->empty())
        return misuse({"", "", "where to write is missing", "-o FOLDER"});
    // Before the pages are made, which takes long; each of them is asked for again below.
    if (const auto allowed = mayWrite(std::filesystem::path(*folder) / "index.html", arguments); !allowed)
        return fail(allowed.problems());
    const auto catalog = openCatalog();
    if (!catalog)
        return fail(catalog.problems());
    const DrawingApplication application;
    const auto pages =
        sheet::atlasPages(*catalog.value(), render::Figures({catalog.value(), &catalog.value()->atlas()}));
    if (!pages)
        return fail(pages.problems());
    for (const auto &page : pages.value())
        if (const auto allowed = mayWrite(std::filesystem::path(*folder) / page.file, arguments); !allowed)
            return fail(allowed.problems());
    std::error_code error;
    std::filesystem::create_directories(*folder, error);
    if (error)
        return fail({{*folder, "", "cannot be made: " + error.message(), "a folder that may be written to"}});
    for (const auto &page : pages.value())
        if (const auto written = writeFile(std::filesystem::path(*folder) / page.file, page.html.toStdString());
            !written)
            return fail(written.problems());
    return print("Wrote " + std::to_string(pages.value().size()) + " pages to " + *folder + "\n");
}

} // namespace

Command atlasCommand()
{
    return {"atlas",
            "[--force] -o FOLDER",
            "Writes every trigger point with its zones, claims and sources as pages to proof-read.",
            {forceOption, {"-o", "FOLDER", "where to write the pages"}},
            0,
            0,
            runAtlas};
}

} // namespace knotfinder::cli
