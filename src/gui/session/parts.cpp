// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace knotfinder::gui {
namespace {

struct KnownPart
{
    const char *id;
    const char *label;
};

constexpr std::array knownParts = {
    KnownPart{"head", QT_TRANSLATE_NOOP("Parts", "Head and jaw")},
    KnownPart{"neck", QT_TRANSLATE_NOOP("Parts", "Neck")},
    KnownPart{"shoulder", QT_TRANSLATE_NOOP("Parts", "Shoulder")},
    KnownPart{"upper_arm", QT_TRANSLATE_NOOP("Parts", "Upper arm")},
    KnownPart{"forearm", QT_TRANSLATE_NOOP("Parts", "Forearm")},
    KnownPart{"hand", QT_TRANSLATE_NOOP("Parts", "Hand")},
    KnownPart{"chest", QT_TRANSLATE_NOOP("Parts", "Chest")},
    KnownPart{"abdomen", QT_TRANSLATE_NOOP("Parts", "Belly")},
    KnownPart{"upper_back", QT_TRANSLATE_NOOP("Parts", "Upper back")},
    KnownPart{"lower_back", QT_TRANSLATE_NOOP("Parts", "Low back")},
    KnownPart{"back", QT_TRANSLATE_NOOP("Parts", "Low back and spine")},
    KnownPart{"pelvis", QT_TRANSLATE_NOOP("Parts", "Pelvis")},
    KnownPart{"hip", QT_TRANSLATE_NOOP("Parts", "Hip and buttock")},
    KnownPart{"thigh", QT_TRANSLATE_NOOP("Parts", "Thigh")},
    KnownPart{"lower_leg", QT_TRANSLATE_NOOP("Parts", "Lower leg")},
    KnownPart{"leg", QT_TRANSLATE_NOOP("Parts", "Lower leg")},
    KnownPart{"foot", QT_TRANSLATE_NOOP("Parts", "Foot")},
};

} // namespace

QString partLabel(const std::string &id)
{
    const auto known = std::ranges::find(knownParts, id, &KnownPart::id);
    if (known != knownParts.end())
        return QCoreApplication::translate("Parts", known->label);
    // A part that a user's own data names: its id in words.
    auto label = QString::fromStdString(id).replace(u'_', u' ');
    if (!label.isEmpty())
        label[0] = label[0].toUpper();
    return label;
}

std::vector<Part> muscleParts(const catalog::Catalog &catalog)
{
    std::set<std::string> used;
    for (const auto &muscle : catalog.muscles())
        used.insert(muscle.group);
    std::vector<Part> parts;
    for (const auto &known : knownParts)
        if (used.erase(known.id) > 0)
            parts.push_back({known.id, partLabel(known.id)});
    for (const auto &id : used)
        parts.push_back({id, partLabel(id)});
    return parts;
}

} // namespace knotfinder::gui
