// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_data.h"

#include <knotfinder/sheet/arrangement.h>
#include <knotfinder/sheet/output.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

constexpr Style allStyles[] = {
    {Paper::a4, false, false}, {Paper::letter, false, true}, {Paper::a4, true, false}, {Paper::letter, true, true}};

/// Everything that a document says, a line each.
QStringList linesOf(const Document &document)
{
    QStringList lines{document.title, document.subtitle};
    const auto add = [&](const Section &section) { lines << section.heading << section.lines << section.closing; };
    for (const auto &item : document.items) {
        lines << item.title << item.subtitle;
        for (const auto &section : item.sections) {
            add(section);
            for (const auto &dose : section.doses)
                lines << dose.amount;
        }
    }
    add(document.note);
    for (const auto *warning : {&document.urgent, &document.warning})
        for (const auto &part : warning->parts)
            lines << part.lead << part.lines;
    return lines;
}

bool says(const Document &document, const QString &words)
{
    const auto lines = linesOf(document);
    return std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return line.contains(words); });
}

care::Plan planOf(const Request &request)
{
    return care::planFor(request, *realCatalog(), realKnowledge()).value();
}

Document composed(const Request &request, const Style &style = {})
{
    return composeToFit(request, style, *realCatalog(), realKnowledge()).value();
}

Part partOf(const Request &request, const std::string &id)
{
    for (const auto &item : planOf(request).items)
        for (const auto &part : partsOf(item, *realCatalog()))
            if (part.id == id)
                return part;
    throw std::runtime_error("no part " + id);
}

} // namespace

TEST_CASE("Points that come mixed stand by muscle, in the order in which the muscles come", "[arrangement]")
{
    const std::vector<care::Choice> mixed{
        {"scalenes.4", true, false}, {"soleus.1", false, true}, {"scalenes.2", true, true}};
    CHECK(byMuscle(mixed) == std::vector<care::Choice>{mixed[0], mixed[2], mixed[1]});
    CHECK(byMuscle({}).empty());
}

TEST_CASE("Without a decision the sheet is what it was", "[arrangement]")
{
    const auto request = requestFor({"trapezius", "soleus"});
    auto undone = request;
    const auto part = partOf(request, "ball_wall");
    tell(part, false, undone.changes.of("trapezius"));
    CHECK_FALSE(composed(undone) == composed(request));
    tell(part, true, undone.changes.of("trapezius"));
    CHECK(composed(undone) == composed(request));
}

TEST_CASE("What is taken out stays out in every style, and what is added stays", "[arrangement]")
{
    for (const auto *muscle : {"trapezius", "soleus", "iliopsoas", "gluteus_medius", "scalenes"})
        for (const auto &part : partsOf(planOf(requestFor({muscle})).items.front(), *realCatalog())) {
            CAPTURE(muscle, part.id);
            auto request = requestFor({muscle});
            tell(part, !part.usual, request.changes.of(muscle));
            for (const auto &style : allStyles) {
                const auto sheet = composed(request, style);
                REQUIRE(sheet.items.size() == 1);
                auto plan = planOf(request);
                chooseParts(plan, request.changes, *realCatalog());
                const auto &told = plan.items.front();
                const auto titles = [&](const auto &list) {
                    return std::count_if(list.begin(), list.end(), [&](const auto &one) {
                        return QString::fromStdString(one.title) == part.title;
                    });
                };
                const auto before = planOf(request).items.front();
                if (!part.usual)
                    CHECK(says(sheet, part.title.mid(1)));
                else if (part.kind == PartKind::exercise)
                    CHECK(titles(told.exercises) == titles(before.exercises) - 1);
                else
                    CHECK(told.stretches.empty());
            }
        }
}

TEST_CASE("Words that were changed or left out stay so in every style", "[arrangement]")
{
    auto request = requestFor({"infraspinatus"});
    auto plan = planOf(request);
    chooseParts(plan, request.changes, *realCatalog());
    auto &changes = request.changes.of("infraspinatus");
    Word step;
    Word gone;
    for (const auto &group : wordsOf(plan.items.front(), *realCatalog()))
        if (group.part.starts_with("ball") && group.words.size() > 5) {
            step = group.words[3];
            gone = group.words[4];
        }
    REQUIRE_FALSE(step.text.isEmpty());
    REQUIRE_FALSE(step.locked);
    reword(step, QStringLiteral("As we did it together"), changes);
    reword(gone, QString(), changes);
    CHECK(shownFor(step, changes) == QStringLiteral("As we did it together"));
    CHECK(shownFor(gone, changes).isEmpty());
    for (const auto &style : allStyles) {
        const auto document = composed(request, style);
        CHECK(says(document, QStringLiteral("As we did it together")));
        CHECK_FALSE(says(document, step.text));
        CHECK_FALSE(says(document, gone.text));
    }
    reword(step, step.text, changes);
    reword(gone, gone.text, changes);
    CHECK(changes.empty());
}

TEST_CASE("A dose is put in other words on one exercise only", "[arrangement]")
{
    auto request = requestFor({"trapezius"});
    reword({"ball_wall:a day", QStringLiteral("1–3 ×"), QStringLiteral("a day")}, QStringLiteral("every morning"),
           request.changes.of("trapezius"));
    const auto document = composed(request);
    int changed = 0;
    for (const auto &section : document.items.front().sections)
        changed += static_cast<int>(std::count_if(section.doses.begin(), section.doses.end(), [](const Dose &dose) {
            return dose.amount == QStringLiteral("every morning") && dose.of == QStringLiteral("a day");
        }));
    CHECK(changed == 1);
}

TEST_CASE("Lines, exercises and warnings of one's own are on the sheet in every style", "[arrangement]")
{
    auto request = requestFor({"trapezius", "soleus"});
    auto &changes = request.changes;
    changes.of("trapezius").lines = {{"ball_wall", QStringLiteral("Wear a thick shirt.")},
                                     {"muscle", QStringLiteral("Ring us on Monday.")}};
    changes.of("soleus").exercises = {
        {QStringLiteral("Walk backwards"), {QStringLiteral("Ten steps on grass.")}, QStringLiteral("twice a day")}};
    changes.warnings << QStringLiteral("Not on the side of the scar.");
    changes.title = QStringLiteral("Kim's plan");
    for (const auto &style : allStyles) {
        const auto document = composed(request, style);
        for (const auto *words : {"Wear a thick shirt.", "Ring us on Monday.", "Walk backwards", "Ten steps on grass.",
                                  "twice a day", "Not on the side of the scar."})
            CHECK(says(document, QString::fromLatin1(words)));
        CHECK(document.title == QStringLiteral("Kim's plan"));
    }
}

TEST_CASE("No decision takes a warning away", "[arrangement][safety]")
{
    for (const auto *muscle : {"trapezius", "gastrocnemius", "scalenes"}) {
        CAPTURE(muscle);
        auto request = requestFor({muscle});
        const auto before = composed(request).warning;
        auto &changes = request.changes;
        for (const auto &part : sheetParts())
            changes.without.insert(part);
        for (const auto &id : partIdsOf(realCatalog()->muscle(muscle)))
            changes.of(muscle).without.insert(id);
        for (const auto &part : before.parts)
            for (const auto &line : part.lines)
                for (const auto *place : {"muscle", "change", "causes"})
                    changes.of(muscle).words.push_back({place, line, QString()});
        changes.warnings << QStringLiteral("One more.");
        auto after = composed(request).warning;
        REQUIRE_FALSE(after.empty());
        CHECK(after.parts.back().lines == QStringList{QStringLiteral("One more.")});
        after.parts.pop_back();
        CHECK(after == before);
    }
}

TEST_CASE("Words that warn stay as they are, whoever asks", "[arrangement][safety]")
{
    auto request = requestFor({"trapezius"});
    const auto never = QStringLiteral("Put the ball between the wall and the sore spot, never on the spine.");
    REQUIRE(says(composed(request), never));
    reword({"ball_wall", never, {}, true}, QStringLiteral("On the spine."), request.changes.of("trapezius"));
    CHECK(request.changes.of("trapezius").empty());
    request.changes.of("trapezius").words.push_back({"ball_wall", never, QStringLiteral("On the spine.")});
    CHECK(says(composed(request), never));
    CHECK_FALSE(says(composed(request), QStringLiteral("On the spine.")));
}

TEST_CASE("An emergency wins over every decision", "[arrangement][safety]")
{
    auto request = requestFor({"scalenes"});
    request.drawing = match::PainDrawing{};
    request.drawing->marks.push_back({{"sternum", "inner_upper_arm.left"}, {}, 7, {}, ""});
    REQUIRE(planOf(request).needsHelpFirst());
    const auto before = composed(request);
    REQUIRE(before.items.empty());
    auto &changes = request.changes;
    changes.title = QStringLiteral("All is well");
    changes.without = {"pain", "log"};
    for (const auto &id : partIdsOf(realCatalog()->muscle("scalenes")))
        changes.of("scalenes").with.insert(id);
    changes.of("scalenes").exercises.push_back({QStringLiteral("Press on"), {QStringLiteral("Hard.")}, {}});
    changes.of("scalenes").lines.push_back({"muscle", QStringLiteral("Just press.")});
    CHECK(composed(request) == before);
}

TEST_CASE("What rules an exercise out for the reader holds against a decision to tell it", "[arrangement][safety]")
{
    auto request = requestFor({"trapezius"});
    for (const auto &one : realKnowledge().contraindications)
        request.profile.holds.insert(one.id);
    request.profile.asked = true;
    const auto allowed = partsOf(planOf(request).items.front(), *realCatalog());
    const auto everything = partIdsOf(realCatalog()->muscle("trapezius"));
    REQUIRE(allowed.size() < everything.size());
    for (const auto &id : everything)
        request.changes.of("trapezius").with.insert(id);
    auto plan = planOf(request);
    chooseParts(plan, request.changes, *realCatalog());
    CHECK(partsOf(plan.items.front(), *realCatalog()).size() <= allowed.size());
    CHECK_FALSE(plan.items.front().leftOut.empty());
}

TEST_CASE("A knot that no exercise presses any more is left alone on the sheet", "[arrangement]")
{
    auto request = requestFor({"trapezius"});
    auto &changes = request.changes.of("trapezius");
    for (const auto &part : partsOf(planOf(request).items.front(), *realCatalog()))
        if (part.kind == PartKind::exercise)
            tell(part, false, changes);
    auto plan = planOf(request);
    chooseParts(plan, request.changes, *realCatalog());
    CHECK_FALSE(plan.items.front().presses());
    CHECK(says(composed(request), QStringLiteral("On this sheet it is not pressed.")));
}

TEST_CASE("Each part of a muscle has an id of its own", "[arrangement]")
{
    for (const auto &id : realCatalog()->muscleIds()) {
        CAPTURE(id);
        const auto known = partIdsOf(realCatalog()->muscle(id));
        CHECK(std::set<std::string>(known.begin(), known.end()).size() == known.size());
        Request request;
        request.choices = care::allPointsOf(realCatalog()->muscle(id));
        std::set<std::string> seen;
        for (const auto &part : partsOf(planOf(request).items.front(), *realCatalog())) {
            CHECK(std::find(known.begin(), known.end(), part.id) != known.end());
            CHECK(seen.insert(part.id).second);
        }
    }
}
