// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <knotfinder/care/words.h>
#include <knotfinder/catalog/wording.h>

#include <algorithm>
#include <string_view>

namespace knotfinder::care {
namespace {

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

/// "With a fever …", "After a fall …": when the rest of it holds.
bool saysWhenFirst(std::string_view text)
{
    return startsWithAny(text, {"With ", "After "});
}

std::string_view withoutComma(std::string_view sign)
{
    while (sign.ends_with(','))
        sign.remove_suffix(1);
    return sign;
}

/// What comes before the advice of "A swollen arm: see a doctor the same day. It may hold a clot."; '' where the text
/// is not of that form.
std::string_view signIn(std::string_view caution)
{
    static constexpr std::string_view advice[] = {": call emergency services",
                                                  ": think of the heart first and call emergency services",
                                                  "? Call emergency services",
                                                  ": get emergency help",
                                                  ", get emergency help",
                                                  ": see a doctor",
                                                  ", see a doctor",
                                                  " needs a doctor",
                                                  " need a doctor",
                                                  " needs a dentist",
                                                  " need a dentist"};
    for (const auto ending : advice) {
        const auto at = caution.find(ending);
        if (at == std::string_view::npos)
            continue;
        auto sign = caution.substr(0, at);
        const bool isOne = sign.find(". ") == std::string_view::npos && sign.find("? ") == std::string_view::npos;
        if (!isOne || startsWithAny(sign, {"Never ", "Do not "}) || saysWhenFirst(sign))
            return {};
        if (sign.starts_with("If "))
            sign.remove_prefix(3);
        return withoutComma(sign);
    }
    return {};
}

/// The sign in "A red, hot toe may be gout. See a doctor the same day."; '' where the text is not of that form.
std::string_view signWithGuess(std::string_view caution)
{
    static constexpr std::string_view advice = ". See a doctor the same day";
    const auto end = caution.find(". ");
    if (end == std::string_view::npos || !caution.substr(end).starts_with(advice) || saysWhenFirst(caution))
        return {};
    for (const auto guess : {" may be ", " may hold ", " points to "})
        if (const auto at = caution.substr(0, end).find(guess); at != std::string_view::npos)
            return withoutComma(caution.substr(0, at));
    return {};
}

/// A sentence that asks for something, rather than to say why.
bool asksForSomething(const std::string &sentence)
{
    return startsWithAny(sentence, {"Ask ", "Do not ", "Have ", "If ", "Keep ", "Leave ", "Let ", "Move ", "Never ",
                                    "No ", "Pinch ", "Press ", "See ", "Stay ", "Stop ", "Take ", "Touch ", "Use "}) ||
           sentence.find("doctor") != std::string::npos || sentence.find("do not") != std::string::npos;
}

/// "Do not press there" means nothing without the sentence before.
bool leansOnTheOneBefore(const std::string &sentence)
{
    return sentence.find("there.") != std::string::npos || sentence.find(" it ") != std::string::npos ||
           sentence.find(" it.") != std::string::npos || sentence.find(" off.") != std::string::npos;
}

/// "See a doctor the same day" means everyone without "A pop with bruising may be a tear" before it.
bool saysWhen(const std::string &sentence)
{
    return sentence.ends_with('?') || saysWhenFirst(sentence) || sentence.find(" may be ") != std::string::npos;
}

std::string briefLead(Level level)
{
    switch (level) {
    case Level::emergency: return "Call 112, 999 or 911 for";
    case Level::sameDay: return "See a doctor today for";
    case Level::soon: return "See a doctor soon for";
    case Level::care: break;
    }
    return {};
}

/// Who feels more than is asked about calls once too often, and never once too rarely.
std::string_view withoutNarrowing(std::string_view sign)
{
    constexpr std::size_t line = 80;                                              // letters
    const auto most = mostWarningWords - countWords(briefLead(Level::emergency)); // words after the longest lead
    const auto at = sign.find(", above all");
    const bool isLong = sign.size() > line || countWords(sign) > most;
    return isLong && at != std::string_view::npos ? sign.substr(0, at) : sign;
}

bool isSaidIn(const Texts &said, const std::string &sentence)
{
    constexpr double most = 0.5; // of its words
    return std::any_of(said.begin(), said.end(),
                       [&](const std::string &other) { return isSaidBy(sentence, other, most); });
}

bool readsOn(const Warning &warning)
{
    return warning.level == Level::emergency || (warning.level != Level::care && !warning.brief.ends_with('.'));
}

Texts signsOf(const Plan &plan, Level level, bool cautions)
{
    Texts lines;
    for (const auto &warning : plan.warnings)
        if (warning.level == level && !warning.brief.empty() && readsOn(warning) &&
            (cautions || warning.kind == Warning::Kind::sign || level == Level::emergency))
            lines.push_back(warning.brief);
    return lines;
}

/// "Blood thinners, thin bones or pregnancy." in lines of at most `mostWarningWords` words with their lead.
Texts askFirstWith(const Plan &plan, const std::string &lead)
{
    Texts lines;
    Texts names;
    const auto put = [&] {
        const auto all = listed(names, "or");
        lines.push_back(lines.empty() ? all + '.' : say("Ask first, too, with %1.", {all}));
        names.clear();
    };
    for (const auto &one : plan.askFirst) {
        if (one.leaveOut)
            continue;
        auto longer = names;
        longer.push_back(one.brief.empty() ? catalog::insideSentence(one.title) : one.brief);
        if (countWords(lead + ' ' + listed(longer, "or")) > mostWarningWords) {
            put();
            longer.erase(longer.begin(), longer.end() - 1);
        }
        names = std::move(longer);
    }
    if (!names.empty())
        put();
    return lines;
}

/// "a fever. Also for a rash.": sentences, so that none of them grows long.
Texts asSentences(Texts signs)
{
    for (auto &sign : signs) {
        const bool ended = sign.ends_with('.');
        sign = say(&sign == &signs.front() || ended ? "%1" : "Also for %1", {sign}) + (ended ? "" : ".");
    }
    return signs;
}

/// How to press with care: rules of the muscles and those that hold for every place.
Texts careLines(const Plan &plan, bool cautions)
{
    Texts lines;
    for (const auto &warning : plan.warnings)
        if (cautions && warning.kind == Warning::Kind::caution && !warning.brief.empty() && !readsOn(warning))
            lines.push_back(warning.brief);
    if (std::any_of(plan.askFirst.begin(), plan.askFirst.end(), [](const AskFirst &one) { return one.leaveOut; }))
        lines.push_back("Never press a wound, fresh injury, clot or hot swelling.");
    return lines;
}

} // namespace

std::string briefCaution(const std::string &caution, const Texts &said)
{
    if (const auto sign = signIn(caution); !sign.empty())
        return catalog::insideSentence(std::string(withoutNarrowing(sign)));
    if (const auto sign = signWithGuess(caution); !sign.empty())
        return catalog::insideSentence(std::string(sign));
    const auto sentences = sentencesOf(caution);
    if (std::none_of(sentences.begin(), sentences.end(), asksForSomething))
        return caution;
    const bool medical = caution.find("doctor") != std::string::npos; // then it is said in any case
    std::string brief;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (!asksForSomething(sentences[i]) || (!medical && isSaidIn(said, sentences[i])))
            continue;
        const bool isOpen = i > 0 && !asksForSomething(sentences[i - 1]);
        if (isOpen && (leansOnTheOneBefore(sentences[i]) || saysWhen(sentences[i - 1])))
            brief += (brief.empty() ? "" : " ") + sentences[i - 1];
        brief += (brief.empty() ? "" : " ") + sentences[i];
    }
    return brief;
}

std::vector<BriefWarnings> briefWarnings(const Plan &plan, bool cautions)
{
    constexpr std::size_t roomForMore = 2; // signs, besides which those that can wait are read, too
    std::vector<BriefWarnings> groups;
    std::size_t signs = 0;
    const auto add = [&](const std::string &lead, const Texts &lines, bool runOn, bool whilePressing = false) {
        if (!lines.empty())
            groups.push_back({lead, lines, runOn, whilePressing});
    };
    for (const auto level : {Level::emergency, Level::sameDay, Level::soon}) {
        if (level == Level::soon && signs > roomForMore)
            break;
        const auto lines = signsOf(plan, level, cautions);
        signs += lines.size();
        const bool lineEach = level == Level::emergency && lines.size() > 1;
        add(briefLead(level), lineEach ? lines : asSentences(lines), !lineEach);
    }
    add(whenToStop().lead, {"for sharp or numb pain, night pain, fever, weight loss, or after two weeks."}, true);
    const std::string ask = "Ask first with";
    auto rules = askFirstWith(plan, ask);
    const auto careful = careLines(plan, cautions);
    const bool asks = !rules.empty();
    rules.insert(rules.end(), careful.begin(), careful.end());
    add(asks ? ask : "Take care.", rules, true, true);
    return groups;
}

} // namespace knotfinder::care
