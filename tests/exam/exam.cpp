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
#include <knotfinder/safety/assess.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

using namespace knotfinder;
using namespace knotfinder::exam;

namespace {

/// How often the right muscle came first, among the first three, among the first five.
struct Places
{
    int top1 = 0;
    int top3 = 0;
    int top5 = 0;

    void count(int rank)
    {
        top1 += rank == 1;
        top3 += rank >= 1 && rank <= 3;
        top5 += rank >= 1 && rank <= 5;
    }
};

struct Marks
{
    int cases = 0;
    Places places;
    Places strict; ///< other right answers that stand above count as wrong ones
    int absurd = 0;
    double reciprocal = 0;
    double gain = 0; ///< NDCG of the first five
};

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Rank of one expected muscle. Other expected ones that stand above it do not count, nor, unless `strict`, what is also
// right. 0 when it is not listed.
int rankOf(const std::string &muscle, const std::vector<std::string> &answer, const Case &question, bool strict)
{
    int rank = 1;
    for (const auto &name : answer) {
        if (name == muscle)
            return rank;
        if (!holds(question.primary, name) && (strict || !holds(question.alsoRight, name)))
            ++rank;
    }
    return 0;
}

int rankOf(const Case &question, const std::vector<std::string> &answer, bool strict)
{
    int result = 0;
    for (const auto &muscle : question.primary) {
        const int rank = rankOf(muscle, answer, question, strict);
        if (question.all && rank == 0)
            return 0;
        if (rank != 0)
            result = result == 0 ? rank : question.all ? std::max(result, rank) : std::min(result, rank);
    }
    return result;
}

// Normalised discounted gain of the first five: an expected muscle is worth two, one that is also right one.
double gainOf(const Case &question, const std::vector<std::string> &answer)
{
    constexpr std::size_t looked = 5;
    const auto discounted = [](double worth, std::size_t place) {
        return worth / std::log2(static_cast<double>(place) + 2.0);
    };
    double gain = 0;
    for (std::size_t i = 0; i < std::min(looked, answer.size()); ++i)
        gain += discounted(holds(question.primary, answer[i]) ? 2 : holds(question.alsoRight, answer[i]) ? 1 : 0, i);
    double best = 0;
    for (std::size_t i = 0; i < std::min(looked, question.primary.size() + question.alsoRight.size()); ++i)
        best += discounted(i < question.primary.size() ? 2 : 1, i);
    return best > 0 ? std::min(1.0, gain / best) : 0;
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
        if (question.primary.empty())
            continue;
        const auto answer = engine.muscles(question.drawing);
        const int rank = rankOf(question, answer, false);
        const auto absurd = absurdOnes(question, answer);
        ++marks.cases;
        marks.places.count(rank);
        marks.strict.count(rankOf(question, answer, true));
        marks.gain += gainOf(question, answer);
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
    const auto share = [&](double sum) { return marks.cases == 0 ? 0 : sum / marks.cases; };
    std::printf(
        "%-15s  top-1 %5.1f %%  top-3 %5.1f %%  top-5 %5.1f %%  MRR %.3f  NDCG %.3f  absurd in first five: %d\n",
        name.c_str(), percent(marks.places.top1, marks.cases), percent(marks.places.top3, marks.cases),
        percent(marks.places.top5, marks.cases), share(marks.reciprocal), share(marks.gain), marks.absurd);
    std::printf("%-15s  top-1 %5.1f %%  top-3 %5.1f %%  top-5 %5.1f %%\n", "  strict",
                percent(marks.strict.top1, marks.cases), percent(marks.strict.top3, marks.cases),
                percent(marks.strict.top5, marks.cases));
}

bool reachesGoals(const Marks &marks)
{
    const auto &places = marks.places;
    return marks.cases == 0 || (percent(places.top1, marks.cases) >= 60 && percent(places.top3, marks.cases) >= 85 &&
                                percent(places.top5, marks.cases) >= 95 &&
                                percent(marks.strict.top3, marks.cases) >= 93 && marks.absurd == 0);
}

/// The cases that no muscle explains, and those that must warn; true when most are told right.
bool warnsAndDoubts(const std::vector<Case> &cases, const match::Ranker &ranker, const safety::Knowledge &knowledge,
                    bool tellCases)
{
    constexpr double enoughTold = 70; // percent: scattered pain is matched by chance at times
    constexpr double enoughRaised = 90;
    int none = 0;
    int told = 0;
    int doubted = 0; ///< that a muscle explains, and none was said to
    int dangers = 0;
    int raised = 0;
    for (const auto &question : cases) {
        const auto answer = ranker.rank(question.drawing);
        const bool said = answer.suggestions.empty() || answer.fitsNone;
        doubted += said && !question.primary.empty();
        if (question.none) {
            ++none;
            told += said;
            if (tellCases && !said)
                std::cout << question.id << "  a muscle is said to explain  " << question.complaint << '\n';
        }
        if (!question.flags.empty()) {
            ++dangers;
            const auto flags = assess(question.drawing, knowledge, ranker.catalog().atlas()).flags;
            const bool warned = std::any_of(flags.begin(), flags.end(), [&](const safety::Raised &one) {
                return one.detected && holds(question.flags, one.flag->id);
            });
            raised += warned;
            if (tellCases && !warned)
                std::cout << question.id << "  not warned of  " << question.complaint << '\n';
        }
    }
    if (none > 0)
        std::printf("no muscle explains it: told in %d of %d, and wrongly in %d\n", told, none, doubted);
    if (dangers > 0)
        std::printf("red flag raised: in %d of %d\n", raised, dangers);
    return (none == 0 || percent(told, none) >= enoughTold) &&
           (dangers == 0 || percent(raised, dangers) >= enoughRaised);
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
    const auto knowledge = safety::load(dataDirectory() / "safety.json", catalog.value()->atlas().regions());
    if (!knowledge) {
        std::cerr << toLine(knowledge.problems().front()) << '\n';
        return 1;
    }
    const match::Ranker ranker(catalog.value());
    bool reached = true;
    for (const auto &file : files) {
        const auto cases = readCases(file, ranker.sharedCatalog());
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
        reached = warnsAndDoubts(cases, ranker, knowledge.value(), tellCases) && reached;
    }
    return demand && !reached ? 1 : 0;
}
