// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/wording.h>

namespace knotfinder::catalog {

bool isEasy(const Technique *technique) noexcept
{
    return technique != nullptr &&
           (technique->kind == TechniqueKind::comfort || technique->kind == TechniqueKind::posture);
}

bool isOwnSentence(std::string_view spread) noexcept
{
    return spread.starts_with("It may");
}

std::string insideSentence(std::string text)
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool isAbbreviation = text.size() > 1 && (isCapital(text[1]) || text[1] == '-');
    if (!text.empty() && isCapital(text[0]) && !isAbbreviation)
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

} // namespace knotfinder::catalog
