// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/search.h>

#include "reading/understand.h"

#include <algorithm>
#include <array>

namespace knotfinder::catalog {
namespace {

// How much a hit counts by where it is found, and by how well a word fits.
constexpr double nameWeight = 10;
constexpr double everydayWeight = 9;
constexpr double searchWordWeight = 8;
constexpr double latinWeight = 7;
constexpr double labelWeight = 3;
constexpr double summaryWeight = 2;
constexpr double prefixFit = 0.7;
constexpr double misspeltFit = 0.6;
constexpr std::size_t shortestPrefix = 3;   // letters
constexpr std::size_t longestQuery = 1'000; // bytes; more is no search

/// Tell when it hurts, and so fit any muscle: alone they are no hit.
bool isTimeWord(const std::string &word)
{
    constexpr std::array<std::string_view, 10> words{"morning",  "mornings", "noon",   "afternoon", "evening",
                                                     "evenings", "night",    "nights", "tonight",   "hours"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// An id as words: "levator scapulae".
std::string spaced(std::string id)
{
    std::replace(id.begin(), id.end(), '_', ' ');
    return id;
}

/// "Rhomboids" of "Rhomboids (major and minor)".
std::string withoutBrackets(const std::string &name)
{
    return name.substr(0, name.find('('));
}

std::vector<Field> fieldsOf(const MuscleEntry &muscle, const std::vector<PaintedPoint> &points)
{
    std::vector<Field> fields;
    const auto add = [&](const std::string &text, double weight) { fields.push_back({text, wordsOf(text), weight}); };
    add(muscle.english, nameWeight);
    if (const std::string id = spaced(muscle.id); wordsOf(id) != wordsOf(muscle.english))
        add(id, nameWeight);
    for (const auto &text : muscle.everyday)
        add(text, everydayWeight);
    for (const auto &text : muscle.searchWords)
        add(text, searchWordWeight);
    add(muscle.latin, latinWeight);
    for (const auto index : muscle.points)
        if (points[index].suggest) // a point that is only described is no answer to what hurts
            add(points[index].label, labelWeight);
    add(muscle.summary, summaryWeight);
    return fields;
}

double fit(const std::string &typed, const std::string &word, bool isLast)
{
    if (typed == word)
        return 1;
    if (typed.size() >= shortestPrefix && word.starts_with(typed))
        return prefixFit;
    if (isLast && word.starts_with(typed))
        return misspeltFit; // still typing
    return isMisspelt(typed, word) ? misspeltFit : 0;
}

bool holdsInOrder(const std::vector<std::string> &words, const std::vector<std::string> &part)
{
    return !part.empty() && std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

/// How well one text of a muscle fits the query, and which query words it takes.
double fieldScore(const Field &field, const std::vector<std::string> &query, std::vector<double> &bestByWord)
{
    double sum = 0;
    for (std::size_t i = 0; i < query.size(); ++i) {
        double best = 0;
        for (const auto &word : field.words)
            best = std::max(best, fit(query[i], word, i + 1 == query.size()));
        bestByWord[i] = std::max(bestByWord[i], best * field.weight);
        sum += best;
    }
    double score = field.weight * sum / static_cast<double>(query.size());
    if (field.words == query)
        score *= 2;
    else if (holdsInOrder(field.words, query) || holdsInOrder(query, field.words))
        score *= 1.5;
    return score;
}

/// How many of the query's words, those of time left out, a muscle takes.
std::size_t wordsTaken(const std::vector<std::string> &query, const std::vector<double> &bestByWord)
{
    std::size_t taken = 0;
    for (std::size_t i = 0; i < query.size(); ++i)
        taken += bestByWord[i] > 0 && !isTimeWord(query[i]) ? 1 : 0;
    return taken;
}

template <typename Ids>
void fill(Ids &ids, const Texts &words)
{
    for (const auto &text : words)
        for (const auto &word : wordsOf(text))
            ids.insert(word);
}

} // namespace

Search::Search(std::shared_ptr<const Catalog> catalog) : catalog_(std::move(catalog))
{
    const Lexicon &lexicon = catalog_->lexicon();
    auto index = std::make_unique<Index>(lexicon);
    fill(index->left, lexicon.left);
    fill(index->right, lexicon.right);
    fill(index->both, lexicon.both);
    fill(index->negations, lexicon.negations);
    for (auto *book : {&index->phrases, &index->muscleNames})
        for (const auto *words : {&lexicon.stopWords, &lexicon.left, &lexicon.right, &lexicon.both})
            book->ignore(*words);
    for (auto *book : {&index->phrases, &index->muscleNames})
        book->join(lexicon.joiningWords);
    index->phrases.know(lexicon.negations);
    index->phrases.know(lexicon.goodWords);
    for (const auto &region : lexicon.regions)
        for (const auto &words : region.words)
            index->phrases.add({PhraseKind::region, region.region}, words);
    const auto addTerms = [&](PhraseKind kind, const std::vector<Term> &terms) {
        for (const auto &term : terms) {
            index->labels.emplace(term.id, term.label);
            Texts texts = term.synonyms;
            texts.insert(texts.begin(), {spaced(term.id), term.label});
            for (const auto &text : texts) {
                index->phrases.add({kind, term.id}, text);
                if (kind == PhraseKind::activity)
                    for (const auto &plain : plainVerbsOf(text))
                        index->phrases.add({kind, term.id}, plain);
            }
        }
    };
    addTerms(PhraseKind::activity, catalog_->vocabulary().activities);
    addTerms(PhraseKind::quality, catalog_->vocabulary().qualities);
    for (const auto &intensity : lexicon.intensities)
        for (const auto &words : intensity.words)
            index->phrases.add({PhraseKind::intensity, std::to_string(intensity.value)}, words);
    for (const auto &muscle : catalog_->muscles()) {
        index->labels.emplace(muscle.id, muscle.english);
        for (const auto &name : {muscle.english, muscle.latin, spaced(muscle.id), withoutBrackets(muscle.english)})
            index->muscleNames.add({PhraseKind::muscle, muscle.id}, name);
        for (const auto &name : muscle.everyday)
            index->muscleNames.add({PhraseKind::muscle, muscle.id}, name);
        index->fields.push_back(fieldsOf(muscle, catalog_->points()));
    }
    index_ = std::move(index);
}

Search::~Search() = default;

std::vector<MuscleHit> Search::find(std::string_view words, std::size_t top) const
{
    std::vector<std::string> query;
    for (auto &word : wordsOf(words.substr(0, longestQuery)))
        if (!index_->phrases.isIgnored(word))
            query.push_back(std::move(word));
    std::vector<MuscleHit> hits;
    if (query.empty())
        return hits;
    const auto telling = query.size() - static_cast<std::size_t>(std::count_if(query.begin(), query.end(), isTimeWord));
    for (std::size_t m = 0; m < index_->fields.size(); ++m) {
        std::vector<double> bestByWord(query.size());
        double bestField = 0;
        const Field *matched = nullptr;
        for (const auto &field : index_->fields[m])
            if (const double score = fieldScore(field, query, bestByWord); score > bestField) {
                bestField = score;
                matched = &field;
            }
        if (matched == nullptr || 2 * wordsTaken(query, bestByWord) < telling || telling == 0)
            continue;
        double sum = 0;
        for (const double best : bestByWord)
            sum += best;
        const double score = (bestField + sum / static_cast<double>(query.size())) / (3 * nameWeight);
        hits.push_back({catalog_->muscles()[m].id, matched->text, score});
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const MuscleHit &a, const MuscleHit &b) { return a.score > b.score; });
    if (hits.size() > top)
        hits.resize(top);
    return hits;
}

Understanding Search::understand(std::string_view sentence) const
{
    return understandText(*index_, *catalog_, sentence.substr(0, longestText));
}

} // namespace knotfinder::catalog
