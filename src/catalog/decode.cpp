// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "decode.h"

#include "decode_shared.h"
#include "words.h"

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

Anatomy anatomyOf(const json &object)
{
    return {textOf(object, "origin"),    textsOf(object, "origin_regions"),
            textOf(object, "insertion"), textsOf(object, "insertion_regions"),
            textOf(object, "action"),    textOf(object, "nerve")};
}

std::vector<Fibres> fibresOf(const json &list)
{
    std::vector<Fibres> all;
    for (const auto &item : list) {
        Fibres fibres{textOf(item, "part"), {}};
        for (const auto &path : item.at("paths"))
            fibres.paths.push_back(placesOf(path));
        all.push_back(std::move(fibres));
    }
    return all;
}

std::vector<Claim> claimsOf(const json &list)
{
    std::vector<Claim> claims;
    for (const auto &claim : list)
        claims.push_back({textOf(claim, "region"), claim.contains("side"), textsOf(claim, "sources")});
    return claims;
}

TriggerPoint triggerPointOf(const json &object)
{
    TriggerPoint point;
    point.id = textOf(object, "id");
    point.label = textOf(object, "label");
    point.part = textOf(object, "part");
    point.where = textOf(object, "where");
    if (object.contains("brief"))
        point.brief = textOf(object, "brief");
    point.site = placeOf(object.at("site"));
    if (object.contains("more_sites"))
        point.moreSites = placesOf(object.at("more_sites"));
    point.depth = depthOf(textOf(object, "depth"));
    point.commonness = commonnessOf(textOf(object, "commonness"));
    point.suggest = object.at("suggest").get<bool>();
    if (object.contains("only_side"))
        point.onlySide = textOf(object, "only_side") == "left" ? body::Side::left : body::Side::right;
    point.essentialPain = textOf(object.at("pain"), "essential");
    point.spilloverPain = textOf(object.at("pain"), "spillover");
    point.essential = zoneOf(object.at("essential"));
    point.spillover = zoneOf(object.at("spillover"));
    point.claims = {claimsOf(object.at("claims").at("essential")), claimsOf(object.at("claims").at("spillover"))};
    point.crossesMidline = object.at("crosses_midline").get<bool>();
    point.otherEffects = textsOf(object, "other_effects");
    point.qualities = textsOf(object, "qualities");
    point.worseWith = textsOf(object, "worse_with");
    point.confidence = confidenceOf(textOf(object, "confidence"));
    point.doubt = textOf(object, "doubt");
    return point;
}

Texts optionalTexts(const json &object, const char *key)
{
    return object.contains(key) ? textsOf(object, key) : Texts();
}

SelfCare selfCareOf(const json &object)
{
    SelfCare care;
    care.technique = textOf(object, "technique");
    care.points = textsOf(object, "points");
    care.where = textOf(object, "where");
    if (object.contains("sites"))
        for (const auto &item : object.at("sites"))
            care.sites.push_back({textOf(item, "point"), placeOf(item.at("site"))});
    care.position = textOf(object, "position");
    care.how = textsOf(object, "how");
    care.tool = textOf(object, "tool");
    care.seconds = rangeOf(object.at("seconds"));
    care.repeats = rangeOf(object.at("repeats"));
    care.timesADay = rangeOf(object.at("times_a_day"));
    care.feel = rangeOf(object.at("feel"));
    care.stopWhen = textOf(object, "stop_when");
    care.sources = textsOf(object, "sources");
    return care;
}

Stretch stretchOf(const json &object)
{
    return {textOf(object, "technique"),      textOf(object, "name"),        textsOf(object, "how"),
            rangeOf(object.at("seconds")),    rangeOf(object.at("repeats")), optionalTexts(object, "not_for"),
            optionalTexts(object, "cautions")};
}

template <typename Decode>
auto listOf(const json &list, Decode decode)
{
    std::vector<decltype(decode(list))> values;
    values.reserve(list.size());
    for (const auto &item : list)
        values.push_back(decode(item));
    return values;
}

void readNames(Muscle &muscle, const json &object)
{
    const json &names = object.at("names");
    muscle.id = textOf(object, "id");
    muscle.english = textOf(names, "english");
    muscle.latin = textOf(names, "latin");
    muscle.everyday = textsOf(names, "everyday");
    muscle.searchWords = textsOf(object, "search_words");
    if (!object.at("fma").is_null())
        muscle.fma = textOf(object, "fma");
    muscle.group = textOf(object, "group");
    muscle.depth = depthOf(textOf(object, "depth"));
    muscle.summary = textOf(object, "summary");
}

void readCare(Muscle &muscle, const json &object)
{
    muscle.selfTreatable = object.at("self_treatable").get<bool>();
    muscle.whoCanHelp = textOf(object, "who_can_help");
    muscle.selfCare = listOf(object.at("self_care"), selfCareOf);
    muscle.stretches = listOf(object.at("stretches"), stretchOf);
    muscle.strengthening = listOf(object.at("strengthening"), [](const json &item) {
        return Strengthening{textOf(item, "name"), textOf(item, "how"), textOf(item, "dose"),
                             optionalTexts(item, "not_for")};
    });
    muscle.posture = textsOf(object, "posture");
    muscle.cautions = textsOf(object, "cautions");
    muscle.mimics = textsOf(object, "mimics");
}

Muscle muscleOf(const json &object)
{
    Muscle muscle;
    readNames(muscle, object);
    muscle.anatomy = anatomyOf(object.at("anatomy"));
    muscle.fibres = fibresOf(object.at("fibres"));
    muscle.triggerPoints = listOf(object.at("trigger_points"), triggerPointOf);
    muscle.symptoms = textsOf(object, "symptoms");
    muscle.qualities = textsOf(object, "qualities");
    muscle.worseWith = textsOf(object, "worse_with");
    muscle.aggravatedBy = textsOf(object, "aggravated_by");
    muscle.relievedBy = textsOf(object, "relieved_by");
    readCare(muscle, object);
    muscle.satellites = textsOf(object, "satellites");
    muscle.sources = sourcesOf(object);
    muscle.confidence = confidenceOf(textOf(object, "confidence"));
    muscle.disagreements = textOf(object, "disagreements");
    return muscle;
}

std::optional<Range> optionalRange(const json &value)
{
    return value.is_null() ? std::nullopt : std::optional(rangeOf(value));
}

Technique techniqueOf(const json &object)
{
    Technique technique;
    technique.id = textOf(object, "id");
    technique.name = textOf(object, "name");
    technique.summary = textOf(object, "summary");
    technique.kind = techniqueKindOf(textOf(object, "kind"));
    technique.tools = textsOf(object, "tools");
    technique.steps = textsOf(object, "steps");
    technique.seconds = optionalRange(object.at("seconds"));
    technique.repeats = optionalRange(object.at("repeats"));
    technique.timesADay = optionalRange(object.at("times_a_day"));
    technique.feel = optionalRange(object.at("feel"));
    technique.stopWhen = textOf(object, "stop_when");
    technique.cautions = textsOf(object, "cautions");
    technique.notFor = textsOf(object, "not_for");
    if (object.contains("limits")) {
        const json &limits = object.at("limits");
        technique.limits = {textsOf(limits, "tools"), textsOf(limits, "keep_off"), textsOf(limits, "not_with"),
                            textsOf(limits, "position"), textsOf(limits, "unsaid")};
    }
    technique.sources = sourcesOf(object);
    return technique;
}

Term termOf(const json &object)
{
    return {textOf(object, "id"), textOf(object, "label"), textsOf(object, "synonyms")};
}

Denials denialsOf(const json &object)
{
    return {textsOf(object, "verbs"), textsOf(object, "negated"), textsOf(object, "fillers"),
            textsOf(object, "well"),  textsOf(object, "pain"),    textsOf(object, "unless")};
}

/// The finer points of sentences; a dataset need not have them.
void readUsage(const json &object, Lexicon &lexicon)
{
    if (object.contains("denials"))
        lexicon.denials = denialsOf(object.at("denials"));
    if (object.contains("other_sides")) {
        const json &sides = object.at("other_sides");
        lexicon.otherSides = {textsOf(sides, "phrases"), textsOf(sides, "turning"), textsOf(sides, "lying")};
    }
    if (object.contains("narrowing"))
        lexicon.narrowing = listOf(object.at("narrowing"), [](const json &item) {
            return Narrowing{textOf(item, "word"), textsOf(item, "said")};
        });
    if (object.contains("spellings"))
        lexicon.spellings = listOf(object.at("spellings"), [](const json &item) {
            return Spelling{textOf(item, "word"), textsOf(item, "typed")};
        });
    lexicon.joiningWords = optionalTexts(object, "joining_words");
    lexicon.goodWords = optionalTexts(object, "good_words");
    lexicon.painWords = optionalTexts(object, "pain_words");
    lexicon.examples = optionalTexts(object, "examples");
}

WayStep stepOf(const json &object)
{
    return {textsOf(object, "at"), optionalTexts(object, "fill")};
}

DangerRule ruleOf(const json &object)
{
    DangerRule rule{textOf(object, "flag"), {}, optionalTexts(object, "unless")};
    for (const auto &group : object.at("all"))
        rule.all.push_back(group.get<Texts>());
    return rule;
}

/// What a story of pain needs beyond the words for places; a dataset need not have it.
void readStories(const json &object, Lexicon &lexicon)
{
    if (object.contains("cues"))
        for (const auto &[key, list] : cueLists)
            lexicon.cues.*list = optionalTexts(object.at("cues"), std::string(key).c_str());
    if (object.contains("exact"))
        lexicon.exact = listOf(object.at("exact"), [](const json &item) {
            return ExactWords{textOf(item, "kind"), textOf(item, "id"), textsOf(item, "words")};
        });
    if (object.contains("ways"))
        lexicon.ways = listOf(object.at("ways"), [](const json &item) {
            return Way{textOf(item, "id"), listOf(item.at("steps"), stepOf)};
        });
    if (!object.contains("danger"))
        return;
    lexicon.danger.signs = listOf(object.at("danger").at("signs"), [](const json &item) {
        return DangerSign{textOf(item, "id"), textsOf(item, "words"), item.value("ever_counts", false)};
    });
    lexicon.danger.rules = listOf(object.at("danger").at("rules"), ruleOf);
}

Lexicon lexiconOf(const json &object)
{
    Lexicon lexicon;
    lexicon.regions = listOf(object.at("regions"), [](const json &item) {
        return RegionWords{textOf(item, "id"), textsOf(item, "words")};
    });
    lexicon.intensities = listOf(object.at("intensities"), [](const json &item) {
        return IntensityWords{item.at("value").get<int>(), textsOf(item, "words")};
    });
    lexicon.left = textsOf(object.at("sides"), "left");
    lexicon.right = textsOf(object.at("sides"), "right");
    lexicon.both = textsOf(object.at("sides"), "both");
    lexicon.stopWords = textsOf(object, "stop_words");
    lexicon.negations = textsOf(object, "negations");
    readUsage(object, lexicon);
    readStories(object, lexicon);
    return lexicon;
}

} // namespace

Result<Muscle> decodeMuscle(const json &document, const std::string &file)
{
    return decoded<Muscle>(file, [&] { return muscleOf(document); });
}

Result<Technique> decodeTechnique(const json &document, const std::string &file)
{
    return decoded<Technique>(file, [&] { return techniqueOf(document); });
}

Result<Vocabulary> decodeVocabulary(const json &document, const std::string &file)
{
    return decoded<Vocabulary>(file, [&] {
        return Vocabulary{listOf(document.at("qualities"), termOf), listOf(document.at("activities"), termOf)};
    });
}

Result<Lexicon> decodeLexicon(const json &document, const std::string &file)
{
    return decoded<Lexicon>(file, [&] { return lexiconOf(document); });
}

} // namespace knotfinder::catalog
