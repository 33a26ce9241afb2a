// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "real_data.h"

#include <knotfinder/care/words.h>
#include <knotfinder/catalog/pressing.h>

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
    CHECK(item.title == QStringLiteral("Neck and shoulder muscle"));
    CHECK(item.book == QStringLiteral("Trapezius"));
    CHECK(document.book == item.book);
    CHECK(item.side == QStringLiteral("for the side that hurts"));
    REQUIRE_FALSE(item.figures.empty());
    CHECK_FALSE(item.figures.front().alt.isEmpty());
    REQUIRE(find(item, SectionKind::steps));
    const auto &steps = *find(item, SectionKind::steps);
    CHECK(steps.lines.size() >= 3);
    CHECK(steps.doses.size() == 4);
    CHECK_FALSE(steps.closing.isEmpty());
    CHECK(find(item, SectionKind::spots));
    REQUIRE_FALSE(document.warning.empty());
    CHECK(document.warning.parts.front().lead.contains(QStringLiteral("emergency services")));
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

TEST_CASE("However brief a sheet is, it says the safe place of each spot and drops no warning")
{
    for (const auto &muscle : realCatalog()->muscles())
        for (const int brevity : {0, mostBrevity}) {
            INFO(muscle.id << ", brevity " << brevity);
            auto request = requestFor({muscle.id});
            request.brevity = brevity;
            const auto plan = care::planFor(request, *realCatalog(), realKnowledge()).value();
            const auto document = compose(request, *realCatalog(), realKnowledge()).value();
            const auto &item = document.items.front();
            QString all;
            for (const auto &section : item.sections)
                all += section.heading + u'\n' + section.lines.join(u'\n') + u'\n' + section.closing + u'\n';
            for (const auto &spot : plan.items.front().spots) {
                INFO(spot.point);
                QString instead = QString::fromStdString(spot.instead); // the sheet says once not to press it
                CHECK(all.contains(instead.remove(QStringLiteral("Do not press it. "))));
                const bool safe = std::ranges::any_of(spot.safePlaces, [&](const std::string &place) {
                    return all.contains(QString::fromStdString(place));
                });
                CHECK(safe == (spot.mark == care::SpotMark::press));
            }
            for (const auto &part : document.warning.parts)
                all += part.lines.join(u'\n') + u'\n';
            for (const auto &warning : plan.warnings)
                CHECK(all.contains(QString::fromStdString(warning.text)));
        }
}

TEST_CASE("However brief a sheet is, its words lead to each X that it tells to press, in a line a spot")
{
    constexpr std::size_t aLine = 70;
    for (const auto &muscle : realCatalog()->muscles()) {
        auto request = requestFor({muscle.id});
        request.brevity = mostBrevity;
        const auto plan = care::planFor(request, *realCatalog(), realKnowledge()).value();
        const auto document = compose(request, *realCatalog(), realKnowledge()).value();
        const auto &section = *find(document.items.front(), SectionKind::spots);
        const auto &spots = plan.items.front().spots;
        for (const auto &spot : spots) {
            if (spots.size() < 2 || spot.mark != care::SpotMark::press)
                continue;
            INFO(spot.point);
            CHECK(spot.brief.size() <= aLine);
            const auto at = section.numbers.indexOf(QString::number(spot.number));
            REQUIRE(at >= 0);
            const auto line = section.lines[at].toStdString();
            const bool placed = std::ranges::any_of(spot.safePlaces, [&](const std::string &place) {
                return line.starts_with(place) &&
                       (line.find(spot.brief) != std::string::npos || care::isSaidBy(spot.brief, place, 0.45));
            });
            CHECK((placed || line == spot.brief));
        }
    }
}

TEST_CASE("Each spot of a sheet is shown by a picture, or its words say that none can")
{
    int hidden = 0;
    for (const auto &muscle : realCatalog()->muscles()) {
        const auto document = documentFor({muscle.id});
        const auto &item = document.items.front();
        const auto &section = *find(item, SectionKind::spots);
        for (qsizetype i = 0; i < section.numbers.size(); ++i) {
            if (section.numbers[i].isEmpty())
                continue; // what holds for several
            INFO(muscle.id << ' ' << section.numbers[i].toStdString());
            const bool shown = std::ranges::any_of(item.figures, [&](const Figure &figure) {
                const auto *view = realAtlas()->view(figure.scene.figure, figure.scene.view).value();
                return std::ranges::any_of(figure.scene.sites, [&](const render::KnotSite &site) {
                    return site.label == section.numbers[i] && view->sees(site.cell) &&
                           figure.source.contains(QPointF(static_cast<double>(view->at(site.cell).x),
                                                          static_cast<double>(view->at(site.cell).y)));
                });
            });
            CHECK(section.lines[i].endsWith(QStringLiteral("The picture cannot show it.")) != shown);
            hidden += shown ? 0 : 1;
        }
    }
    CHECK(hidden <= 4);
}

TEST_CASE("What one needs stands with what it is needed for, and no picture stands twice beside other words")
{
    for (const auto &muscle : realCatalog()->muscles()) {
        INFO(muscle.id);
        const auto document = documentFor({muscle.id});
        const auto &item = document.items.front();
        std::set<std::string> pictures;
        for (const auto &section : item.sections) {
            CHECK((!section.heading.isEmpty() || find(item, SectionKind::steps)));
            if (!section.picture.picture.empty())
                CHECK(pictures.insert(section.picture.picture).second);
        }
    }
    const auto &relax = *find(documentFor({"levator_ani"}).items.front(), SectionKind::stretch);
    CHECK(relax.closing.startsWith(QStringLiteral("You need: ")));
}

TEST_CASE("A mark on a sheet is an X only where the plan presses; else a ring, and the words say so")
{
    int rings = 0;
    for (const auto &muscle : realCatalog()->muscles()) {
        INFO(muscle.id);
        Request request;
        request.choices = care::allPointsOf(realCatalog()->muscle(muscle.id));
        const auto plan = care::planFor(request, *realCatalog(), realKnowledge()).value();
        const auto &spots = plan.items.front().spots;
        const auto document = compose(request, *realCatalog(), realKnowledge()).value();
        const auto &item = document.items.front();
        const auto &section = *find(item, SectionKind::spots);
        CHECK(section.heading.contains(QStringLiteral("do not press")) != plan.items.front().presses());
        for (const auto &figure : item.figures)
            for (const auto &site : figure.scene.sites) {
                const auto spot = std::ranges::find_if(spots, [&](const care::Spot &one) {
                    return spots.size() == 1 || QString::number(one.number) == site.label;
                });
                REQUIRE(spot != spots.end());
                CHECK(site.leaveAlone == (spot->mark == care::SpotMark::leaveAlone));
                rings += site.leaveAlone ? 1 : 0;
            }
        for (qsizetype i = 0; i < section.numbers.size(); ++i)
            for (const auto &spot : spots)
                if (section.numbers[i] == QString::number(spot.number) && spot.mark == care::SpotMark::leaveAlone)
                    CHECK(catalog::forbidsPressing(section.lines[i].toStdString()));
    }
    CHECK(rings > 20);
}

TEST_CASE("In an emergency the sheet says what to do and holds no exercise; a yes counts as the drawing does")
{
    auto request = requestFor({"scalenes"});
    request.note = QStringLiteral("my note");
    request.drawing = painBetweenTheBlades();
    request.drawing->answers["cardiac_chest_pain"] = true;
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    REQUIRE_FALSE(document.urgent.empty());
    CHECK(document.urgent.parts.front().lead.contains(QStringLiteral("emergency services")));
    CHECK(document.items.empty());
    CHECK_FALSE(document.log);
    CHECK(document.note.lines == QStringList{QStringLiteral("my note")});
    CHECK(document.pain.size() == 1);
    request.drawing->answers = {{"fever_infection", true}};
    const auto today = compose(request, *realCatalog(), realKnowledge()).value();
    CHECK(today.items.empty());
    CHECK(today.urgent.parts.back().lines.front().contains(QStringLiteral("do not press, roll, stretch or heat")));
    request.drawing->answers = {{"night_pain", true}};
    const auto soon = compose(request, *realCatalog(), realKnowledge()).value();
    CHECK_FALSE(soon.urgent.empty());
    CHECK_FALSE(soon.items.empty());
}

TEST_CASE("The sheet tells exercises in the order of the plan, and who leaves a stretch out before its steps")
{
    auto document = compose(requestFor({"iliopsoas"}), *realCatalog(), realKnowledge()).value();
    const auto *first = find(document.items.front(), SectionKind::steps);
    REQUIRE(first != nullptr);
    const auto plan = care::planFor(requestFor({"iliopsoas"}), *realCatalog(), realKnowledge()).value();
    CHECK(first->lines.last().toStdString() == plan.items.front().exercises.front().steps.back());
    document = compose(requestFor({"rhomboids"}), *realCatalog(), realKnowledge()).value();
    const auto &sections = document.items.front().sections;
    CHECK(std::any_of(sections.begin(), sections.end(), [](const Section &section) {
        return section.kind == SectionKind::stretch && section.opening.contains(QStringLiteral("thin bones"));
    }));
}

TEST_CASE("Each spot says its side where the sides differ")
{
    Request request;
    request.choices = {{"trapezius.1", true, false}, {"trapezius.4", true, true}};
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    const auto &item = document.items.front();
    CHECK(item.side == QStringLiteral("sides: see each spot"));
    CHECK(find(item, SectionKind::spots)->lines[0].contains(QStringLiteral(" (right side)")));
    CHECK(find(item, SectionKind::spots)->lines[1].contains(QStringLiteral(" (both sides)")));
}

TEST_CASE("The drawing is shown small, from where it hurts, and in words")
{
    auto request = requestFor({"trapezius"});
    request.drawing = painBetweenTheBlades();
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    REQUIRE(document.pain.size() == 1);
    const auto *back = realAtlas()->view("neutral", document.pain[0].scene.view).value();
    CHECK(document.pain[0].source.height() < 0.4 * static_cast<double>(back->height()));
    CHECK(document.pain[0].alt.contains(QStringLiteral("right inner border")));
    CHECK(document.painCaption == QStringLiteral("Where you said it hurts: inner border of the shoulder blade, both "
                                                 "sides, 6 out of 10, burning"));
}

TEST_CASE("Of widespread pain the whole body is shown, from front and back")
{
    auto request = requestFor({"trapezius"});
    match::PainDrawing drawing;
    drawing.marks.push_back({{"temple.right", "front_of_knee.left", "calf.right", "heel.left"}, {}, 3, {}, ""});
    request.drawing = drawing;
    const auto document = compose(request, *realCatalog(), realKnowledge()).value();
    REQUIRE(document.pain.size() == 2);
    for (const auto &figure : document.pain)
        CHECK(figure.source.height() == realAtlas()->view("neutral", figure.scene.view).value()->height());
    request.brevity = mostBrevity; // its picture gives way, its words do not
    const auto brief = compose(request, *realCatalog(), realKnowledge()).value();
    CHECK(brief.pain.empty());
    CHECK(brief.painCaption == document.painCaption);
}

TEST_CASE("The caption of the drawing keeps each place with its own strength and feeling")
{
    auto request = requestFor({"trapezius"});
    match::PainDrawing drawing;
    drawing.marks.push_back({{"temple.right"}, {}, 3, {"aching"}, ""});
    drawing.marks.push_back({{"front_of_knee.left"}, {}, 8, {"burning"}, ""});
    drawing.marks.push_back({{"temple.left"}, {}, 3, {"aching"}, ""});
    request.drawing = drawing;
    CHECK(
        compose(request, *realCatalog(), realKnowledge()).value().painCaption ==
        QStringLiteral("Where you said it hurts: left front of the knee, 8 out of 10, burning; temple on both sides, 3 "
                       "out of 10, aching"));
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
    CHECK(document.urgent.parts.front().lead.contains(QStringLiteral("emergency services")));
    CHECK(document.items.empty());
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
