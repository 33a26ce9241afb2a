// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"
#include "temporary_folder.h"

#include <catch2/catch.hpp>

#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <set>

using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;

namespace {

/// The names of the options in the help of a command.
std::set<std::string> optionsOf(const std::string &command)
{
    const std::string help = cli({command, "--help"}).out;
    const std::regex option("\n  (--?[a-z-]+)");
    std::set<std::string> names;
    for (std::sregex_iterator found(help.begin(), help.end(), option), end; found != end; ++found)
        names.insert((*found)[1]);
    return names;
}

std::set<std::string> commands()
{
    const std::string help = cli({"--help"}).out;
    const std::regex command("\n  ([a-z]+) ");
    std::set<std::string> names;
    for (std::sregex_iterator found(help.begin(), help.end(), command), end; found != end; ++found)
        names.insert((*found)[1]);
    return names;
}

std::string outputOf(const std::string &command)
{
    const std::unique_ptr<FILE, int (*)(FILE *)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe != nullptr);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
        text.append(buffer.data(), count);
    return text;
}

/// What bash would offer after these words; the last one is being typed.
std::string completed(const std::string &words)
{
    const knotfinder::test::TemporaryFolder folder;
    const auto script = folder.write("completion.bash", cli({"describe", "bash"}).out);
    return outputOf("bash -c 'PATH=\"$(dirname \"" KNOTFINDER_CLI "\"):$PATH\"; . \"" + script.string() +
                    "\"; COMP_WORDS=(" + words +
                    "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _knotfinder_cli 2>/dev/null; echo \"${COMPREPLY[@]}\"'");
}

} // namespace

TEST_CASE("Manual page and completions hold every command and option", "[cli][describe]")
{
    const auto known = commands();
    CHECK(known.size() >= 12);
    for (const std::string form : {"man", "bash", "zsh", "fish"}) {
        const auto run = cli({"describe", form});
        CHECK(run.exitCode == 0);
        CHECK(run.err.empty());
        const std::string text = std::regex_replace(run.out, std::regex("\\\\-"), "-");
        for (const auto &command : known) {
            INFO(form << ' ' << command);
            CHECK(contains(text, command));
            for (const auto &option : optionsOf(command)) {
                const std::string bare = option.substr(option.find_first_not_of('-'));
                const std::string fish = (option.starts_with("--") ? "-l " : "-s ") + bare;
                CHECK(contains(text, form == "fish" ? fish : option));
            }
        }
    }
}

TEST_CASE("An unknown form is said in one line", "[cli][describe]")
{
    const auto run = cli({"describe", "html"});
    CHECK(run.exitCode == 2);
    CHECK(isOneLine(run.err));
    CHECK(contains(run.err, "man, bash, zsh or fish"));
}

TEST_CASE("Bash completes commands, options and ids", "[cli][describe]")
{
    CHECK(completed("knotfinder-cli ra") == "rank\n");
    CHECK(completed("knotfinder-cli rank --regi") == "--region\n");
    CHECK(contains(completed("knotfinder-cli rank --region temple.l"), "temple.left"));
    CHECK(contains(completed("knotfinder-cli sheet --muscle trap"), "trapezius"));
    CHECK(contains(completed("knotfinder-cli muscle trap"), "trapezius"));
    CHECK(completed("knotfinder-cli rank --top 3") == "\n"); // a number: nothing to offer
}

TEST_CASE("The manual page is sound roff and the scripts are sound shell", "[cli][describe]")
{
    const std::string program = KNOTFINDER_CLI;
    if (std::system("command -v groff >/dev/null 2>&1") == 0)
        CHECK(outputOf("'" + program + "' describe man | groff -ww -man -Tutf8 2>&1 >/dev/null").empty());
    CHECK(outputOf("'" + program + "' describe bash | bash -n 2>&1").empty());
    if (std::system("command -v zsh >/dev/null 2>&1") == 0)
        CHECK(outputOf("'" + program + "' describe zsh | zsh -n 2>&1").empty());
    if (std::system("command -v fish >/dev/null 2>&1") == 0)
        CHECK(outputOf("'" + program + "' describe fish | fish -n 2>&1").empty());
}
