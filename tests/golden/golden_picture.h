// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QImage>
#include <QString>

namespace knotfinder::test {

/// Two pictures, with what anybody would see as different in red. Rounding at edges, which differs between machines, is
/// tolerated.
struct Difference
{
    QImage shown; ///< null when the sizes differ
    bool same = false;
};
[[nodiscard]] Difference difference(const QImage &picture, const QImage &expected);

/// Compares a picture with the one kept under its name. '' when it is as it should be; else where to look: the picture
/// is written to GOLDEN_REPORTS, beside the expected one and the difference. With KNOTFINDER_RENEW_GOLDEN=1 it is kept
/// instead.
[[nodiscard]] QString compareWithGolden(const QString &name, const QImage &picture);

} // namespace knotfinder::test
