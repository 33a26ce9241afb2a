// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "lettering.h"

#include <QFontDatabase>

namespace knotfinder::sheet {

const QString &letteringFamily()
{
    static const QString family = [] {
        QString name = QStringLiteral("Lato"); // narrow: a sixth more in a line than DejaVu Sans
        for (const char16_t *file : {u":/lettering/Lato-Regular.ttf", u":/lettering/Lato-Bold.ttf"})
            if (const int id = QFontDatabase::addApplicationFont(QString::fromUtf16(file)); id >= 0)
                name = QFontDatabase::applicationFontFamilies(id).constFirst();
        return name;
    }();
    return family;
}

} // namespace knotfinder::sheet
