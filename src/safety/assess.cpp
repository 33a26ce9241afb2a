// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/assess.h>

#include "fit.h"

#include <algorithm>
#include <tuple>

namespace knotfinder::safety {
namespace {

/// A place fits a flag well enough to be asked about. Below, the flag is only listed.
constexpr double worthAsking = 4;

/// A flag with all that is known about it. `drawn` and `said` do not depend on the answers, so that the questions
/// stay the same while they are answered.
struct Weighed
{
    Raised raised;
    bool drawn = false;
    bool said = false;
};

class Assessor
{
public:
    Assessor(const match::Pain &pain, const match::PainDrawing &drawing, const Knowledge &knowledge,
             const body::Atlas &atlas)
        : drawing_(drawing), knowledge_(knowledge), regions_(atlas.regions()), hurting_(hurtingRegions(pain, atlas))
    {
    }

    [[nodiscard]] Assessment assess() const
    {
        if (nothingTold())
            return {};
        std::vector<Weighed> weighed;
        for (const auto &flag : knowledge_.redFlags)
            if (auto one = weigh(flag); one.raised.detected || one.raised.fit > 0 || flag.anywhere)
                weighed.push_back(std::move(one));
        std::stable_sort(weighed.begin(), weighed.end(), comesFirst);
        Assessment result{{}, questions(weighed), {}};
        result.earlier = earlier(result.questions);
        for (auto &one : weighed)
            result.flags.push_back(std::move(one.raised));
        return result;
    }

private:
    [[nodiscard]] bool nothingTold() const
    {
        return hurting_.empty() && drawing_.signs.empty() &&
               std::none_of(drawing_.answers.begin(), drawing_.answers.end(),
                            [](const auto &one) { return one.second; });
    }

    static bool fitsBetter(const Weighed &a, const Weighed &b)
    {
        return std::tuple(-a.raised.fit, a.raised.flag->advice) < std::tuple(-b.raised.fit, b.raised.flag->advice);
    }

    /// Among raised flags the most urgent comes first: what to do now must not stand below what fits better.
    static bool comesFirst(const Weighed &a, const Weighed &b)
    {
        if (a.raised.detected != b.raised.detected)
            return a.raised.detected;
        if (a.raised.detected && a.raised.flag->advice != b.raised.flag->advice)
            return a.raised.flag->advice < b.raised.flag->advice;
        return fitsBetter(a, b);
    }

    [[nodiscard]] std::optional<bool> answerTo(std::string_view id) const
    {
        const auto found = drawing_.answers.find(std::string(id));
        return found == drawing_.answers.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] std::string namesOf(const std::vector<std::size_t> &areas) const
    {
        std::string names;
        for (const auto index : areas)
            names += (names.empty() ? "" : ", ") + body::sidedLabel(regions_[index]);
        return names;
    }

    /// What was said tells most, then what was answered, then what was drawn.
    [[nodiscard]] Weighed weigh(const RedFlag &flag) const
    {
        const Fit fit = fitOf(flag, hurting_, drawing_, regions_);
        const auto sign = std::find_if(drawing_.signs.begin(), drawing_.signs.end(),
                                       [&](const match::SaidSign &one) { return one.flag == flag.id; });
        Weighed result{{&flag, false, fit.score, {}}, fit.raised, sign != drawing_.signs.end()};
        const bool yes = answerTo(flag.id).value_or(false);
        result.raised.detected = result.drawn || result.said || yes;
        if (result.said)
            result.raised.because = {Because::Kind::said, sign->words};
        else if (yes)
            result.raised.because = {Because::Kind::answered, flag.sign.empty() ? flag.question : flag.sign};
        else if (result.drawn)
            result.raised.because = {Because::Kind::drawn, namesOf(fit.areas)};
        return result;
    }

    [[nodiscard]] Question anywhere() const
    {
        Question question{std::string(anywhereQuestion), "Does any of this fit?", {}, {}, answerTo(anywhereQuestion)};
        for (const auto &flag : knowledge_.redFlags) {
            if (flag.sign.empty())
                continue;
            const auto answer = answerTo(flag.id);
            question.signs.push_back({flag.id, flag.sign, answer});
            question.about.push_back(flag.id);
            if (answer.value_or(false))
                question.answer = true;
        }
        return question;
    }

    /// The signs that fit any place, then the most telling flags of the places that are not plain already.
    [[nodiscard]] std::vector<Question> questions(std::vector<Weighed> weighed) const
    {
        std::stable_sort(weighed.begin(), weighed.end(), fitsBetter);
        std::vector<Question> result;
        if (auto first = anywhere(); !first.signs.empty())
            result.push_back(std::move(first));
        for (const auto &one : weighed) {
            const RedFlag &flag = *one.raised.flag;
            if (result.size() < mostQuestions && !one.drawn && !one.said && flag.sign.empty() &&
                one.raised.fit >= worthAsking)
                result.push_back(questionOf(flag));
        }
        return result;
    }

    [[nodiscard]] Question questionOf(const RedFlag &flag) const
    {
        return {flag.id, flag.question, {}, {flag.id}, answerTo(flag.id)};
    }

    [[nodiscard]] std::vector<Question> earlier(const std::vector<Question> &asked) const
    {
        std::vector<Question> result;
        for (const auto &flag : knowledge_.redFlags) {
            const auto isIt = [&](const Question &one) { return one.id == flag.id; };
            if (flag.sign.empty() && answerTo(flag.id) && std::none_of(asked.begin(), asked.end(), isIt))
                result.push_back(questionOf(flag));
        }
        return result;
    }

    const match::PainDrawing &drawing_;
    const Knowledge &knowledge_;
    const body::Regions &regions_;
    std::vector<HurtRegion> hurting_;
};

} // namespace

bool Assessment::emergency() const noexcept
{
    return std::any_of(flags.begin(), flags.end(), [](const Raised &raised) {
        return raised.detected && raised.flag->advice == Advice::emergency;
    });
}

Withheld Assessment::withheld() const noexcept
{
    auto most = Withheld::nothing;
    for (const auto &raised : flags)
        if (raised.detected)
            most = std::max(most, raised.flag->withholds());
    return most;
}

Assessment assess(const match::Pain &pain, const match::PainDrawing &drawing, const Knowledge &knowledge,
                  const body::Atlas &atlas)
{
    return Assessor(pain, drawing, knowledge, atlas).assess();
}

Assessment assess(const match::PainDrawing &drawing, const Knowledge &knowledge, const body::Atlas &atlas)
{
    return assess(match::makePain(drawing, atlas), drawing, knowledge, atlas);
}

std::string describe(const Because &because)
{
    switch (because.kind) {
    case Because::Kind::said: return "You said: " + because.text;
    case Because::Kind::answered: return "You said yes to: " + because.text;
    case Because::Kind::drawn: return "Where and how it hurts: " + because.text;
    }
    return because.text;
}

} // namespace knotfinder::safety
