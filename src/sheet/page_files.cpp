// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/page_files.h>

#include <knotfinder/base/files.h>

namespace knotfinder::sheet {
namespace {

constexpr double pngDotsPerInch = 150;

} // namespace

std::filesystem::path pathOfPage(const std::filesystem::path &first, std::size_t page)
{
    std::filesystem::path path = first;
    if (page > 0)
        path.replace_filename(first.stem().string() + "-" + std::to_string(page + 1) + ".png");
    return path;
}

Outcome writePngPages(const Layout &layout, const std::filesystem::path &first, const render::Figures &figures)
{
    for (std::size_t page = 0; page < layout.pageCount(); ++page) {
        const QByteArray bytes = toPng(layout, page, pngDotsPerInch, figures);
        if (auto written = writeFile(pathOfPage(first, page), bytes.toStdString()); !written) {
            for (std::size_t done = 0; done < page; ++done) {
                std::error_code ignored;
                std::filesystem::remove(pathOfPage(first, done), ignored);
            }
            return written;
        }
    }
    return success();
}

} // namespace knotfinder::sheet
