// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/edits.h"

#include <knotfinder/catalog/search.h>

#include <QString>
#include <QStringList>

namespace knotfinder::gui {

/// What a sentence added to the drawing, so that the next sentence can take its place.
struct SentenceMarks
{
    std::vector<std::string> regions;
    std::vector<std::string> qualities;
    std::vector<std::string> activities;

    [[nodiscard]] bool empty() const { return regions.empty() && qualities.empty() && activities.empty(); }
};

[[nodiscard]] SentenceMarks marksOf(const catalog::Understanding &understanding);

/// Takes the marks of the last sentence out and puts those of this one in. Qualities go to every mark.
[[nodiscard]] match::PainDrawing withSentence(match::PainDrawing drawing, const SentenceMarks &last,
                                              const catalog::Understanding &understanding, const edits::Pen &pen);

/// What was understood, in words; a region named for both sides comes once.
[[nodiscard]] QStringList understoodWords(const catalog::Understanding &understanding, const body::Regions &regions);

} // namespace knotfinder::gui
