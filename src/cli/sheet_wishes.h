// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"
#include "command.h"

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/sheet/arrangement.h>

namespace knotfinder::cli {

/// The paper that --paper names, a4 without it, or the problem with it.
[[nodiscard]] Result<sheet::Paper> paperOf(const Arguments &arguments);

/// The options that arrange a sheet: template, letterhead, note, paper, and what is told on it.
[[nodiscard]] std::vector<Option> sheetOptions();

/// What the options say before any data is read: the template, and what overrides it. A file that cannot be read, or an
/// option that makes no sense, is a problem; what is wrong within a template is said, and the rest used.
struct SheetWishes
{
    sheet::Arrangement arrangement;
    Problems fileProblems;
    Problems usageProblems;
};
[[nodiscard]] SheetWishes sheetWishes(const Arguments &arguments);

/// Applies --exercise, --without and --strengthen to an arrangement whose points are known. The problem names the first
/// exercise that is not known.
[[nodiscard]] Outcome applyParts(const Arguments &arguments, const care::Plan &plan, const catalog::Catalog &catalog,
                                 sheet::Arrangement &arrangement);

} // namespace knotfinder::cli
