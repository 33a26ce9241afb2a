// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "usage.h"

namespace knotfinder::catalog {
namespace {

PhraseKind kindNamed(const std::string &name)
{
    return name == "region" ? PhraseKind::region : name == "quality" ? PhraseKind::quality : PhraseKind::activity;
}

} // namespace

Usage::Usage(const Lexicon &lexicon)
    : verbs(lexicon.denials.verbs), negated(lexicon.denials.negated), fillers(lexicon.denials.fillers),
      well(lexicon.denials.well), pain(lexicon.denials.pain), unless(lexicon.denials.unless),
      otherSides(lexicon.otherSides.phrases), turning(lexicon.otherSides.turning), lying(lexicon.otherSides.lying),
      signs(lexicon.danger.signs), rules(lexicon.danger.rules), ways(lexicon.ways)
{
    for (std::size_t cue = 0; cue < cueLists.size(); ++cue)
        cues.add(lexicon.cues.*cueLists[cue].second, cue);
    for (const auto &item : lexicon.exact) {
        exact.patterns.add(item.words, exact.meanings.size());
        exact.meanings.push_back({kindNamed(item.kind), item.id});
    }
    for (std::size_t sign = 0; sign < signs.size(); ++sign)
        danger.add(signs[sign].words, sign);
    for (const auto &where : lexicon.narrowing)
        narrowing.push_back({wordsOf(where.word), WordPatterns(where.said)});
    for (const auto &spelling : lexicon.spellings)
        for (const auto &typed : spelling.typed)
            for (const auto &word : wordsOf(typed))
                spellings.emplace(word, wordsOf(spelling.word));
    for (const auto &text : lexicon.painWords)
        for (const auto &word : wordsOf(text))
            painWords.insert(word);
    for (const auto &text : lexicon.goodWords)
        for (const auto &word : wordsOf(text))
            known.insert(word);
    for (const auto *patterns : {&verbs, &negated, &fillers, &well, &pain, &unless, &otherSides, &turning, &lying,
                                 &cues, &danger, &exact.patterns})
        patterns->addWordsTo(known);
    for (const auto &where : narrowing)
        where.said.addWordsTo(known);
    known.insert(painWords.begin(), painWords.end());
}

} // namespace knotfinder::catalog
