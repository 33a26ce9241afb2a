// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "ranking_output.h"

#include "json_text.h"
#include "output.h"

#include <knotfinder/match/muscle_rows.h>

#include <cmath>

namespace knotfinder::cli {
namespace {

void write(JsonText &json, const match::Suggestion &suggestion, const catalog::Catalog &catalog)
{
    const auto &point = catalog.points()[suggestion.point];
    json.beginObject()
        .member("muscle", point.muscle)
        .member("trigger_point", point.id)
        .member("side", toString(suggestion.side))
        .member("score", suggestion.score)
        .member("explains", suggestion.explains)
        .member("muscle_explains", suggestion.muscleExplains)
        .member("zone_covered", suggestion.zoneCovered)
        .key("reasons")
        .beginArray();
    for (const auto &reason : suggestion.reasons)
        json.value(describe(reason));
    json.endArray().endObject();
}

void write(JsonText &json, const match::MuscleRow &row, const catalog::Catalog &catalog)
{
    json.beginObject().member("muscle", row.muscle).member("score", row.score).member("explains", row.explains);
    json.key("sides").beginArray();
    for (const auto side : {body::Side::left, body::Side::right, body::Side::midline})
        if (row.hasSide(side))
            json.value(toString(side));
    json.endArray().key("points").beginArray();
    for (const auto &point : row.points)
        json.value(match::sidedId(catalog.points()[point.point], point.side));
    json.endArray().key("reasons").beginArray();
    for (const auto &reason : row.reasons)
        json.value(describe(reason));
    json.endArray().endObject();
}

void write(JsonText &json, const safety::Raised &raised)
{
    json.beginObject()
        .member("id", raised.flag->id)
        .member("advice", toString(raised.flag->advice))
        .member("text", raised.flag->text)
        .member("detected", raised.detected)
        .member("because", raised.detected ? raised.because.text : "")
        .member("fit", raised.fit)
        .member("question", raised.flag->question)
        .member("action", raised.flag->action)
        .endObject();
}

void write(JsonText &json, const std::optional<bool> &answer)
{
    if (answer)
        json.member("answer", *answer);
}

void write(JsonText &json, const safety::Question &question)
{
    json.beginObject().member("id", question.id).member("text", question.text).key("about").beginArray();
    for (const auto &flag : question.about)
        json.value(flag);
    json.endArray();
    write(json, question.answer);
    if (!question.signs.empty()) {
        json.key("signs").beginArray();
        for (const auto &sign : question.signs) {
            json.beginObject().member("id", sign.flag).member("text", sign.text);
            write(json, sign.answer);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
}

std::string percent(double share)
{
    return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

std::string nameOf(const catalog::PaintedPoint &point, body::Side side, const catalog::Catalog &catalog)
{
    const auto *muscle = catalog.findMuscle(point.muscle);
    std::string name = (muscle == nullptr ? point.muscle : muscle->english) + ", " + std::string(toString(side));
    return name + ": " + point.label;
}

std::string namesOf(const std::vector<std::string> &muscles, const catalog::Catalog &catalog)
{
    std::string names;
    for (const auto &id : muscles)
        if (const auto *muscle = catalog.findMuscle(id))
            names += (names.empty() ? "" : ", ") + muscle->english;
    return names;
}

std::string raisedText(const std::vector<safety::Raised> &flags)
{
    std::string text;
    for (const auto &raised : flags)
        if (raised.detected) {
            text += wrapped(safety::titleSentence(*raised.flag) + " " + raised.flag->text + " " + raised.flag->action,
                            2, "! ");
            text += wrapped(describe(raised.because), 4, "  - ");
        }
    return text;
}

std::string questionsText(const safety::Assessment &assessment)
{
    std::string text;
    for (const auto &question : assessment.questions) {
        if (question.answered())
            continue;
        text += wrapped(question.text, 4, "  ? ");
        for (const auto &sign : question.signs)
            text += wrapped(sign.text, 6, "    - ");
        for (const auto &raised : assessment.flags)
            if (raised.flag->id == question.id)
                text += wrapped("If yes: " + raised.flag->action, 6, "    - ");
    }
    return text.empty() ? text : "Before you press anything\n" + text;
}

std::string flagsText(const safety::Assessment &assessment)
{
    const std::string text = raisedText(assessment.flags) + questionsText(assessment);
    return text.empty() ? text : text + '\n';
}

} // namespace

std::string rankingJson(const match::Answer &answer, const safety::Assessment &safety, const catalog::Catalog &catalog)
{
    JsonText json;
    json.beginObject().key("red_flags").beginArray();
    for (const auto &raised : safety.flags)
        write(json, raised);
    json.endArray().key("questions").beginArray();
    for (const auto &question : safety.questions)
        write(json, question);
    json.endArray().key("suggestions").beginArray();
    for (const auto &suggestion : answer.suggestions)
        write(json, suggestion, catalog);
    json.endArray().key("muscles").beginArray();
    for (const auto &row : match::muscleRows(answer, catalog, answer.suggestions.size()))
        write(json, row, catalog);
    json.endArray().member("fits_none", answer.fitsNone).key("together").beginArray();
    for (const auto &member : answer.together)
        json.value(match::sidedId(catalog.points()[member.point], member.side));
    json.endArray().key("together_adds").beginArray();
    for (const auto &member : answer.together)
        json.value(member.adds);
    json.endArray().member("together_explains", answer.togetherExplains).key("companions").beginArray();
    for (const auto &muscle : answer.companions)
        json.value(muscle);
    json.endArray().key("unexplained").beginArray();
    for (const auto index : answer.unexplained)
        json.value(answer.areas[index].region.empty() ? answer.areas[index].label : answer.areas[index].region);
    json.endArray().endObject();
    return json.take();
}

std::string rankingText(const match::Answer &answer, const safety::Assessment &safety, const catalog::Catalog &catalog)
{
    std::string text = flagsText(safety);
    if (answer.suggestions.empty())
        return text + "No muscle in the dataset sends pain there. Not every pain comes from a muscle.\n";
    if (answer.fitsNone)
        text +=
            wrapped("No muscle explains this well. Not every pain comes from a muscle; a clinician can look further. "
                    "What fits best, though not well, follows.",
                    0, "") +
            '\n';
    text += "Worth checking, best first\n";
    std::size_t rank = 0;
    for (const auto &suggestion : answer.suggestions) {
        const auto &point = catalog.points()[suggestion.point];
        const std::string number = std::to_string(++rank) + ". ";
        text += wrapped(nameOf(point, suggestion.side, catalog) + " (" + match::sidedId(point, suggestion.side) +
                            ", score " + percent(suggestion.score) + ")",
                        4, number);
        for (const auto &reason : suggestion.reasons)
            text += wrapped(describe(reason), 6, "    - ");
    }
    if (!answer.together.empty())
        text += "\nTogether these fit " + percent(answer.togetherExplains) + " of what you marked\n";
    for (const auto &member : answer.together)
        text += wrapped(nameOf(catalog.points()[member.point], member.side, catalog) + ", adds " + percent(member.adds),
                        2, "* ");
    if (!answer.companions.empty())
        text += wrapped("Often involved with them: " + namesOf(answer.companions, catalog), 2, "* ");
    for (const auto index : answer.unexplained)
        text +=
            wrapped(answer.areas[index].label + ": no knot here explains it well. Not every pain comes from a muscle.",
                    2, "* ");
    return text + "\nThis informs and does not diagnose.\n";
}

} // namespace knotfinder::cli
