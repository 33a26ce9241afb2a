// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "words.h"

#include <knotfinder/base/printable.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

/// Ends of sentences: a full stop, question or colon-free break followed by a space and a capital.
QStringList sentences(const QString &text)
{
    QStringList result;
    qsizetype start = 0;
    for (qsizetype i = 0; i + 2 < text.size(); ++i) {
        if ((text[i] == u'.' || text[i] == u'?') && text[i + 1] == u' ' && text[i + 2].isUpper()) {
            result << text.mid(start, i + 1 - start);
            start = i + 2;
        }
    }
    result << text.mid(start);
    return result;
}

} // namespace

QString text(const std::string &utf8)
{
    return QString::fromStdString(printable(utf8, LineBreaks::kept));
}

QStringList texts(const catalog::Texts &list, qsizetype most)
{
    QStringList result;
    for (const auto &entry : list)
        if (result.size() < most)
            result << text(entry);
    return result;
}

QString belowTitle(const QString &book, const QString &subtitle)
{
    if (book.isEmpty() || subtitle.isEmpty())
        return book + subtitle;
    return QStringLiteral("%1. %2").arg(book, subtitle);
}

QString doseLine(const std::vector<Dose> &doses)
{
    const auto is = [](const Dose &dose, const char *what) { return dose.of == QLatin1String(what); };
    QString time;
    QStringList parts;
    for (const auto &dose : doses) {
        if (is(dose, "each spot") || is(dose, "in a row"))
            time = dose.amount + u' ' + time + (is(dose, "each spot") ? QStringLiteral(" a spot") : QString());
        else if (is(dose, "hold") || is(dose, "each time"))
            time = dose.amount;
        else if (is(dose, "ache, of 10"))
            parts << QStringLiteral("ache %1").arg(dose.amount);
        else
            parts << (dose.amount + u' ' + dose.of).trimmed();
    }
    if (!time.isEmpty())
        parts.prepend(time.simplified());
    return unbroken(parts.join(QStringLiteral(", ")).replace(QStringLiteral(" ×"), QStringLiteral("×")));
}

QString unbroken(QString text)
{
    constexpr QChar noBreakSpace(0x00a0);
    for (qsizetype i = text.size() - 2; i > 0; --i) {
        if (text[i] == u' ' && text[i - 1].isDigit() && text[i + 1].isLetter())
            text[i] = noBreakSpace;
    }
    return text;
}

QString asPhrase(const QString &sentence)
{
    QString phrase = sentence.trimmed();
    while (phrase.endsWith(u'.'))
        phrase.chop(1);
    const bool isI = phrase.startsWith(u'I') && phrase.size() > 1 && !phrase[1].isLetter();
    const bool isAbbreviation = phrase.size() > 1 && (phrase[1].isUpper() || phrase[1] == u'-');
    if (!isI && !isAbbreviation && !phrase.isEmpty())
        phrase[0] = phrase[0].toLower();
    return phrase;
}

QString lastSentence(const QString &text)
{
    return sentences(text).back();
}

QString joined(const QStringList &phrases, const QString &last)
{
    if (phrases.size() < 2)
        return phrases.join(QString());
    return phrases.mid(0, phrases.size() - 1).join(QStringLiteral(", ")) + u' ' + last + u' ' + phrases.back();
}

} // namespace knotfinder::sheet
