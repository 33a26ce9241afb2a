// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pseudo.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace knotfinder::walk {
namespace {

/// Vowels are said twice, with an accent: about two letters in five are vowels.
QString lengthened(QStringView plain)
{
    static const QString vowels = QStringLiteral("aeiouAEIOU");
    static const QString accented = QStringLiteral("\u00e1\u00e9\u00ed\u00f6\u00fc\u00c1\u00c9\u00cd\u00d6\u00dc");
    QString longer;
    for (const QChar letter : plain) {
        const auto vowel = vowels.indexOf(letter);
        longer += vowel < 0 ? QString(letter) : QString(accented[vowel]) + letter.toLower();
    }
    return longer;
}

} // namespace

QString inPseudoLanguage(const QString &text)
{
    static const QRegularExpression kept(QStringLiteral(R"(%L?[0-9n]+|&[a-z]+;|&|<[^>]*>|\([^)]*\*[^)]*\))"));
    QString all;
    qsizetype from = 0;
    for (auto found = kept.globalMatch(text); found.hasNext();) {
        const auto one = found.next();
        all += lengthened(QStringView(text).mid(from, one.capturedStart() - from)) + one.captured();
        from = one.capturedEnd();
    }
    return all + lengthened(QStringView(text).mid(from));
}

QString said(const QString &english)
{
    return QCoreApplication::translate("", english.toUtf8().constData());
}

QString PseudoLanguage::translate(const char * /*context*/, const char *source, const char * /*disambiguation*/,
                                  int /*n*/) const
{
    return inPseudoLanguage(QString::fromUtf8(source));
}

} // namespace knotfinder::walk
