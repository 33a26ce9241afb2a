// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/catalog.h>
#include <knotfinder/safety/safety.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>

using namespace knotfinder;

namespace {

const std::filesystem::path readable = KNOTFINDER_SOURCE_SHARE;

bool isVowel(char c)
{
    return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

/// Groups of vowels, less a silent e at the end.
int syllablesOf(const std::string &word)
{
    int count = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        count += isVowel(word[i]) && (i == 0 || !isVowel(word[i - 1])) ? 1 : 0;
    const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    if (count > 1 && (ends("ed") || ends("es") || (ends("e") && !ends("le"))))
        --count;
    return std::max(1, count);
}

/// The school year whose pupils read it with ease, as Flesch and Kincaid count.
class Grade
{
public:
    void add(const std::string &text)
    {
        std::string word;
        bool any = false;
        for (const char c : text + '.') {
            if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '\'') {
                word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
                continue;
            }
            if (!word.empty()) {
                ++words_;
                syllables_ += syllablesOf(word);
                any = true;
            }
            word.clear();
            if (any && std::string_view(".?!:;").find(c) != std::string_view::npos) {
                ++sentences_;
                any = false;
            }
        }
    }

    [[nodiscard]] double value() const
    {
        return words_ == 0 ? 0 : 0.39 * words_ / sentences_ + 11.8 * syllables_ / words_ - 15.59;
    }

private:
    double sentences_ = 0;
    double words_ = 0;
    double syllables_ = 0;
};

} // namespace

TEST_CASE("A child of nine reads the steps, one of twelve the warnings", "[data]")
{
    const auto atlas = body::Atlas::load(readable / "assets" / "atlas").value();
    const auto catalog = catalog::Catalog::load(atlas, readable / "data").value();
    for (const auto &entry : catalog->muscles()) {
        INFO(entry.id);
        const auto &muscle = catalog->muscle(entry.id);
        Grade steps;
        for (const auto &care : muscle.selfCare)
            for (const auto &step : care.how)
                steps.add(step);
        for (const auto &stretch : muscle.stretches)
            for (const auto &step : stretch.how)
                steps.add(step);
        CHECK(steps.value() <= 4);
        Grade warnings;
        for (const auto &caution : muscle.cautions)
            warnings.add(caution);
        CHECK(warnings.value() <= 7);
    }
    Grade signs;
    const auto knowledge = safety::load(readable / "data" / "safety.json", atlas->regions()).value();
    for (const auto &flag : knowledge.redFlags)
        signs.add(flag.phrase);
    CHECK(signs.value() <= 7);
}

TEST_CASE("Reading grades tell easy words from hard ones", "[data]")
{
    Grade easy;
    easy.add("Lie down. Put the ball on it. Let go.");
    CHECK(easy.value() < 2);
    Grade hard;
    hard.add("Considerable physiological deterioration necessitates immediate professional consultation.");
    CHECK(hard.value() > 12);
}
