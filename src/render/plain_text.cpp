// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/plain_text.h>

#include <knotfinder/base/printable.h>

namespace knotfinder::render {

QString plainText(const QString &text)
{
    return QString::fromStdString(printable(text.toStdString(), LineBreaks::kept));
}

QByteArray escapedText(const QString &text)
{
    return plainText(text).toHtmlEscaped().toUtf8();
}

} // namespace knotfinder::render
