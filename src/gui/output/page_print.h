// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>

#include <string>

class QPrinter;

namespace knotfinder::gui {

class Session;

/// Prints a muscle's page on the paper the printer has: what was raised as a warning first, its picture in lines, the
/// text as on the screen. Problem when the printer cannot be opened.
[[nodiscard]] Outcome printPage(QPrinter &printer, Session &session, const std::string &muscle);

} // namespace knotfinder::gui
