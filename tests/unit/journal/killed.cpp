// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// Loses nothing when it is killed while entries are saved: see killed_test.sh.
//   journal_killed write FILE   adds entries on and on; prints the number of each that is safe
//   journal_killed count FILE   prints how many entries the journal holds; fails when it is damaged or one is missing
#include "examples.h"

#include <knotfinder/journal/journal.h>

#include <QCoreApplication>

#include <cstdio>
#include <string_view>

using namespace knotfinder;
using journal::Journal;

namespace {

int write(Journal &kept)
{
    for (int number = 1;; ++number) {
        auto entry = test::anEntry(number % 11, number);
        entry.note = std::to_string(number);
        entry.drawing = std::string(static_cast<std::size_t>(number % 7) * 3'000, 'x');
        const auto added = kept.add(entry);
        if (!added) {
            std::fprintf(stderr, "%s\n", toLine(added.problems().front()).c_str());
            return 1;
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
        if (number % 5 == 0 && !kept.change(added.value()))
            return 1;
    }
}

int count(const Journal &kept)
{
    const auto entries = kept.entries();
    int number = 0;
    for (const auto &entry : entries.value())
        if (entry.note != std::to_string(++number) || entry.areas.size() != 2) {
            std::fprintf(stderr, "entry %d is not whole\n", number);
            return 1;
        }
    std::printf("%d\n", number);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    auto opened = Journal::open(argv[2]);
    if (!opened) {
        std::fprintf(stderr, "%s\n", toLine(opened.problems().front()).c_str());
        return 1;
    }
    return std::string_view(argv[1]) == "write" ? write(opened.value()) : count(opened.value());
}
