// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// Holds the ranking, and three simple ways of ranking, to cases with published answers.
// Usage: exam [--cases] [--demand] FILE.json…
//   --cases   a line for each case
//   --demand  exit 1 unless the goals of docs/matching.md are reached
#include "cases.h"
#include "engines.h"

#include <knotfinder/base/locations.h>

#include <algorithm>
#include <cstdio>
#include <iostream>

using namespace knotfinder;
using namespace knotfinder::exam;

namespace {

struct Marks
{
    int cases = 0;
    int top1 = 0;
    int top3 = 0;
    int top5 = 0;
    int absurd = 0;
    double reciprocal = 0;
};

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Rank of one expected muscle, not counting right answers that stand above it. 0 when it is not listed.
int rankOf(const std::string &muscle, const std::vector<std::string> &answer, const Case &question)
{
    int rank = 1;
    for (const auto &name : answer) {
        if (name == muscle)
            return rank;
        if (!holds(question.primary, name) && !holds(question.alsoRight, name))
            ++rank;
    }
    return 0;
}

int rankOf(const Case &question, const std::vector<std::string> &answer)
{
    int result = 0;
    for (const auto &muscle : question.primary) {
        const int rank = rankOf(muscle, answer, question);
        if (question.all && rank == 0)
            return 0;
        if (rank != 0)
            result = result == 0 ? rank : question.all ? std::max(result, rank) : std::min(result, rank);
    }
    return result;
}

std::vector<std::string> absurdOnes(const Case &question, const std::vector<std::string> &answer)
{
    std::vector<std::string> absurd;
    for (std::size_t i = 0; i < std::min<std::size_t>(5, answer.size()); ++i)
        if (holds(question.mustNotTop, answer[i]))
            absurd.push_back(answer[i]);
    return absurd;
}

void tell(const Case &question, int rank, const std::vector<std::string> &absurd,
          const std::vector<std::string> &answer)
{
    std::cout << question.id << "  rank " << (rank == 0 ? "none" : std::to_string(rank)) << "  " << question.complaint;
    std::cout << "\n      expected";
    for (const auto &name : question.primary)
        std::cout << ' ' << name;
    std::cout << (question.all ? " (all)" : " (any)") << "; got";
    for (std::size_t i = 0; i < std::min<std::size_t>(6, answer.size()); ++i)
        std::cout << ' ' << answer[i];
    for (const auto &name : absurd)
        std::cout << "\n      ABSURD " << name;
    std::cout << '\n';
}

Marks sit(const Engine &engine, const std::vector<Case> &cases, bool tellCases)
{
    Marks marks;
    for (const auto &question : cases) {
        const auto answer = engine.muscles(question.drawing);
        const int rank = rankOf(question, answer);
        const auto absurd = absurdOnes(question, answer);
        ++marks.cases;
        marks.top1 += rank == 1;
        marks.top3 += rank >= 1 && rank <= 3;
        marks.top5 += rank >= 1 && rank <= 5;
        marks.reciprocal += rank > 0 ? 1.0 / rank : 0;
        marks.absurd += static_cast<int>(absurd.size());
        if (tellCases)
            tell(question, rank, absurd, answer);
    }
    return marks;
}

double percent(int part, int whole)
{
    return whole == 0 ? 0 : 100.0 * part / whole;
}

void print(const std::string &name, const Marks &marks)
{
    std::printf("%-15s  top-1 %5.1f %%  top-3 %5.1f %%  top-5 %5.1f %%  MRR %.3f  absurd in first five: %d\n",
                name.c_str(), percent(marks.top1, marks.cases), percent(marks.top3, marks.cases),
                percent(marks.top5, marks.cases), marks.cases == 0 ? 0 : marks.reciprocal / marks.cases, marks.absurd);
}

bool reachesGoals(const Marks &marks)
{
    return percent(marks.top1, marks.cases) >= 60 && percent(marks.top3, marks.cases) >= 85 &&
           percent(marks.top5, marks.cases) >= 95 && marks.absurd == 0;
}

} // namespace

int main(int argc, char **argv)
{
    bool tellCases = false;
    bool demand = false;
    std::vector<std::string> files;
    for (const std::string_view argument : std::vector<std::string_view>(argv + 1, argv + argc))
        if (argument == "--cases")
            tellCases = true;
        else if (argument == "--demand")
            demand = true;
        else
            files.emplace_back(argument);
    if (files.empty()) {
        std::cerr << "usage: exam [--cases] [--demand] FILE.json...\n";
        return 2;
    }
    auto atlas = body::Atlas::load(atlasDirectory());
    if (!atlas) {
        std::cerr << toLine(atlas.problems().front()) << '\n';
        return 1;
    }
    auto catalog = catalog::Catalog::load(atlas.value(), dataDirectory());
    if (!catalog) {
        std::cerr << toLine(catalog.problems().front()) << '\n';
        return 1;
    }
    const match::Ranker ranker(catalog.value());
    bool reached = true;
    for (const auto &file : files) {
        const auto cases = readCases(file, ranker.catalog());
        std::printf("%s: %zu cases\n", file.c_str(), cases.size());
        std::fflush(stdout);
        bool first = true;
        for (const auto &engine : engines(ranker)) {
            const Marks marks = sit(engine, cases, tellCases && first);
            print(engine.name, marks);
            std::fflush(stdout);
            reached = reached && (!first || reachesGoals(marks));
            first = false;
        }
    }
    return demand && !reached ? 1 : 0;
}
