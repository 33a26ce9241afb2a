// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include "skeleton.h"

#include <knotfinder/base/json.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <set>

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

constexpr double longestMeanSentence = 16; // words, over all prose of a file

/// Words that promise what nobody can, or that mark a text as an advertisement.
constexpr std::array bannedPhrases{"cure",
                                   "cures",
                                   "cured",
                                   "curing",
                                   "miracle",
                                   "miraculous",
                                   "guarantee",
                                   "guaranteed",
                                   "guarantees",
                                   "instant relief",
                                   "permanent relief",
                                   "will heal",
                                   "we promise",
                                   "i promise",
                                   "promises relief",
                                   "free of pain for",
                                   "be free of pain",
                                   "be pain-free",
                                   "be pain free",
                                   "pain-free for ever",
                                   "pain-free forever",
                                   "permanently fixes",
                                   "permanently heals",
                                   "always works",
                                   "never fails",
                                   "will disappear",
                                   "will go away",
                                   "will fix",
                                   "gets rid of",
                                   "get rid of",
                                   "pain-free life",
                                   "toxins",
                                   "detox",
                                   "amazing",
                                   "breakthrough",
                                   "100 %",
                                   "100%",
                                   "once and for all",
                                   "melts away",
                                   "melt away"};

/// Keys whose texts are whole sentences or headings: they begin with a capital letter and count for sentence length.
const std::set<std::string> proseKeys{
    "summary",       "where",       "essential",     "spillover", "doubt",     "other_effects", "symptoms",
    "aggravated_by", "relieved_by", "who_can_help",  "position",  "how",       "stop_when",     "posture",
    "cautions",      "mimics",      "disagreements", "origin",    "insertion", "action",        "nerve",
    "steps",         "text",        "why",           "rule",      "question",  "statement",     "detail"};
const std::set<std::string> headingKeys{"label", "brief", "title", "name", "english", "part"};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

bool holdsPhrase(const std::string &text, std::string_view phrase)
{
    for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1)) {
        const bool before = at == 0 || !isWordCharacter(text[at - 1]);
        const std::size_t end = at + phrase.size();
        if (before && (end == text.size() || !isWordCharacter(text[end]) || !isWordCharacter(phrase.back())))
            return true;
    }
    return false;
}

std::vector<std::string> spacedWordsOf(const std::string &text)
{
    std::vector<std::string> words;
    std::string word;
    for (const char c : text + " ") {
        if (c != ' ' && c != '\n' && c != '\t') {
            word += c;
        } else if (std::any_of(word.begin(), word.end(), isWordCharacter)) {
            words.push_back(word);
            word.clear();
        } else {
            word.clear();
        }
    }
    return words;
}

bool endsSentence(const std::string &word)
{
    static const std::set<std::string> abbreviations{"e.g.", "i.e.", "vs.", "ca.", "approx.",
                                                     "dr.",  "st.",  "no.", "etc."};
    std::string bare = word;
    while (!bare.empty() && (bare.back() == ')' || bare.back() == '\'' || bare.back() == '"'))
        bare.pop_back();
    const bool stops = !bare.empty() && (bare.back() == '.' || bare.back() == '?' || bare.back() == '!');
    return stops && !abbreviations.contains(lower(bare));
}

bool isAllCapitals(const std::string &word)
{
    constexpr int shouted = 5;
    int letters = 0;
    for (const char c : word) {
        if (std::islower(static_cast<unsigned char>(c)) != 0)
            return false;
        letters += std::isupper(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
    }
    return letters >= shouted;
}

/// "Front Edge Of The Muscle": most longer words after the first begin with a capital.
bool isTitleCase(const std::string &heading)
{
    int capitals = 0;
    int longer = 0;
    const auto words = spacedWordsOf(heading);
    for (std::size_t i = 1; i < words.size(); ++i)
        if (constexpr std::size_t shortest = 4;
            words[i].size() >= shortest && std::isalpha(static_cast<unsigned char>(words[i][0])) != 0) {
            ++longer;
            capitals += std::isupper(static_cast<unsigned char>(words[i][0])) != 0 ? 1 : 0;
        }
    return capitals >= 2 && capitals * 2 > longer;
}

class TextCheck
{
public:
    explicit TextCheck(const std::string &file) : file_(file) {}

    [[nodiscard]] Problems run(const json &document)
    {
        walk(document, "", "");
        if (sentences_ > 0 && meanSentence() >= longestMeanSentence) {
            std::array<char, 64> text{};
            std::snprintf(text.data(), text.size(), "sentences have %.1f words on average", meanSentence());
            fail("", text.data(), "fewer than 16; cut the longest ones in two");
        }
        return problems_;
    }

private:
    [[nodiscard]] double meanSentence() const { return static_cast<double>(words_) / static_cast<double>(sentences_); }

    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        problems_.push_back({file_, pointer, what, allowed});
    }

    /// `key` is the nearest key above a value; the entries of a list share the list's key.
    void walk(const json &value, const std::string &pointer, const std::string &key)
    {
        if (value.is_object())
            for (const auto &[name, child] : value.items())
                walk(child, pointerTo(pointer, name), name);
        else if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i)
                walk(value[i], pointerTo(pointer, i), key);
        else if (value.is_string() && !value.get_ref<const std::string &>().empty())
            checkText(value.get<std::string>(), pointer, key);
    }

    void checkText(const std::string &text, const std::string &pointer, const std::string &key)
    {
        const std::string small = lower(text);
        if (text.starts_with(toFill))
            fail(pointer, "is still to be filled in", "your own words instead of \"" + text + "\"");
        if (text.find('!') != std::string::npos)
            fail(pointer, "has an exclamation mark", "calm words");
        for (const char *sign : {"http:", "https:", "www.", "doi.org"})
            if (small.find(sign) != std::string::npos)
                fail(pointer, "holds a web address", "the published work by name");
        if (key == "$schema" || key == "citation" || key == "synonyms" || key == "words")
            return;
        for (const char *phrase : bannedPhrases)
            if (holdsPhrase(small, phrase))
                fail(pointer, std::string("says '") + phrase + "'", "no promise of a cure and no advertising");
        if (proseKeys.contains(key))
            checkProse(text, pointer);
        else if (headingKeys.contains(key) && isTitleCase(text))
            fail(pointer, "\"" + text + "\" is in title case", "sentence case: only the first word with a capital");
    }

    void checkProse(const std::string &text, const std::string &pointer)
    {
        if (text.find_first_not_of(" \t\n") != 0 || text.find("  ") != std::string::npos || text.back() == ' ')
            fail(pointer, "has a blank too many", "single blanks between words, none at the ends");
        if (std::islower(static_cast<unsigned char>(text.front())) != 0)
            fail(pointer, "begins with a small letter", "sentence case: the first word with a capital");
        const auto words = spacedWordsOf(text);
        for (const auto &word : words)
            if (isAllCapitals(word))
                fail(pointer, "shouts '" + word + "'", "small letters");
        words_ += words.size();
        for (std::size_t i = 0; i < words.size(); ++i)
            if (i + 1 == words.size() || endsSentence(words[i]))
                ++sentences_;
    }

    const std::string &file_;
    std::size_t words_ = 0;
    std::size_t sentences_ = 0;
    Problems problems_;
};

} // namespace

Problems checkTexts(const json &document, const std::string &file)
{
    return TextCheck(file).run(document);
}

} // namespace knotfinder::catalog
