// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pdf_language.h"

#include <QRegularExpression>

namespace knotfinder::sheet {
namespace {

/// What the last trailer says, or nothing that makes sense.
struct Trailer
{
    int root = 0; ///< number of the catalog object
    int size = 0; ///< one more than the highest object number
    qsizetype crossReference = -1;
    QByteArray info; ///< "/Info n 0 R", may be empty
};

int numberAfter(const QByteArray &text, const char *key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return 0;
    const QByteArray rest = text.mid(at + static_cast<qsizetype>(qstrlen(key)), 24).trimmed();
    qsizetype end = 0;
    while (end < rest.size() && rest[end] >= '0' && rest[end] <= '9')
        ++end;
    return rest.left(end).toInt();
}

Trailer trailerOf(const QByteArray &pdf)
{
    Trailer trailer;
    const qsizetype at = pdf.lastIndexOf("trailer");
    if (at < 0)
        return trailer;
    const QByteArray text = pdf.mid(at);
    trailer.root = numberAfter(text, "/Root ");
    trailer.size = numberAfter(text, "/Size ");
    trailer.crossReference = numberAfter(text, "startxref");
    if (const int info = numberAfter(text, "/Info "); info > 0)
        trailer.info = "/Info " + QByteArray::number(info) + " 0 R\n";
    return trailer;
}

} // namespace

QByteArray withLanguage(const QByteArray &pdf, const QByteArray &language)
{
    const Trailer trailer = trailerOf(pdf);
    const QByteArray head = '\n' + QByteArray::number(trailer.root) + " 0 obj\n";
    const qsizetype start = pdf.indexOf(head);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf("endobj", start);
    const qsizetype open = start < 0 ? -1 : pdf.indexOf("<<", start);
    if (trailer.root <= 0 || trailer.size <= 0 || trailer.crossReference <= 0 || end < 0 || open < 0 || open > end)
        return pdf;
    QByteArray result = pdf;
    if (!result.endsWith('\n'))
        result += '\n';
    const qsizetype object = result.size();
    result += head.mid(1) + "<<\n/Lang (" + language + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n" +
              pdf.mid(open + 2, end - open - 2) + "endobj\n";
    const qsizetype crossReference = result.size();
    result += "xref\n" + QByteArray::number(trailer.root) + " 1\n" +
              QByteArray::number(object).rightJustified(10, '0') + " 00000 n \ntrailer\n<<\n/Size " +
              QByteArray::number(trailer.size) + "\n" + trailer.info + "/Root " + QByteArray::number(trailer.root) +
              " 0 R\n/Prev " + QByteArray::number(trailer.crossReference) + "\n>>\nstartxref\n" +
              QByteArray::number(crossReference) + "\n%%EOF\n";
    return result;
}

} // namespace knotfinder::sheet
