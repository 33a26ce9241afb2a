// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "lettering.h"

#include <QFontDatabase>
#include <QResource>

namespace knotfinder::sheet {
namespace {

/// The bytes of an uncompressed resource where they lie: asked for by its name, Qt would hold two copies of a font.
QByteArray inProgram(const char16_t *file)
{
    const QResource resource(QString::fromUtf16(file));
    return QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()), resource.size());
}

} // namespace

const QString &letteringFamily()
{
    static const QString family = [] {
        QString name = QStringLiteral("Lato"); // narrow: a sixth more in a line than DejaVu Sans
        for (const char16_t *file : {u":/lettering/Lato-Regular.ttf", u":/lettering/Lato-Bold.ttf"})
            if (const int id = QFontDatabase::addApplicationFontFromData(inProgram(file)); id >= 0)
                name = QFontDatabase::applicationFontFamilies(id).constFirst();
        return name;
    }();
    return family;
}

} // namespace knotfinder::sheet
