// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

namespace knotfinder::sheet {

/// The family that sheets are set in. It comes with the program, so that a sheet breaks its lines alike everywhere.
/// Needs an application object.
[[nodiscard]] const QString &letteringFamily();

} // namespace knotfinder::sheet
