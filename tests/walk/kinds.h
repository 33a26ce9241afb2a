// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "walked.h"

#include <string>
#include <vector>

namespace knotfinder::walk {

/// One kind of thing that a user can do.
struct Kind
{
    const char *name;
    int weight; ///< how often, beside the others
    void (*act)(Walked &walked, Numbers &numbers);
};

/// Marking, painting, erasing, describing: what changes the drawing.
[[nodiscard]] std::vector<Kind> drawingKinds();
/// Files, rescue, data.
[[nodiscard]] std::vector<Kind> fileKinds();
/// Answers, pages, comparison, browsing.
[[nodiscard]] std::vector<Kind> readingKinds();
/// Sheets, what is decided on them, templates.
[[nodiscard]] std::vector<Kind> sheetKinds();
/// The journal: written, changed, deleted, looked back on, let out.
[[nodiscard]] std::vector<Kind> journalKinds();
/// Reminders of breaks: switched, due, put off, skipped, done.
[[nodiscard]] std::vector<Kind> breakKinds();
/// Views, zoom, sizes, looks, keys and buttons whatever they are.
[[nodiscard]] std::vector<Kind> lookingKinds();

[[nodiscard]] const std::vector<Kind> &allKinds();

/// What was done: a kind by its name, and the number that its chances come from.
struct Action
{
    std::string kind;
    std::uint32_t number = 0;

    bool operator==(const Action &) const = default;
};
using Actions = std::vector<Action>;

/// One line each: "paint 8127361". Lines that are empty or begin with '#' are left out.
[[nodiscard]] std::string toText(const Actions &actions);
[[nodiscard]] Actions fromText(const std::string &text);

/// Does it. Throws Failed when an invariant does not hold.
void act(Walked &walked, const Action &action);

} // namespace knotfinder::walk
