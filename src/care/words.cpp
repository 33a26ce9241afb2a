// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/care/words.h>

#include <knotfinder/catalog/pressing.h>
#include <knotfinder/catalog/wording.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace knotfinder::care {
namespace {

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

std::string capitalised(std::string text)
{
    if (!text.empty())
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    return text;
}

std::string trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return std::string(text);
}

/// The place of the last space within the first `most` words, best after a comma, colon or semicolon.
std::size_t breakIn(std::string_view sentence, std::size_t most)
{
    std::size_t words = 0;
    std::size_t after = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < sentence.size() && words < most; ++i) {
        if (sentence[i] != ' ')
            continue;
        ++words;
        last = i;
        if (i > 0 && (sentence[i - 1] == ',' || sentence[i - 1] == ':' || sentence[i - 1] == ';'))
            after = i;
    }
    return after > 0 ? after : last;
}

/// "and see a doctor" → "see a doctor": to begin a sentence.
std::string withoutLink(const std::string &text)
{
    for (const std::string_view link : {"and ", "or ", "but "})
        if (text.starts_with(link))
            return text.substr(link.size());
    return text;
}

/// A long sentence as short ones, parted at its commas.
void addParts(Texts &lines, std::string sentence)
{
    while (countWords(sentence) > mostWarningWords) {
        const auto at = breakIn(sentence, mostWarningWords);
        auto first = trimmed(std::string_view(sentence).substr(0, at));
        while (!first.empty() && std::string_view(",:;").find(first.back()) != std::string_view::npos)
            first.pop_back();
        lines.push_back(first + '.');
        sentence = capitalised(withoutLink(trimmed(std::string_view(sentence).substr(at))));
    }
    lines.push_back(std::move(sentence));
}

std::set<std::string> longWords(const std::string &text)
{
    constexpr std::size_t tellsSomething = 4;
    std::set<std::string> words;
    std::string word;
    for (const char c : text + ' ')
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else {
            if (word.size() >= tellsSomething)
                words.insert(word);
            word.clear();
        }
    return words;
}

/// "warm pack, hot-water bottle or shower": each of them; nothing where there is no choice.
Texts choicesIn(const std::string &tool)
{
    constexpr std::string_view links[] = {" or ", ", "};
    if (tool.find(links[0]) == std::string::npos)
        return {};
    Texts choices{tool};
    for (const auto link : links)
        for (std::size_t i = 0; i < choices.size(); ++i)
            if (const auto at = choices[i].find(link); at != std::string::npos) {
                choices.push_back(choices[i].substr(at + link.size()));
                choices[i].resize(at);
            }
    return choices;
}

std::string titlesOf(const std::vector<AskFirst> &list, bool leaveOut)
{
    std::string titles;
    for (const auto &one : list)
        if (one.leaveOut == leaveOut)
            titles += (titles.empty() ? "" : "; ") + catalog::insideSentence(one.title);
    return titles;
}

} // namespace

std::string say(std::string_view sentence, std::initializer_list<std::string> arguments)
{
    std::string said;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const auto digit = i + 1 < sentence.size() ? static_cast<std::size_t>(sentence[i + 1] - '1') : arguments.size();
        if (sentence[i] == '%' && digit < arguments.size()) {
            said += *(arguments.begin() + static_cast<std::ptrdiff_t>(digit));
            ++i;
        } else {
            said += sentence[i];
        }
    }
    return said;
}

std::string listed(const Texts &parts, std::string_view last)
{
    // "a mat or bed, and a wall": what is a choice by itself ends before the last word.
    const bool choices = std::any_of(parts.begin(), parts.end(),
                                     [](const auto &part) { return part.find(" or ") != std::string::npos; });
    std::string said;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        if (i > 0)
            said += say(!isLast ? ", " : choices ? ", %1 " : " %1 ", {std::string(last)});
        said += parts[i];
    }
    return said;
}

Texts toolsNeeded(const Texts &tools)
{
    Texts needed;
    for (const auto &tool : tools) {
        const auto choices = choicesIn(tool);
        const bool isThere = std::any_of(tools.begin(), tools.end(), [&](const std::string &other) {
            return other != tool && std::find(choices.begin(), choices.end(), other) != choices.end();
        });
        if (!isThere && std::find(needed.begin(), needed.end(), tool) == needed.end())
            needed.push_back(tool);
    }
    return needed;
}

Texts sentencesOf(std::string_view text)
{
    Texts sentences;
    std::size_t start = 0;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '?') && text[i + 1] == ' ' && isCapital(text[i + 2])) {
            sentences.push_back(trimmed(text.substr(start, i + 1 - start)));
            start = i + 2;
        }
    if (start < text.size())
        sentences.push_back(trimmed(text.substr(start)));
    return sentences;
}

std::size_t countWords(std::string_view text) noexcept
{
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        words += c != ' ' && !inside ? 1 : 0;
        inside = c != ' ';
    }
    return words;
}

Texts shortLines(std::string_view text)
{
    Texts lines;
    for (const auto &sentence : sentencesOf(text)) {
        if (!lines.empty() && countWords(lines.back()) + countWords(sentence) <= mostWarningWords)
            lines.back() += ' ' + sentence;
        else
            addParts(lines, sentence);
    }
    return lines;
}

bool isSaidBy(const std::string &text, const std::string &said, double part)
{
    const auto words = longWords(text);
    const auto known = longWords(said);
    const auto common =
        std::count_if(words.begin(), words.end(), [&](const auto &word) { return known.contains(word); });
    return !words.empty() && static_cast<double>(common) >= part * static_cast<double>(words.size());
}

std::string servedBy(const Exercise &exercise, const Item &item)
{
    if (exercise.spots.size() == item.spots.size())
        return {};
    Texts numbers;
    for (const auto spot : exercise.spots)
        numbers.push_back(std::to_string(item.spots[spot].number));
    return say(numbers.size() == 1 ? "Spot %1" : "Spots %1", {listed(numbers)});
}

std::string titleOf(const Exercise &exercise, const Item &item)
{
    const auto spots = servedBy(exercise, item);
    return spots.empty() ? exercise.title : say("%1: %2", {spots, catalog::insideSentence(exercise.title)});
}

std::string sideOf(const Spot &spot)
{
    if (spot.midline)
        return {};
    if (spot.right && spot.left)
        return "both sides";
    return spot.right ? "right side" : "left side";
}

std::string placeOf(const Spot &spot)
{
    std::string place;
    const auto add = [&](const std::string &text) {
        if (!text.empty() && place.find(text) == std::string::npos)
            place += (place.empty() ? "" : " ") + text;
    };
    if (!spot.safePlaces.empty())
        add(spot.safePlaces.front());
    add(spot.where);
    constexpr std::string_view saidBefore = "Do not press it.";
    const bool said = catalog::forbidsPressing(spot.where) && spot.instead.starts_with(saidBefore);
    add(said ? trimmed(std::string_view(spot.instead).substr(saidBefore.size())) : spot.instead);
    return place;
}

std::string meaningOf(SpotMark mark)
{
    return mark == SpotMark::press ? "press here" : "knot, do not press here";
}

std::string leadOf(Level level)
{
    switch (level) {
    case Level::emergency: return "Call emergency services (112, 999 or 911) if";
    case Level::sameDay: return "See a doctor the same day if";
    case Level::soon: return "See a doctor soon if";
    case Level::care: break;
    }
    return {};
}

std::string sentenceOf(const Warning &warning)
{
    if (warning.kind != Warning::Kind::sign)
        return warning.text;
    const bool ended = warning.text.ends_with('.');
    return say(ended ? "%1 %2" : "%1 %2.", {leadOf(warning.level), warning.text});
}

std::string whyWithheld(const Plan &plan)
{
    switch (plan.withheld) {
    case safety::Withheld::all: return "Get help first. Until then, do not press, roll, stretch or heat it.";
    case safety::Withheld::pressing: return "Until a doctor has looked at it, do not press or roll it.";
    case safety::Withheld::nothing: break;
    }
    return {};
}

WhenToStop whenToStop()
{
    return {"Stop and ask a doctor",
            {"if it turns sharp or numb, wakes you at night, comes with fever or weight loss, "
             "or lasts two weeks."}};
}

Texts briefAskFirst(const Plan &plan)
{
    Texts lines;
    Texts titles;
    const auto askWith = [](const Texts &some, bool first) {
        return say(first ? "Ask a doctor first with %1." : "Ask first, too, with %1.", {listed(some, "or")});
    };
    for (const auto &one : plan.askFirst) {
        if (one.leaveOut)
            continue;
        auto longer = titles;
        longer.push_back(one.brief.empty() ? catalog::insideSentence(one.title) : one.brief);
        if (countWords(askWith(longer, lines.empty())) > mostWarningWords) {
            lines.push_back(askWith(titles, lines.empty()));
            longer.erase(longer.begin(), longer.end() - 1);
        }
        titles = std::move(longer);
    }
    if (!titles.empty())
        lines.push_back(askWith(titles, lines.empty()));
    if (std::any_of(plan.askFirst.begin(), plan.askFirst.end(), [](const AskFirst &one) { return one.leaveOut; }))
        lines.push_back("Never press a wound, a fresh injury, a clot or a hot, swollen place.");
    return lines;
}

Texts askFirstLines(const Plan &plan)
{
    Texts lines;
    if (const auto ask = titlesOf(plan.askFirst, false); !ask.empty())
        lines.push_back(say("Ask a doctor or midwife first if one of these is true for you: %1.", {ask}));
    if (const auto leave = titlesOf(plan.askFirst, true); !leave.empty())
        lines.push_back(say("Leave it out with any of these: %1.", {leave}));
    std::string keepOff;
    for (const auto &place : plan.keepOff)
        keepOff += (keepOff.empty() ? "" : "; ") + catalog::insideSentence(place);
    if (!keepOff.empty())
        lines.push_back(say("Never press on these: %1.", {keepOff}));
    return lines;
}

} // namespace knotfinder::care
