// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/ids.h>
#include <knotfinder/catalog/pressing.h>

#include <algorithm>

namespace knotfinder::catalog {

Texts pressedPoints(const Muscle &muscle, const Catalog &catalog)
{
    const auto isPressed = [&](const TriggerPoint &point) {
        return std::any_of(muscle.selfCare.begin(), muscle.selfCare.end(), [&](const SelfCare &care) {
            const Technique *technique = catalog.findTechnique(care.technique);
            return technique != nullptr && technique->kind == TechniqueKind::press && isAmong(point.id, care.points);
        });
    };
    Texts ids;
    for (const auto &point : muscle.triggerPoints)
        if (isPressed(point))
            ids.push_back(point.id);
    return ids;
}

} // namespace knotfinder::catalog
