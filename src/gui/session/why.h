// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/answer_rows.h"

#include <QString>

namespace knotfinder::gui {

/// Why an answer's muscle may be the one, in one sentence; names that the reader gave to marks stand in quotes.
[[nodiscard]] QString whyItFits(const AnswerRow &row, const match::PainDrawing &drawing);

} // namespace knotfinder::gui
