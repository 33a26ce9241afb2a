// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_data.h"
#include "self_care.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

const Section *find(const Item &item, SectionKind kind)
{
    for (const auto &section : item.sections)
        if (section.kind == kind)
            return &section;
    return nullptr;
}

} // namespace

TEST_CASE("One muscle makes one item with picture, spots, steps, dose and when to stop")
{
    const auto document = documentFor({"trapezius"});
    REQUIRE(document.items.size() == 1);
    const auto &item = document.items.front();
    CHECK(document.title == item.title);
    CHECK(item.title == QStringLiteral("Trapezius"));
    CHECK(item.side == QStringLiteral("the side that hurts"));
    REQUIRE_FALSE(item.figures.empty());
    CHECK_FALSE(item.figures.front().alt.isEmpty());
    REQUIRE(find(item, SectionKind::steps));
    const auto &steps = *find(item, SectionKind::steps);
    CHECK(steps.lines.size() >= 3);
    CHECK(steps.doses.size() == 4);
    CHECK_FALSE(steps.closing.isEmpty());
    CHECK(find(item, SectionKind::spots));
    CHECK_FALSE(document.warning.lines.isEmpty());
    CHECK(document.warning.emergency.contains(QStringLiteral("emergency services")));
    CHECK(document.sources.startsWith(QStringLiteral("Sources: ")));
    CHECK(document.disclaimer.contains(QStringLiteral("no diagnosis")));
    CHECK(document.urgent.empty());
    CHECK(document.language == QStringLiteral("en"));
}

TEST_CASE("Steps are never cut, however brief the sheet is")
{
    for (int brevity = 0; brevity <= mostBrevity; ++brevity) {
        auto request = requestFor({"infraspinatus"});
        request.brevity = brevity;
        const auto document = compose(request, *realCatalog(), realKnowledge()).value();
        for (const auto &section : document.items.front().sections) {
            if (section.kind != SectionKind::steps)
                continue;
            bool whole = false;
            for (const auto &care : realCatalog()->muscle("infraspinatus").selfCare)
                whole |= section.lines.size() == static_cast<qsizetype>(care.how.size()) + 1 &&
                         section.lines.back() == QString::fromStdString(care.how.back());
            CHECK(whole);
        }
    }
}

TEST_CASE("Every spot on a sheet says what to do there, or to leave it alone, however brief the sheet is")
{
    for (const auto &muscle : realCatalog()->muscles()) {
        const auto &selfCare = realCatalog()->muscle(muscle.id).selfCare;
        if (!muscle.selfTreatable || selfCare.empty())
            continue;
        for (const int brevity : {0, mostBrevity}) {
            INFO(muscle.id << ", brevity " << brevity);
            auto request = requestFor({muscle.id});
            request.brevity = brevity;
            const auto document = compose(request, *realCatalog(), realKnowledge()).value();
            QString all;
            for (const auto &section : document.items.front().sections)
                all += section.heading + u'\n' + section.lines.join(u'\n') + u'\n';
            for (const auto &choice : request.choices) {
                bool reached = all.contains(QString::fromStdString(realCatalog()->triggerPoint(choice.point).label) +
                                            QStringLiteral(": leave this one"));
                for (const auto &care : selfCare)
                    if (care.points.empty() || std::ranges::find(care.points, choice.point) != care.points.end())
                        reached |= all.contains(QString::fromStdString(care.how.back())) ||
                                   all.contains(QString::fromStdString(care.where));
                INFO(choice.point);
                CHECK((reached || request.choices.size() == 1));
            }
        }
    }
}

TEST_CASE("A sheet never asks to press where the dataset has nothing to press with")
{
    const auto &catalog = *realCatalog();
    int gentle = 0;
    for (const auto &muscle : catalog.muscles()) {
        INFO(muscle.id);
        const auto request = requestFor({muscle.id});
        const auto document = compose(request, catalog, realKnowledge()).value();
        const auto &item = document.items.front();
        const auto &spots = *find(item, SectionKind::spots);
        const auto pressed = [&](const std::string &point) {
            return reachOf(catalog.muscle(muscle.id), point, catalog) == Reach::press;
        };
        bool any = false;
        for (std::size_t i = 0; i < request.choices.size(); ++i) {
            any |= pressed(request.choices[i].point);
            if (request.choices.size() == 1 || pressed(request.choices[i].point))
                continue;
            ++gentle;
            CHECK((!muscle.selfTreatable ||
                   spots.lines[static_cast<qsizetype>(i)].contains(QStringLiteral("do not press")) ||
                   spots.lines[static_cast<qsizetype>(i)].contains(QStringLiteral("leave this one"))));
        }
        CHECK(spots.heading.contains(QStringLiteral("do not press")) != any);
        for (const auto &figure : item.figures) {
            CHECK(figure.press == any);
            CHECK(figure.alt.contains(QStringLiteral("each place to press")) <= any);
        }
        if (!muscle.selfTreatable)
            CHECK(item.sections[1].heading == QStringLiteral("Who can help"));
    }
    CHECK(gentle > 5);
}

TEST_CASE("Each spot says its side where the sides differ")
{
    Request request;
    request.choices = {{"trapezius.1", true, false}, {"trapezius.4", true, true}};
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    const auto &item = document.items.front();
    CHECK(item.side == QStringLiteral("sides: see each spot"));
    CHECK(find(item, SectionKind::spots)->lines[0].contains(QStringLiteral(" (right)")));
    CHECK(find(item, SectionKind::spots)->lines[1].contains(QStringLiteral(" (both sides)")));
}

TEST_CASE("Warmth has its time, and no ache to reach")
{
    const auto &catalog = *realCatalog();
    int found = 0;
    for (const auto &muscle : catalog.muscles())
        for (const auto &care : catalog.muscle(muscle.id).selfCare) {
            const auto *technique = catalog.findTechnique(care.technique);
            if (technique == nullptr || technique->kind != catalog::TechniqueKind::comfort)
                continue;
            ++found;
            for (const auto &dose : dosesOf(care, catalog))
                CHECK_FALSE((dose.of.startsWith(QStringLiteral("ache")) || dose.amount == QStringLiteral("1 ×")));
        }
    CHECK(found > 0);
}

TEST_CASE("With a drawing, only the points that hurt are chosen, on the sides that hurt")
{
    auto drawing = painBetweenTheBlades();
    drawing.marks.front().regions = {"inner_border_of_scapula.left"};
    const auto choices = care::choicesFor(*realCatalog(), "trapezius", &drawing);
    REQUIRE_FALSE(choices.empty());
    CHECK(choices.size() < care::choicesFor(*realCatalog(), "trapezius").size());
    for (const auto &choice : choices)
        CHECK((choice.left && !choice.right));
    drawing.marks.front().regions = {"big_toe.left"};
    CHECK(care::choicesFor(*realCatalog(), "trapezius", &drawing).size() == care::choicesFor(*realCatalog(), "trapezius").size());
    CHECK(care::choicesFor(*realCatalog(), "no_such_muscle").empty());
}

TEST_CASE("The drawing is shown small, front and back, and in words")
{
    auto request = requestFor({"trapezius"});
    request.drawing = painBetweenTheBlades();
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    REQUIRE(document.pain.size() == 2);
    CHECK(document.pain[1].alt.contains(QStringLiteral("right inner border")));
    CHECK(document.painCaption == QStringLiteral("Where you said it hurts: inner border of the shoulder blade, both "
                                                 "sides, 6 out of 10, burning"));
}

TEST_CASE("The caption of the drawing keeps each place with its own strength and feeling")
{
    auto request = requestFor({"trapezius"});
    match::PainDrawing drawing;
    drawing.marks.push_back({{"temple.right"}, {}, 3, {"aching"}, ""});
    drawing.marks.push_back({{"front_of_knee.left"}, {}, 8, {"burning"}, ""});
    drawing.marks.push_back({{"temple.left"}, {}, 3, {"aching"}, ""});
    request.drawing = drawing;
    CHECK(compose(request, *realCatalog(), realKnowledge()).value().painCaption ==
          QStringLiteral("Where you said it hurts: left front of the knee, 8 out of 10, burning; right temple and left "
                         "temple, 3 out of 10, aching"));
}

TEST_CASE("Several muscles make several items, points of one muscle one item")
{
    Request request;
    for (const char *id : {"trapezius.4", "rhomboids.1", "trapezius.5"})
        request.choices.push_back({id, true, false});
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    REQUIRE(document.items.size() == 2);
    CHECK(document.items[0].muscle == "trapezius");
    CHECK(document.items[0].side == QStringLiteral("right side"));
    CHECK(document.title != document.items[0].title);
    CHECK(document.subtitle.contains(QStringLiteral(" and ")));
}

TEST_CASE("Every point of a sheet has its X in a picture")
{
    for (const char *id : {"gluteus_minimus", "trapezius", "infraspinatus", "sternocleidomastoid", "soleus"}) {
        const auto document = documentFor({id});
        const auto &item = document.items.front();
        std::set<QString> wanted;
        std::set<QString> shown;
        for (const auto &figure : item.figures) {
            const auto *view = realAtlas()->view(figure.scene.figure, figure.scene.view).value();
            for (const auto &site : figure.scene.sites) {
                wanted.insert(site.label);
                if (!view->sees(site.cell))
                    continue;
                const auto at = view->at(site.cell);
                if (figure.source.contains(QPointF(static_cast<double>(at.x), static_cast<double>(at.y))))
                    shown.insert(site.label);
            }
        }
        INFO(id);
        CHECK(shown == wanted);
    }
}

TEST_CASE("An emergency pattern in the drawing leads the sheet")
{
    auto request = requestFor({"pectoralis_major"});
    match::PainDrawing drawing;
    match::Mark mark;
    mark.regions = {"sternum", "front_of_chest.left", "inner_upper_arm.left", "jaw_angle.left"};
    mark.intensity = 8;
    drawing.marks.push_back(mark);
    request.drawing = drawing;
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    REQUIRE_FALSE(document.urgent.empty());
    CHECK(document.urgent.lead.contains(QStringLiteral("emergency services")));
}

TEST_CASE("Muscles that one should not press say who can help, and show no steps")
{
    int found = 0;
    for (const auto &entry : realCatalog()->muscles()) {
        if (entry.selfTreatable)
            continue;
        ++found;
        const auto document = documentFor({entry.id});
        const auto &item = document.items.front();
        INFO(entry.id);
        CHECK_FALSE(find(item, SectionKind::steps));
        REQUIRE(find(item, SectionKind::caution));
        CHECK_FALSE(find(item, SectionKind::caution)->lines.isEmpty());
    }
    CHECK(found > 0);
}

TEST_CASE("Bad requests are problems in plain words")
{
    const auto problem = [](const Request &request) {
        const auto document = compose(request, *realCatalog(), realKnowledge());
        return document ? std::string() : toLine(document.problems().front());
    };
    CHECK(problem({}).find("nothing is chosen") != std::string::npos);
    Request request;
    request.choices.push_back({"trapezus.1", true, true});
    CHECK(problem(request).find("trapezius.1") != std::string::npos);
    request = requestFor({"trapezius"});
    request.figure = "martian";
    CHECK(problem(request).find("martian") != std::string::npos);
    request = requestFor({"trapezius"});
    request.person = QString(mostLettersOfAName + 1, u'a');
    CHECK(problem(request).find("the name on the sheet has 501 characters; allowed: at most 500") != std::string::npos);
    request.person.clear();
    request.note = QString(mostLettersOfANote + 1, u'a');
    CHECK(problem(request).find("the note has 20001 characters") != std::string::npos);
}

TEST_CASE("Person, letterhead and note are taken over as text")
{
    auto request = requestFor({"trapezius"});
    request.person = QStringLiteral("  Ann <b>Lee</b> ");
    request.note = QStringLiteral("First line\nSecond line\n");
    request.letterhead.name = QStringLiteral("Clinic & Co");
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    CHECK(document.person == QStringLiteral("Ann <b>Lee</b>"));
    CHECK(document.note.lines == QStringList{QStringLiteral("First line"), QStringLiteral("Second line")});
    CHECK(document.letterhead.name == QStringLiteral("Clinic & Co"));
    CHECK(document == compose(request, *realCatalog(), realKnowledge()).value());
}
