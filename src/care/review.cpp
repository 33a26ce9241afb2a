// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/care/review.h>

#include <knotfinder/care/words.h>

#include <algorithm>

namespace knotfinder::care {
namespace {

/// Parts of the body in the order of an examination.
constexpr std::string_view partsInOrder[] = {"head",  "neck",       "shoulder",  "upper_arm",  "forearm", "hand",
                                             "chest", "upper_back", "abdomen",   "lower_back", "back",    "pelvis",
                                             "hip",   "thigh",      "lower_leg", "leg",        "foot"};

std::string cell(std::string text)
{
    for (std::size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
        text.insert(at, 1, '\\');
    return text;
}

std::string row(const Texts &cells)
{
    std::string line = "|";
    for (const auto &text : cells)
        line += ' ' + cell(text) + " |";
    return line + '\n';
}

std::string joinedWith(const Texts &texts, const std::string &between)
{
    std::string all;
    for (const auto &text : texts)
        all += (all.empty() ? "" : between) + text;
    return all;
}

std::string joined(const Texts &texts)
{
    return joinedWith(texts, " ");
}

std::string numbered(const Texts &steps)
{
    std::string all;
    for (std::size_t i = 0; i < steps.size(); ++i)
        all += (i == 0 ? "" : " ") + say("(%1) %2", {std::to_string(i + 1), steps[i]});
    return all;
}

std::string spotsTable(const Item &item)
{
    std::string table =
        row({"knot", "mark", "safe place", "how to find it", "instead"}) + "| --- | --- | --- | --- | --- |\n";
    for (const auto &spot : item.spots)
        table += row({say("%1 %2", {std::to_string(spot.number), spot.label}),
                      spot.mark == SpotMark::press ? "✕ press" : "○ leave alone", joined(spot.safePlaces),
                      spot.brief == spot.where ? spot.where : say("%1 (In brief: %2)", {spot.where, spot.brief}),
                      spot.instead});
    return table;
}

std::string exercisesTable(const Item &item)
{
    if (item.exercises.empty() && item.stretches.empty() && item.strengthening.empty())
        return {};
    std::string table = '\n' + row({"exercise", "dose", "tools", "how", "stop"}) + "| --- | --- | --- | --- | --- |\n";
    for (const auto &exercise : item.exercises)
        table += row({titleOf(exercise, item), doseOf(exercise), listed(exercise.tools),
                      joined({exercise.position, numbered(exercise.steps)}), exercise.stopWhen});
    for (const auto &stretch : item.stretches)
        table += row({"Stretch: " + stretch.title, doseOf(stretch), listed(stretch.tools),
                      joined({joined(stretch.before), numbered(stretch.steps)}), ""});
    for (const auto &exercise : item.strengthening)
        table += row({"Strengthen: " + exercise.name, exercise.dose, "", exercise.how, ""});
    return table;
}

std::string warningsList(const Plan &plan)
{
    std::string list;
    if (plan.first)
        list += say("- First: %1\n", {sentenceOf(*plan.first)});
    for (const auto &warning : plan.warnings)
        list += "- " + sentenceOf(warning) + '\n';
    Texts asked;
    for (const auto &one : plan.askFirst)
        asked.push_back(one.title);
    if (!asked.empty())
        list += say("- Asked first: %1.\n", {joinedWith(asked, "; ")});
    return list.empty() ? list : '\n' + list;
}

std::string chapterOf(const catalog::MuscleEntry &entry, const catalog::Catalog &catalog,
                      const safety::Knowledge &knowledge)
{
    Request request;
    request.choices = allPointsOf(catalog.muscle(entry.id));
    const auto plan = planFor(request, catalog, knowledge);
    if (!plan)
        return {};
    const auto &item = plan.value().items.front();
    std::string chapter = "\n## " + item.title + "\n\n" + spotsTable(item) + exercisesTable(item);
    if (!item.whoCanHelp.empty())
        chapter += "\nNot for self-care. " + item.whoCanHelp + '\n';
    return chapter + warningsList(plan.value());
}

std::size_t placeOfPart(const std::string &group)
{
    return static_cast<std::size_t>(std::find(std::begin(partsInOrder), std::end(partsInOrder), group) -
                                    std::begin(partsInOrder));
}

} // namespace

std::string reviewOf(const catalog::Catalog &catalog, const safety::Knowledge &knowledge)
{
    std::vector<const catalog::MuscleEntry *> order;
    for (const auto &entry : catalog.muscles())
        order.push_back(&entry);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto *a, const auto *b) { return placeOfPart(a->group) < placeOfPart(b->group); });
    std::string review =
        "# Care, muscle by muscle\n\nMade by `knotfinder-cli care --review` from the dataset: what page, "
        "sheet and terminal tell to do. ✕ is a place to press, ○ a knot to leave alone. A knot stands "
        "for both sides.\n";
    for (const auto *entry : order)
        review += chapterOf(*entry, catalog, knowledge);
    return review;
}

} // namespace knotfinder::care
