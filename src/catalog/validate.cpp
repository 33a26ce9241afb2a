// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"
#include "contents.h"

#include <knotfinder/base/json.h>
#include <knotfinder/catalog/safety_rules.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <system_error>

namespace knotfinder::catalog {
namespace {

namespace fs = std::filesystem;

class Validator
{
public:
    Validator(const body::Atlas &atlas, const fs::path &data) : atlas_(atlas), data_(data) {}

    [[nodiscard]] Problems runDataset()
    {
        Folder folder = readFolder(data_);
        add(folder.problems);
        KnownIds known = knownIds(atlas_, folder.vocabulary, folder.techniques, folder.muscles);
        checkSafetyFile(folder.vocabulary, known);
        checkMuscles(folder.muscles, known);
        for (const auto &technique : folder.techniques) {
            add(checkTechnique(technique, known));
            checkText(technique.text, technique.file);
        }
        add(checkVocabulary(folder.vocabulary, (data_ / "vocabulary.json").string()));
        if (!folder.lexicon.regions.empty())
            add(checkLexicon(folder.lexicon, known.regions, (data_ / "lexicon.json").string()));
        return sorted();
    }

    /// A folder of muscles alone, which may refer to everything in `base`.
    [[nodiscard]] Problems runUserPack(const fs::path &base)
    {
        Folder own = readMuscles(data_);
        add(own.problems);
        Folder other = readFolder(base);
        KnownIds known = knownIds(atlas_, other.vocabulary, other.techniques, other.muscles);
        for (const auto &muscle : own.muscles)
            known.muscles.push_back(muscle.value.id);
        std::sort(known.muscles.begin(), known.muscles.end());
        checkMuscles(own.muscles, known);
        return sorted();
    }

private:
    void add(const Problems &more) { problems_.insert(problems_.end(), more.begin(), more.end()); }

    void checkMuscles(const std::vector<MuscleFile> &muscles, const KnownIds &known)
    {
        add(checkDuplicates(muscles));
        for (const auto &muscle : muscles) {
            const Problems broken = checkReferences(muscle, known);
            add(broken);
            add(checkLinks(muscle, known));
            checkText(muscle.text, muscle.file);
            if (!broken.empty())
                continue;
            const auto painted = paintPoints(muscle.value, atlas_, muscle.file);
            add(painted ? checkPaint(muscle, painted.value(), atlas_) : painted.problems());
        }
    }

    void checkSafetyFile(const Vocabulary &vocabulary, KnownIds &known)
    {
        const std::string file = (data_ / "safety.json").string();
        const auto document = readJsonFile(file);
        if (!document) {
            add(document.problems());
            return;
        }
        add(checkSafety(document.value(), file, atlas_.regions(), &vocabulary));
        add(checkTexts(document.value(), file));
        // Also from a file with problems, so that they do not make every technique look broken.
        for (const auto &rule : document.value().value("contraindications", nlohmann::json::array()))
            if (rule.is_object() && rule.contains("id") && rule.at("id").is_string())
                known.contraindications.push_back(rule.at("id").get<std::string>());
        std::sort(known.contraindications.begin(), known.contraindications.end());
    }

    void checkText(const std::string &text, const std::string &file)
    {
        if (const auto document = parseJson(text, file))
            add(checkTexts(document.value(), file));
    }

    [[nodiscard]] Problems sorted()
    {
        std::stable_sort(problems_.begin(), problems_.end(),
                         [](const Problem &a, const Problem &b) { return a.file < b.file; });
        return problems_;
    }

    const body::Atlas &atlas_;
    const fs::path &data_;
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
