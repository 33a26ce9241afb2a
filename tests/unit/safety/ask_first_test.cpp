// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/ask_first.h>

#include <catch2/catch.hpp>
#include <real_catalog.h>

#include <algorithm>

using namespace knotfinder;
using knotfinder::test::realCatalog;

namespace {

bool names(const std::vector<const safety::Contraindication *> &list, std::string_view id)
{
    return std::any_of(list.begin(), list.end(), [&](const auto *one) { return one->id == id; });
}

catalog::Texts techniquesOf(const catalog::Muscle &muscle)
{
    catalog::Texts techniques;
    for (const auto &care : muscle.selfCare)
        techniques.push_back(care.technique);
    for (const auto &stretch : muscle.stretches)
        techniques.push_back(stretch.technique);
    return techniques;
}

} // namespace

TEST_CASE("Before any pressing, those who must ask first are named", "[safety]")
{
    const auto &catalog = *realCatalog();
    const auto knowledge =
        safety::load(std::string(KNOTFINDER_SOURCE_SHARE) + "/data/safety.json", catalog.atlas().regions()).value();
    for (const auto &entry : catalog.muscles()) {
        const auto &muscle = catalog.muscle(entry.id);
        const bool presses = std::any_of(muscle.selfCare.begin(), muscle.selfCare.end(), [&](const auto &care) {
            const auto *technique = catalog.findTechnique(care.technique);
            return technique != nullptr && technique->kind == catalog::TechniqueKind::press;
        });
        if (!presses)
            continue;
        INFO(entry.id);
        const auto before = safety::askFirst(techniquesOf(muscle), catalog, knowledge);
        for (const auto *id : {"bleeding", "osteoporosis", "tumour", "surgery", "neuropathy"})
            CHECK(names(before.ask, id));
        for (const auto *id : {"open_skin", "fracture", "clot", "acute_injury", "inflammation"})
            CHECK(names(before.leaveOut, id));
    }
    const auto back = safety::askFirst(techniquesOf(catalog.muscle("quadratus_lumborum")), catalog, knowledge);
    CHECK(names(back.ask, "pregnancy"));
    CHECK(names(back.keepOff, "bones_organs"));
    CHECK_FALSE(names(back.leaveOut, "bones_organs"));
}

TEST_CASE("Without self-care and stretches there is nothing to ask", "[safety]")
{
    const auto &catalog = *realCatalog();
    const auto knowledge =
        safety::load(std::string(KNOTFINDER_SOURCE_SHARE) + "/data/safety.json", catalog.atlas().regions()).value();
    CHECK(safety::askFirst({}, catalog, knowledge).empty());
}
