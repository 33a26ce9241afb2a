// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/exchange.h>

#include <knotfinder/base/locations.h>

namespace knotfinder::journal {

OnBodyMap onBodyMap(const Contents &contents, const bodymap::BodyMap &map, const body::Atlas &atlas,
                    const catalog::Vocabulary &vocabulary)
{
    OnBodyMap mapped{map.id, map.title(), {}};
    match::PainMaker pains(atlas);
    for (const auto &entry : contents.entries) {
        if (entry.drawing.empty())
            continue;
        const auto drawing = match::parseDrawing(entry.drawing, "journal", atlas, vocabulary);
        if (!drawing)
            continue;
        if (auto hurts = bodymap::painIn(map, pains.make(drawing.value()), atlas); !hurts.empty())
            mapped.pains.emplace(entry.id, std::move(hurts));
    }
    return mapped;
}

Result<OnBodyMap> onBodyMap(const Contents &contents, const body::Atlas &atlas, const catalog::Vocabulary &vocabulary)
{
    const auto map = bodymap::load(dataDirectory() / "choir.json", atlas);
    if (!map)
        return map.problems();
    return onBodyMap(contents, map.value(), atlas, vocabulary);
}

} // namespace knotfinder::journal
