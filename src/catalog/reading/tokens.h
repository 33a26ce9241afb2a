// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/search.h>

#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::catalog {

/// One word of a text, made comparable: small letters, no plural.
struct Token
{
    std::string word;
    Span at;
    bool plural = false;
    bool clauseStart = false; ///< a comma, full stop or the like stands before it
    bool afterColon = false;
};

[[nodiscard]] std::vector<Token> tokensOf(std::string_view text);
/// The words alone.
[[nodiscard]] std::vector<std::string> wordsOf(std::string_view text);

/// What stands between the bars of a group: "outer|outside of" is "outer" and "outside of".
[[nodiscard]] std::vector<std::string> alternativesIn(std::string_view group);

/// The texts that a pattern stands for: "(outer|outside of) knee" is "outer knee" and "outside of knee".
[[nodiscard]] std::vector<std::string> alternativesOf(std::string_view pattern);

/// "sleep on my side" of "sleeping on my side": the forms that people use after "when I". Empty without such a word;
/// one of two forms may be no word at all ("drive", "driv"), which does no harm in a list of phrases.
[[nodiscard]] std::vector<std::string> plainVerbsOf(std::string_view text);

/// True when `typed` is `known` with a slip or two of the fingers; the longer the word, the more is forgiven.
[[nodiscard]] bool isMisspelt(std::string_view typed, std::string_view known);

} // namespace knotfinder::catalog
