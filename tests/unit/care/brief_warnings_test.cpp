// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_knowledge.h"

#include <knotfinder/care/words.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::care;
using namespace knotfinder::test;

namespace {

const BriefWarnings *group(const std::vector<BriefWarnings> &groups, const std::string &lead)
{
    for (const auto &one : groups)
        if (one.lead == lead)
            return &one;
    return nullptr;
}

bool holds(const std::vector<BriefWarnings> &groups, const std::string &text)
{
    return std::ranges::any_of(groups, [&](const BriefWarnings &one) {
        return std::ranges::any_of(one.lines,
                                   [&](const std::string &line) { return line.find(text) != std::string::npos; });
    });
}

} // namespace

TEST_CASE("Brief warnings lead with the emergency and lose no urgent one, for any muscle", "[care]")
{
    for (const auto &muscle : realCatalog()->muscles()) {
        INFO(muscle.id);
        const auto plan = planOf(requestFor(muscle.id));
        const auto groups = briefWarnings(plan, true);
        std::size_t emergencies = 0;
        for (const auto &warning : plan.warnings) {
            INFO(warning.text);
            const bool urgent = warning.level == Level::emergency || warning.level == Level::sameDay;
            const bool known = std::ranges::any_of(plan.warnings, [&](const Warning &other) {
                return &other != &warning && other.kind == Warning::Kind::sign && other.level == warning.level;
            });
            if (warning.kind == Warning::Kind::sign && warning.brief.empty())
                CHECK(known); // by a sign that says as much
            if (urgent && !warning.brief.empty())
                CHECK(holds(groups, warning.brief));
            emergencies += warning.level == Level::emergency && !warning.brief.empty() ? 1 : 0;
        }
        if (emergencies > 0) {
            CHECK(groups.front().lead == "Call 112, 999 or 911 for");
            CHECK(groups.front().lines.size() == emergencies); // a line each
        }
        CHECK(group(groups, "Stop and ask a doctor"));
        for (const auto &one : groups)
            for (const auto &line : one.lines) {
                INFO(line);
                for (const auto &sentence : sentencesOf(line)) {
                    const bool leads = !one.runOn || (&line == &one.lines.front() && line.starts_with(sentence));
                    CHECK(countWords(leads ? one.lead + ' ' + sentence : sentence) <= mostWarningWords);
                }
            }
    }
}

TEST_CASE("A caution in few words keeps the sign and the rule, and leaves out the reason", "[care]")
{
    const auto briefOf = [](const char *muscle, const char *start) {
        for (const auto &warning : planOf(requestFor(muscle)).warnings)
            if (warning.text.starts_with(start))
                return warning.brief;
        return std::string("not found");
    };
    CHECK(briefOf("trapezius", "New ache in the left") ==
          "new ache in the left shoulder, jaw or chest"); // wider than told, to be on one line
    CHECK(briefOf("trapezius", "Never dig into") == "Never dig into the hollow above the collarbone.");
    CHECK(briefOf("piriformis", "The big leg nerve").empty()); // the exercise says when to let go
    CHECK(briefOf("soleus", "Never press a swollen") ==
          "Never press a swollen, hot or reddened calf. It may be a clot: see a doctor the same day.");
    CHECK(briefOf("fibularis_longus", "A nerve winds round").ends_with("Do not press there."));
    CHECK(briefOf("gluteus_minimus", "A swollen, hot") == "a swollen, hot or reddened calf");
    CHECK(briefOf("flexor_hallucis_brevis", "A big toe") == "a big toe that is suddenly red, hot and swollen");
}

TEST_CASE("No brief caution tells everyone to see a doctor, or to stop, for want of its sign", "[care]")
{
    std::size_t whole = 0;
    for (const auto &muscle : realCatalog()->muscles())
        for (const auto &warning : planOf(requestFor(muscle.id)).warnings) {
            if (warning.kind != Warning::Kind::caution || warning.brief.empty())
                continue;
            INFO(muscle.id << ": " << warning.text << " => " << warning.brief);
            const bool saysIf = warning.brief.find(" if ") != std::string::npos;
            CHECK((saysIf || !warning.brief.starts_with("See a doctor")));
            const bool asksWhether = warning.text.find("? ") != std::string::npos;
            const bool guesses = warning.text.find(" may be ") < warning.text.find(". ");
            if ((asksWhether || guesses) && warning.brief.ends_with('.')) {
                CHECK(warning.brief.substr(0, 8) == warning.text.substr(0, 8));
                ++whole;
            }
        }
    CHECK(whole > 0);
}
