// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string_view>

// Names from files are text on every way out: they command no terminal, turn no text round and are no markup.

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;

namespace {

constexpr const char *hostile =
    R"(Zz\u001b[31mRED\u0007\u0000 \u202eabc\u2066\u009b <b>BOLD</b><img src=\"file:///dev/zero\"> & x)";

/// What has no business in text: '' when there is nothing.
std::string strangeIn(const std::string &text)
{
    for (const char c : text)
        if ((static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t') || c == 0x7F)
            return "control character " + std::to_string(static_cast<int>(c));
    for (const std::string_view sign : {"\u202E", "\u2066", "\u009B", "\u200F"})
        if (text.find(sign) != std::string::npos)
            return "a sign that turns or hides text";
    return {};
}

struct HostileFiles
{
    test::TemporaryFolder folder;
    std::string drawing;
    test::RunOptions options;

    HostileFiles()
    {
        drawing = folder
                      .write("d.json", std::string(R"({"format":"knotfinder-drawing","version":1,"note":")") + hostile +
                                           R"(","marks":[{"regions":["calf.right"],"name":")" + hostile + R"("}]})")
                      .string();
        auto muscle = readFile(std::string(KNOTFINDER_SOURCE_SHARE) + "/data/muscles/soleus.json").value();
        const std::string_view english = R"("english": "Soleus")";
        muscle.replace(muscle.find(english), english.size(), std::string(R"("english": ")") + hostile + "\"");
        folder.write("knotfinder/muscles/soleus.json", muscle);
        options.environment = {{"XDG_DATA_HOME", folder.path().string()}};
    }

    [[nodiscard]] std::string out(const char *name) const { return (folder.path() / name).string(); }
};

} // namespace

TEST_CASE("Names from files command no terminal", "[cli]")
{
    const HostileFiles files;
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"rank", "--drawing", files.drawing, "--top", "500"},
          {"rank", "--drawing", files.drawing, "--top", "500", "--json"},
          {"muscles"},
          {"muscles", "--json"},
          {"muscle", "soleus"},
          {"muscle", "soleus", "--json"},
          {"search", "zz"},
          {"search", "zz", "--json"},
          {"validate", files.folder.path().string() + "/knotfinder"},
          {"muscle", "\x1b[31m\x07"},
          {"render", "--view", "\x1b[31m\u202E", "-o", files.out("x.svg")},
          {"\x1b[31m\x07"}}) {
        const auto run = cli(words, files.options);
        INFO(words.front() << ' ' << words.back());
        CHECK((run.exitCode >= 0 && run.exitCode <= 2));
        CHECK(strangeIn(run.out) == "");
        CHECK(strangeIn(run.err) == "");
    }
    auto batch = files.options;
    batch.input = readFile(files.drawing).value() + "\n";
    const auto lines = cli({"rank", "--batch", "--top", "500"}, batch);
    CHECK(lines.exitCode == 0);
    CHECK(strangeIn(lines.out) == "");
}

TEST_CASE("Names from files are no markup in pages and pictures", "[cli]")
{
    const HostileFiles files;
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"sheet", "--muscle", "soleus", "--drawing", files.drawing, "--name",
                                   "\x1b[31m<b>x\u202E", "-o", files.out("a.html")},
          {"render", "--view", "back", "--muscle", "soleus", "--names", "--drawing", files.drawing, "-o",
           files.out("a.svg")}}) {
        const auto run = cli(words, files.options);
        INFO(run.err);
        REQUIRE(run.exitCode == 0);
        const auto page = readFile(words.back()).value();
        CHECK(strangeIn(page) == "");
        for (const char *markup : {"<b>", "<img src=\"file", "<script"})
            CHECK_FALSE(contains(page, markup));
    }
    REQUIRE(cli({"sheet", "--muscle", "soleus", "--drawing", files.drawing, "-o", files.out("a.pdf")}, files.options)
                .exitCode == 0);
    REQUIRE(std::system(("pdftotext '" + files.out("a.pdf") + "' '" + files.out("a.txt") + "'").c_str()) == 0);
    auto text = readFile(files.out("a.txt")).value();
    std::erase(text, '\f'); // between pages
    CHECK(strangeIn(text) == "");
}
