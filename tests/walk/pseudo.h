// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QTranslator>

namespace knotfinder::walk {

/// A language that nobody speaks: every text of the program with accents and two fifths longer, as German or Finnish
/// is. What still shows plain letters goes past tr(); what is cut has no room for a translation.
class PseudoLanguage : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
};

/// A text of the program, given in English, as it says it now.
[[nodiscard]] QString said(const QString &english);

/// A text in it; arguments ("%1"), keys ("&"), tags and patterns of files stay.
[[nodiscard]] QString inPseudoLanguage(const QString &text);

} // namespace knotfinder::walk
