// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/safety/safety.h>

namespace knotfinder::safety {

/// What to know about oneself before exercises. The pointers live as long as the
/// knowledge.
struct AskFirst
{
    std::vector<const Contraindication *> ask;      ///< states of a person: a clinician decides
    std::vector<const Contraindication *> leaveOut; ///< states that rule it out
    std::vector<const Contraindication *> keepOff;  ///< places never to press on

    [[nodiscard]] bool empty() const noexcept { return ask.empty() && leaveOut.empty() && keepOff.empty(); }
};

/// Gathers what these techniques (ids) are not for, each once, in the order of the knowledge.
[[nodiscard]] AskFirst askFirst(const catalog::Texts &techniques, const catalog::Catalog &catalog,
                                const Knowledge &knowledge);

} // namespace knotfinder::safety
