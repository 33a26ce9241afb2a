// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_data.h"

#include <knotfinder/sheet/arrangement_json.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <random>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

/// Decisions at random, over the real muscles and their exercises.
class RandomArrangement
{
public:
    explicit RandomArrangement(unsigned seed) : random_(seed) {}

    Arrangement make()
    {
        Arrangement one;
        const auto &catalog = *realCatalog();
        const auto ids = catalog.muscleIds();
        std::vector<std::string> chosen;
        for (int i = below(4); i >= 0; --i)
            if (const auto &id = ids[static_cast<std::size_t>(below(static_cast<int>(ids.size())))];
                std::find(chosen.begin(), chosen.end(), id) == chosen.end())
                chosen.push_back(id);
        for (const auto &id : chosen) {
            for (const auto &point : catalog.muscle(id).triggerPoints)
                if (oneIn(2))
                    addPoint(one, point.id);
            one.changes.of(id) = changes(catalog.muscle(id));
        }
        one.changes.dropEmpty();
        for (const auto &part : sheetParts())
            if (oneIn(4))
                one.changes.without.insert(part);
        if (oneIn(3))
            one.changes.title = words();
        if (oneIn(3))
            one.changes.subtitle = oneIn(2) ? words() : QString();
        while (oneIn(3))
            one.changes.warnings << words();
        if (oneIn(2))
            one.person = words();
        if (oneIn(2))
            one.note = words() + u'\n' + words();
        if (oneIn(2))
            one.letterhead = {words(), words(), oneIn(2) ? QStringLiteral("/logos/ours.png") : QString()};
        one.style = {oneIn(2) ? Paper::a4 : Paper::letter, oneIn(2), oneIn(2)};
        return one;
    }

private:
    int below(int most) { return std::uniform_int_distribution(0, most - 1)(random_); }
    bool oneIn(int many) { return below(many) == 0; }

    void addPoint(Arrangement &one, const std::string &point)
    {
        const int side = below(3);
        one.choices.push_back({point, side != 1, side != 2});
    }

    QString words()
    {
        static const QStringList some{QStringLiteral("press gently"),        QStringLiteral("\"quoted\" \\ back"),
                                      QStringLiteral("Übung für Zoë"),       QStringLiteral("<b>&amp;</b>"),
                                      QString::fromUtf8("\xF0\x9F\x99\x82"), QStringLiteral("tab\there")};
        return some[below(static_cast<int>(some.size()))] + QString::number(below(1000));
    }

    MuscleChanges changes(const catalog::Muscle &muscle)
    {
        MuscleChanges changes;
        const auto ids = partIdsOf(muscle);
        for (const auto &id : ids) {
            if (oneIn(4))
                changes.without.insert(id);
            if (oneIn(4))
                changes.with.insert(id);
            if (oneIn(4))
                changes.words.push_back({id, words(), oneIn(3) ? QString() : words()});
            if (oneIn(5))
                changes.lines.push_back({id, words()});
        }
        while (oneIn(3))
            changes.exercises.push_back(
                {words(), oneIn(3) ? QStringList() : QStringList{words(), words()}, oneIn(2) ? words() : QString()});
        return changes;
    }

    std::mt19937 random_;
};

Result<ReadArrangement> read(const std::string &text, const Arrangement &base = {})
{
    return readArrangement(text, "t.json", base);
}

} // namespace

TEST_CASE("An arrangement is read back as it was written, whatever was decided", "[arrangement]")
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        CAPTURE(seed);
        const auto one = RandomArrangement(seed).make();
        const auto text = toJson(one);
        const auto back = read(text);
        REQUIRE(back.ok());
        CHECK(back.value().problems.empty());
        CHECK(back.value().arrangement == one);
        CHECK(toJson(back.value().arrangement) == text);
        auto known = one;
        CHECK(dropUnknown(known, *realCatalog()).empty());
        CHECK(known == one);
    }
}

TEST_CASE("A template is nobody's", "[arrangement]")
{
    auto one = RandomArrangement(7).make();
    one.person = QStringLiteral("Kim Example");
    const auto text = toTemplateJson(one, QStringLiteral("stiff neck"));
    CHECK(text.find("Kim") == std::string::npos);
    const auto back = read(text).value();
    CHECK(back.name == QStringLiteral("stiff neck"));
    one.person.clear();
    CHECK(back.arrangement == one);
}

TEST_CASE("What a template does not say stays as it was", "[arrangement]")
{
    const auto base = RandomArrangement(11).make();
    const auto back = read(R"({"knotfinder_template": 1, "note": "Drink water"})", base).value();
    auto expected = base;
    expected.note = QStringLiteral("Drink water");
    CHECK(back.arrangement == expected);
    CHECK(back.problems.empty());
}

TEST_CASE("What cannot be used of a template is said in a line each, and the rest is used", "[arrangement][bad]")
{
    const auto back = read(R"({"knotfinder_template": 2, "nots": "x", "title": 3, "note": "kept",
        "without": ["log", "warnings"], "style": {"paper": "a5", "mono": true}, "letterhead": {"name": "P", "fax": "1"},
        "muscles": [{"muscle": "soleus", "points": ["soleus.1", "trapezius.1"]}, {"points": []}]})");
    REQUIRE(back.ok());
    const auto &[arrangement, name, problems] = back.value();
    CHECK(problems.size() == 8);
    for (const auto &problem : problems) {
        CHECK(toLine(problem).find('\n') == std::string::npos);
        CHECK(toLine(problem).starts_with("t.json: /"));
    }
    CHECK(arrangement.note == QStringLiteral("kept"));
    CHECK(arrangement.changes.without == std::set<std::string>{"log"});
    CHECK(arrangement.style.mono);
    CHECK(arrangement.letterhead.name == QStringLiteral("P"));
    REQUIRE(arrangement.choices.size() == 1);
    CHECK(arrangement.choices.front().point == "soleus.1");
}

TEST_CASE("Unknown muscles, points and exercises of a template are named with near ids", "[arrangement][bad]")
{
    auto one = read(R"({"knotfinder_template": 1, "muscles": [
        {"muscle": "trapezus", "points": ["trapezus.1"]}, {"muscle": "soleus", "points": ["soleus.99", "soleus.1"],
         "without": ["ball_wal"]}]})")
                   .value()
                   .arrangement;
    const auto problems = dropUnknown(one, *realCatalog());
    REQUIRE(problems.size() == 3);
    CHECK(toLine(problems[0]).find("'trapezius'") != std::string::npos);
    CHECK(toLine(problems[1]).find("soleus.99") != std::string::npos);
    CHECK(toLine(problems[2]).find("soleus:ball_wal") != std::string::npos);
    CHECK(one.choices.size() == 1);
}

TEST_CASE("What is no template is refused in one line", "[arrangement][bad]")
{
    for (const auto *text : {"", "[]", "3", "{", "{}", R"({"format": "knotfinder-drawing", "version": 1})",
                             R"({"knotfinder_template": 1, "note": "a", "note": "b"})"}) {
        CAPTURE(text);
        const auto back = read(text);
        REQUIRE_FALSE(back.ok());
        CHECK(toLine(back.problems().front()).starts_with("t.json"));
    }
    CHECK_FALSE(read(R"({"knotfinder_template": 1, "note": ")" + std::string(maxArrangementBytes, 'a') + "\"}").ok());
    // Nothing in it is of the shape that is asked for, and nothing is used.
    const auto odd = read(R"({"knotfinder_template": [], "muscles": {}, "without": 1, "warnings": [1, {}], "style": [],
        "letterhead": "x", "title": [], "person": {}})");
    REQUIRE(odd.ok());
    CHECK(odd.value().arrangement == Arrangement());
    CHECK(odd.value().problems.size() >= 8);
}

TEST_CASE("A letterhead is read alone or out of a template, its logo from where the file lies", "[arrangement]")
{
    const auto alone = readLetterhead(R"({"name": "Practice", "address": "A 1", "logo": "logo.png"})", "/some/l.json");
    REQUIRE(alone.ok());
    CHECK(alone.value() ==
          LetterheadWords{QStringLiteral("Practice"), QStringLiteral("A 1"), QStringLiteral("/some/logo.png")});
    const auto inside =
        readLetterhead(R"({"knotfinder_template": 1, "letterhead": {"name": "Practice"}})", "/some/t.json");
    REQUIRE(inside.ok());
    CHECK(inside.value().name == QStringLiteral("Practice"));
    CHECK_FALSE(readLetterhead(R"({"nam": "Practice"})", "l.json").ok());
    CHECK_FALSE(readLetterhead(R"({"name": 4})", "l.json").ok());
}
