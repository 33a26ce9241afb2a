// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_words.h"
#include "checks.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

constexpr std::ptrdiff_t longestWarning = 20; // words a sentence; a worried reader takes in no more

/// Holds the warnings of a muscle against the red flags, and its texts against what only the sources tell.
class WarningCheck
{
public:
    WarningCheck(const MuscleFile &file, const CareRules &rules) : file_(file.file), muscle_(file.value), rules_(rules)
    {
    }

    [[nodiscard]] Problems run()
    {
        checkWarnings("/cautions", muscle_.cautions);
        checkUrgency("/cautions", muscle_.cautions);
        checkUrgency("/mimics", muscle_.mimics);
        for (std::size_t i = 0; i < muscle_.triggerPoints.size(); ++i)
            checkRecalled(pointerTo("/trigger_points", i) + "/doubt", muscle_.triggerPoints[i].doubt);
        checkRecalled("/disagreements", muscle_.disagreements);
        return problems_;
    }

private:
    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        problems_.push_back({file_, pointer, what, allowed});
    }

    void checkWarnings(const std::string &pointer, const Texts &warnings)
    {
        for (std::size_t i = 0; i < warnings.size(); ++i)
            for (const auto sentence : sentencesOf(warnings[i]))
                if (const auto words = std::count(sentence.begin(), sentence.end(), ' ') + 1; words > longestWarning)
                    fail(pointerTo(pointer, i), "a warning has " + std::to_string(words) + " words in one sentence",
                         "at most " + std::to_string(longestWarning));
    }

    /// The same sign is as urgent in every text. What to do stands in the sign's own sentence or in a later one.
    void checkUrgency(const std::string &pointer, const Texts &texts)
    {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto sentences = sentencesOf(texts[i]);
            for (auto sentence = sentences.begin(); sentence != sentences.end(); ++sentence)
                for (const auto &sign : rules_.urgencies)
                    if (tells(*sentence, sign))
                        checkSign(pointerTo(pointer, i), firstUrgency(sentence, sentences.end()), sign);
        }
    }

    [[nodiscard]] static bool tells(std::string_view sentence, const SameUrgency &sign)
    {
        return std::all_of(sign.words.begin(), sign.words.end(),
                           [&](const std::string &word) { return holdsWord(sentence, word); });
    }

    template <typename Iterator>
    [[nodiscard]] static std::string_view firstUrgency(Iterator from, Iterator end)
    {
        for (; from != end; ++from)
            if (const auto stated = statedUrgency(*from); !stated.empty())
                return stated;
        return {};
    }

    void checkSign(const std::string &pointer, std::string_view stated, const SameUrgency &sign)
    {
        if (!stated.empty() && stated != sign.advice)
            fail(pointer, "a sign is " + inQuotes(stated) + " here", inQuotes(sign.advice) + ", as its red flag");
    }

    /// Whether a work was read stands with the source, once.
    void checkRecalled(const std::string &pointer, const std::string &text)
    {
        for (const char *word : {"memory", "recall", "recalled", "remember"})
            if (holdsWord(text, word))
                fail(pointer, std::string("says '") + word + "'", "\"read\": false with the source alone");
    }

    const std::string &file_;
    const Muscle &muscle_;
    const CareRules &rules_;
    Problems problems_;
};

} // namespace

Problems checkWarnings(const MuscleFile &muscle, const CareRules &rules)
{
    return WarningCheck(muscle, rules).run();
}

} // namespace knotfinder::catalog
