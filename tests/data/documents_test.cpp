// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/files.h>
#include <knotfinder/catalog/catalog.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <regex>

using namespace knotfinder;
namespace fs = std::filesystem;

namespace {

const fs::path root = KNOTFINDER_SOURCE_SHARE;

std::string textOf(const fs::path &file)
{
    return readFile(file, 1 << 20).value();
}

std::vector<fs::path> documents()
{
    std::vector<fs::path> found;
    for (const auto &entry : fs::directory_iterator(root))
        found.push_back(entry.path());
    for (const char *folder : {"docs", "tools"})
        for (const auto &entry : fs::recursive_directory_iterator(root / folder))
            found.push_back(entry.path());
    std::erase_if(found, [](const fs::path &file) { return file.extension() != ".md"; });
    return found;
}

} // namespace

TEST_CASE("Every link of the documents leads to a file", "[documents]")
{
    const std::regex link(R"(\]\(([^)#]+)[^)]*\))");
    std::size_t links = 0;
    for (const auto &document : documents()) {
        const auto text = textOf(document);
        for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at) {
            const auto target = (*at)[1].str();
            if (target.starts_with("http"))
                continue;
            ++links;
            INFO(document << " links to " << target);
            CHECK(fs::exists(document.parent_path() / target));
        }
    }
    CHECK(links > 10);
}

TEST_CASE("The README names as many muscles and points as there are", "[documents]")
{
    const auto atlas = body::Atlas::load(root / "assets" / "atlas").value();
    const auto dataset = catalog::Catalog::load(atlas, root / "data").value();
    const auto counts = std::to_string(dataset->muscles().size()) + " muscles, " +
                        std::to_string(dataset->points().size()) + " trigger points";
    CHECK(textOf(root / "README.md").find(counts) != std::string::npos);
}

TEST_CASE("What leaves the program goes through the one helper of its way out", "[sources]")
{
    struct Rule
    {
        const char *folder;
        std::vector<std::string> forbidden;
        const char *helper; ///< the file that may
    };
    const std::vector<Rule> rules{
        {"gui", {"Qt::RichText", "Qt::AutoText", "Qt::MarkdownText", "setHtml(", "insertHtml("}, "style.cpp"},
        {"cli", {"stdout", "std::cout", "puts(", "putchar("}, "output.cpp"},
        {"render", {"toHtmlEscaped"}, "plain_text.cpp"},
        {"sheet", {"toHtmlEscaped"}, "none"}};
    for (const auto &rule : rules) {
        std::size_t sources = 0;
        for (const auto &entry : fs::recursive_directory_iterator(root / "src" / rule.folder)) {
            const auto extension = entry.path().extension();
            if ((extension != ".cpp" && extension != ".h") || entry.path().filename() == rule.helper)
                continue;
            ++sources;
            const auto text = textOf(entry.path());
            for (const auto &word : rule.forbidden) {
                INFO(entry.path() << " holds " << word);
                CHECK(text.find(word) == std::string::npos);
            }
        }
        CHECK(sources > 10);
    }
}
