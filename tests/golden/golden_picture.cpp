// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "golden_picture.h"

#include <QDir>

#include <algorithm>
#include <cstdlib>

namespace knotfinder::test {
namespace {

constexpr int visible = 24;          ///< of 255: less is rounding
constexpr double tolerated = 0.0005; ///< share of pixels

int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

QString path(const char *folder, const QString &name)
{
    return QStringLiteral("%1/%2.png").arg(QString::fromUtf8(folder), name);
}

} // namespace

Difference difference(const QImage &picture, const QImage &expected)
{
    if (picture.size() != expected.size())
        return {};
    QImage shown = picture.convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = shown.pixel(x, y);
            const bool differs = distance(pixel, expected.pixel(x, y)) > visible;
            count += differs ? 1 : 0;
            const int pale = 192 + qGray(pixel) / 4;
            shown.setPixel(x, y, differs ? qRgb(220, 0, 0) : qRgb(pale, pale, pale));
        }
    return {shown, count <= tolerated * picture.width() * picture.height()};
}

QString compareWithGolden(const QString &name, const QImage &picture)
{
    const QString golden = path(GOLDEN_PICTURES, name);
    if (qEnvironmentVariableIntValue("KNOTFINDER_RENEW_GOLDEN") == 1)
        return picture.save(golden) ? QString() : QStringLiteral("cannot write ") + golden;
    const QImage expected(golden);
    const auto [shown, same] = difference(picture, expected);
    if (same)
        return {};
    QDir().mkpath(QStringLiteral(GOLDEN_REPORTS));
    picture.save(path(GOLDEN_REPORTS, name));
    if (shown.isNull())
        return QStringLiteral("no picture of that size at ") + golden;
    expected.save(path(GOLDEN_REPORTS, name + QStringLiteral("-expected")));
    shown.save(path(GOLDEN_REPORTS, name + QStringLiteral("-difference")));
    return QStringLiteral("look at ") + path(GOLDEN_REPORTS, name + QStringLiteral("-difference"));
}

} // namespace knotfinder::test
