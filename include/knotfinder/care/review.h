// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

namespace knotfinder::care {

/// The whole dataset's care as a physiotherapist proof-reads it, from head to foot, in Markdown: for every muscle its
/// spots with mark and safe place, each exercise with dose and steps, stretches and warnings. Ends in a line break.
[[nodiscard]] std::string reviewOf(const catalog::Catalog &catalog, const safety::Knowledge &knowledge);

} // namespace knotfinder::care
