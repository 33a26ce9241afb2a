// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"
#include "contents.h"
#include "decode_shared.h"
#include "shape.h"

#include <knotfinder/base/json.h>
#include <knotfinder/catalog/safety_rules.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <system_error>

namespace knotfinder::catalog {
namespace {

namespace fs = std::filesystem;

/// What a problem says without the ids and numbers in it.
std::string kindOf(const Problem &problem)
{
    return problem.what.substr(0, problem.what.find_first_of("'\"0123456789"));
}

/// The first problems of each kind in each file, and how many more there are: nobody reads thousands.
Problems withoutFloods(const Problems &problems)
{
    constexpr std::size_t most = 50;
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    Problems kept;
    for (const auto &problem : problems)
        if (++counts[{problem.file, kindOf(problem)}] <= most)
            kept.push_back(problem);
    for (const auto &[kind, count] : counts)
        if (count > most)
            kept.push_back(
                {kind.first, "", kind.second + "… (" + std::to_string(count - most) + " more of this kind)", ""});
    return kept;
}

class Validator
{
public:
    Validator(const body::Atlas &atlas, const fs::path &data) : atlas_(atlas), data_(data) {}

    [[nodiscard]] Problems runDataset()
    {
        Folder folder = readFolder(data_);
        add(folder.problems);
        if (std::error_code ignored; !fs::is_directory(data_ / "muscles", ignored))
            return sorted(); // no data folder at all
        KnownIds known = knownIds(atlas_, folder);
        addTechniques(rules_, folder.techniques);
        checkSafetyFile(vocabularyOf(folder), known);
        checkMuscles(folder, known);
        checkSources(folder);
        for (const auto &technique : folder.techniques)
            checkTechniqueFile(technique, known);
        for (const auto &technique : folder.brokenTechniques)
            checkTechniqueFile(technique, known);
        checkWords(folder, known);
        add(checkEvidence(folder.evidence, known, (data_ / "evidence" / "prevalence.json").string()));
        return sorted();
    }

    /// A folder of muscles alone, which may refer to everything in `base`.
    [[nodiscard]] Problems runUserPack(const fs::path &base)
    {
        Folder own = readMuscles(data_);
        add(own.problems);
        Folder other = readFolder(base);
        KnownIds known = knownIds(atlas_, other);
        addMuscleIds(known, own);
        addTechniques(rules_, other.techniques);
        (void)takeSafety(base / "safety.json", known);
        checkMuscles(own, known);
        return sorted();
    }

private:
    void add(const Problems &more) { problems_.insert(problems_.end(), more.begin(), more.end()); }

    /// Of a file that was mended: only what its author wrote.
    void add(const Problems &more, const std::vector<std::string> &mended)
    {
        constexpr std::size_t most = 300; // what is so broken says nothing beside what its schema says of it
        if (mended.size() > most)
            return;
        for (const auto &problem : more)
            if (!comesOfMending(problem, mended))
                problems_.push_back(problem);
    }

    [[nodiscard]] static const Vocabulary &vocabularyOf(const Folder &folder)
    {
        return folder.brokenVocabulary ? folder.brokenVocabulary->value : folder.vocabulary;
    }

    void checkTechniqueFile(const TechniqueFile &technique, const KnownIds &known)
    {
        add(checkTechnique(technique, known), technique.mended);
        checkText(technique.text, technique.file);
    }

    void checkWords(const Folder &folder, const KnownIds &known)
    {
        const std::string vocabulary = (data_ / "vocabulary.json").string();
        const std::string lexicon = (data_ / "lexicon.json").string();
        add(checkVocabulary(folder.vocabulary, vocabulary));
        if (const auto &broken = folder.brokenVocabulary)
            add(checkVocabulary(broken->value, vocabulary), broken->mended);
        if (!folder.lexicon.regions.empty())
            add(checkLexicon(folder.lexicon, known.regions, lexicon));
        if (const auto &broken = folder.brokenLexicon)
            add(checkLexicon(broken->value, known.regions, lexicon), broken->mended);
    }

    void checkMuscles(const Folder &folder, const KnownIds &known)
    {
        for (const auto &muscle : folder.brokenMuscles) {
            add(checkReferences(muscle, known), muscle.mended);
            add(checkLinks(muscle, known), muscle.mended);
            checkText(muscle.text, muscle.file);
        }
        add(checkDuplicates(folder.muscles));
        for (const auto &muscle : folder.muscles)
            add(checkMuscle(muscle, known, rules_, atlas_).problems);
    }

    void checkSafetyFile(const Vocabulary &vocabulary, KnownIds &known)
    {
        const fs::path file = data_ / "safety.json";
        const auto document = takeSafety(file, known);
        if (!document) {
            add(document.problems());
            return;
        }
        add(checkSafety(document.value(), file.string(), atlas_.regions(),
                        known.vocabularyRead ? &vocabulary : nullptr));
        add(checkTexts(document.value(), file.string()));
        if (!checkSchema(SchemaKind::safety, document.value(), file.string()).empty())
            return;
        add(checkCareRules(document.value(), file.string(), atlas_));
        citeSafety(document.value(), file.string());
    }

    void citeSafety(const nlohmann::json &document, const std::string &file)
    {
        for (const auto &[list, entries] : document.items())
            for (std::size_t i = 0; entries.is_array() && i < entries.size(); ++i)
                if (entries[i].contains("sources"))
                    cite(file, pointerTo(pointerTo("", list), i) + "/sources", sourcesOf(entries[i]));
    }

    void cite(const std::string &file, const std::string &pointer, const std::vector<Source> &sources)
    {
        for (std::size_t i = 0; i < sources.size(); ++i)
            cited_.push_back({file, pointerTo(pointer, i), sources[i].id, sources[i].citation});
    }

    /// Takes the ids and the rules of a safety.json.
    Result<nlohmann::json> takeSafety(const fs::path &file, KnownIds &known)
    {
        auto document = readDataDocument(file);
        known.safetyRead = document && readIds(document.value(), "contraindications", known.contraindications) &&
                           readIds(document.value(), "danger_spots", known.dangerSpots);
        if (document)
            addSafety(rules_, document.value(), atlas_);
        return document;
    }

    void checkSources(const Folder &folder)
    {
        for (const auto &muscle : folder.muscles)
            cite(muscle.file, "/sources", muscle.value.sources);
        for (const auto &technique : folder.techniques)
            cite(technique.file, "/sources", technique.value.sources);
        add(checkCitations(cited_));
    }

    /// Also from a file with problems, so that they do not make every technique look broken. False when an id is
    /// missing.
    [[nodiscard]] static bool readIds(const nlohmann::json &safety, const char *list, Texts &ids)
    {
        if (!safety.is_object() || !safety.contains(list) || !safety.at(list).is_array())
            return false;
        for (const auto &item : safety.at(list))
            if (item.is_object() && item.contains("id") && item.at("id").is_string())
                ids.push_back(item.at("id").get<std::string>());
            else
                return false;
        std::sort(ids.begin(), ids.end());
        return true;
    }

    void checkText(const std::string &text, const std::string &file)
    {
        if (const auto document = parseJson(text, file))
            add(checkTexts(document.value(), file));
    }

    [[nodiscard]] Problems sorted()
    {
        problems_ = withoutFloods(problems_);
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const Problem &a, const Problem &b) { return a.file < b.file; });
        return problems_;
    }

    const body::Atlas &atlas_;
    const fs::path &data_;
    CareRules rules_;
    std::vector<CitedSource> cited_;
    Problems problems_;
};

} // namespace

Problems validate(const body::Atlas &atlas, const fs::path &data, const fs::path &base)
{
    std::error_code ignored;
    const bool whole = base.empty() || fs::exists(data / "vocabulary.json", ignored) ||
                       fs::exists(data / "techniques", ignored) || !fs::is_directory(data / "muscles", ignored);
    return whole ? Validator(atlas, data).runDataset() : Validator(atlas, data).runUserPack(base);
}

} // namespace knotfinder::catalog
