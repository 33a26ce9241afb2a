// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "real_atlas.h"

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/safety/safety.h>
#include <knotfinder/sheet/composer.h>

#include "paginator.h"

namespace knotfinder::test {

/// The program's own dataset, read once.
[[nodiscard]] const std::shared_ptr<const catalog::Catalog> &realCatalog();
[[nodiscard]] const safety::Knowledge &realKnowledge();

/// A request for whole muscles, dated, so that two runs give the same.
[[nodiscard]] sheet::Request requestFor(const std::vector<std::string> &muscles);
[[nodiscard]] sheet::Document documentFor(const std::vector<std::string> &muscles, const sheet::Style &style = {});
/// All muscles; under sanitizers every eighth, as the same code finds nothing more for each of them.
[[nodiscard]] const std::vector<std::string> &musclesToTry();

struct Printed
{
    sheet::Document document;
    std::vector<sheet::PageItems> pages;
};
/// The sheet of a muscle, laid out once for all tests of a run.
[[nodiscard]] const Printed &printed(const std::string &muscle, const sheet::Style &style = {});
/// Burning pain between spine and shoulder blades.
[[nodiscard]] match::PainDrawing painBetweenTheBlades();

} // namespace knotfinder::test
