// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_reader.h"
#include "pdf_language.h"
#include "real_data.h"
#include "temporary_folder.h"

#include <knotfinder/base/files.h>
#include <knotfinder/sheet/output.h>

#include <catch2/catch.hpp>

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>

using namespace knotfinder;
using namespace knotfinder::sheet;
using namespace knotfinder::test;

namespace {

/// A PDF on disk, read back with poppler's tools, as a printer or a screen reader would.
class Pdf
{
public:
    Pdf(const Document &document, const Style &style) : layout_(document, style)
    {
        bytes_ = toPdf(document, layout_, realFigures());
        file_ = QString::fromStdString(folder_.write("sheet.pdf", bytes_.toStdString()).string());
    }

    [[nodiscard]] const QByteArray &bytes() const { return bytes_; }
    [[nodiscard]] const Layout &layout() const { return layout_; }

    [[nodiscard]] QString run(const char *tool, QStringList arguments) const
    {
        QProcess process;
        process.start(QString::fromLatin1(tool), arguments.replaceInStrings(QStringLiteral("FILE"), file_));
        if (!process.waitForFinished() || process.exitCode() != 0)
            return QStringLiteral("failed: ") + QString::fromUtf8(process.readAllStandardError());
        CHECK(process.readAllStandardError().isEmpty());
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    [[nodiscard]] QString text() const
    {
        return run("pdftotext", {QStringLiteral("-raw"), QStringLiteral("FILE"), QStringLiteral("-")});
    }

    [[nodiscard]] QImage page(int number, int dotsPerInch) const
    {
        const QString stem = QString::fromStdString((folder_.path() / "page").string());
        CHECK(run("pdftoppm",
                  {QStringLiteral("-png"), QStringLiteral("-singlefile"), QStringLiteral("-f"), QString::number(number),
                   QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("FILE"), stem}) == QString());
        return QImage(stem + QStringLiteral(".png")).convertToFormat(QImage::Format_RGB32);
    }

private:
    TemporaryFolder folder_;
    Layout layout_;
    QByteArray bytes_;
    QString file_;
};

/// Text as it reads, without the ways in which PDF may write it: ligatures, line breaks, joiners.
QString plain(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC);
    text.remove(QChar(0x2060));
    text.remove(QRegularExpression(QStringLiteral("[\\s\u2028]+")));
    return text;
}

bool isWhiteOutside(const QImage &page, double marginMillimetres, double dotsPerInch)
{
    const int margin = static_cast<int>(marginMillimetres / 25.4 * dotsPerInch);
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            if (x < margin || y < margin || x >= page.width() - margin || y >= page.height() - margin)
                if (qGray(page.pixel(x, y)) < 250)
                    return false;
    return true;
}

double difference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / a.width() / a.height();
}

void checkFontsAndImages(const Pdf &pdf, int images)
{
    const auto fonts = pdf.run("pdffonts", {QStringLiteral("FILE")}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    CHECK(fonts.size() >= 2);
    for (const auto &font : fonts) {                  // name type encoding emb sub uni object ID
        CHECK(font.contains(QStringLiteral("Lato"))); // the numbers on the figures as well
        CHECK(font.contains(QRegularExpression(QStringLiteral(" yes +(yes|no) +yes +\\d+ +\\d+\\s*$"))));
    }
    CHECK(pdf.run("pdfimages", {QStringLiteral("-list"), QStringLiteral("FILE")})
                  .split(u'\n', Qt::SkipEmptyParts)
                  .size() -
              2 ==
          images);
}

} // namespace

TEST_CASE("A printed sheet reads back whole: sections in order, fonts embedded, pictures as lines")
{
    for (const Style style :
         {Style{}, Style{Paper::letter, false, false}, Style{Paper::a4, true, false}, Style{Paper::a4, false, true}}) {
        auto request = requestFor({"trapezius"});
        request.drawing = painBetweenTheBlades();
        request.person = QStringLiteral("Ann Lee");
        const auto document = composeToFit(request, style, *realCatalog(), realKnowledge()).value();
        const Pdf pdf(document, style);
        const QString text = plain(pdf.text());
        qsizetype from = 0;
        // On several pages the sources stand where there is room.
        CHECK(text.indexOf(plain(QStringLiteral("no diagnosis"))) > text.indexOf(plain(QStringLiteral("Sources: "))));
        CHECK(text.contains(plain(QStringLiteral("Sources: "))));
        for (const QString &part : {document.title, document.items[0].sections[0].heading, QStringLiteral("1.")}) {
            INFO(part.toStdString());
            const qsizetype at = text.indexOf(plain(part), from);
            REQUIRE(at >= from);
            from = at;
        }
        for (const auto &section : document.items[0].sections)
            for (const auto &line : section.lines)
                CHECK(text.contains(plain(line)));
        CHECK(text.contains(plain(QStringLiteral("Ann Lee"))));
        CHECK(text.contains(plain(QStringLiteral("Pain")))); // on a long sheet it fills the first page
        // Large print has the long form where there is room for it.
        const bool isLong = text.contains(plain(document.warning.parts.front().lead));
        for (const auto &part : (isLong ? document.warning : document.briefWarning).parts) {
            CHECK(text.contains(plain(part.lead)));
            for (const auto &line : part.lines)
                CHECK(text.contains(plain(line)));
        }
        checkFontsAndImages(pdf, 0);
        CHECK(pdf.bytes().size() < 500 * 1024);
        for (std::size_t i = 0; i < pdf.layout().pageCount(); ++i)
            CHECK(isWhiteOutside(pdf.page(static_cast<int>(i) + 1, 60), 10, 60));
    }
}

TEST_CASE("Read back from the PDF, lines of a paragraph stand 1.18 of their letters' size apart, or more")
{
    for (const Style style : {Style{}, Style{Paper::letter, false, false}, Style{Paper::a4, true, false}}) {
        const Pdf pdf(documentFor({"trapezius"}, style), style);
        const auto boxes =
            pdf.run("pdftotext", {QStringLiteral("-bbox-layout"), QStringLiteral("FILE"), QStringLiteral("-")});
        const QRegularExpression line(
            QStringLiteral("<line xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"([0-9.]+)\""));
        int pairs = 0;
        double left = -1;
        double top = 0;
        double height = 0;
        for (auto found = line.globalMatch(boxes); found.hasNext();) {
            const auto match = found.next();
            const double x = match.captured(1).toDouble();
            const double y = match.captured(2).toDouble();
            const double size =
                match.captured(3).toDouble() - y; // poppler's box of Lato is as high as its letters' size
            if (std::abs(x - left) < 0.5 && std::abs(size - height) < 0.05 && y > top && y - top < 2 * size) {
                CHECK(y - top >= 1.18 * size);
                ++pairs;
            }
            left = x;
            top = y;
            height = size;
        }
        CHECK(pairs > 10);
    }
}

TEST_CASE("Title, language and paper are set")
{
    const Style style{Paper::letter, false, false};
    const Pdf pdf(documentFor({"rhomboids"}, style), style);
    const QString info = pdf.run("pdfinfo", {QStringLiteral("FILE")});
    CHECK(info.contains(QRegularExpression(QStringLiteral("Title: +.*\\(Rhomboids"))));
    CHECK(info.contains(QStringLiteral("612 x 792 pts (letter)")));
    CHECK(pdf.bytes().contains("/Lang (en)"));
    CHECK(pdf.bytes().contains("/DisplayDocTitle true"));
}

TEST_CASE("The preview shows what the paper shows")
{
    const auto document = documentFor({"infraspinatus"});
    const Pdf pdf(document, {});
    const QImage paper = pdf.page(1, 150);
    QImage preview(paper.size(), QImage::Format_RGB32);
    preview.fill(Qt::white);
    QPainter painter(&preview);
    pdf.layout().paint(painter, 0, QRectF(QPointF(0, 0), QSizeF(paper.size())), realFigures());
    painter.end();
    // Letters are drawn a little differently; what lies where is the same.
    const auto blurred = [](const QImage &image) {
        return image.scaled(image.size() / 6, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    CHECK(difference(blurred(paper), blurred(preview)) < 2);
    const auto moved = preview.copy(0, 12, preview.width(), preview.height());
    CHECK(difference(blurred(paper), blurred(moved)) > 4);
}

TEST_CASE("Several muscles, and forty, stay small, quick and whole")
{
    std::vector<std::string> ids;
    for (const auto &entry : realCatalog()->muscles())
        if (ids.size() < 40)
            ids.push_back(entry.id);
    for (const std::size_t count : {2U, 4U, 40U}) {
        const std::vector<std::string> some(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(count));
        const Pdf pdf(documentFor(some), {});
        const QString text = plain(pdf.text());
        for (const auto &id : some)
            CHECK(text.contains(plain(QString::fromStdString(realCatalog()->findMuscle(id)->english))));
        checkFontsAndImages(pdf, 0);
        CHECK(pdf.bytes().size() < (count < 40 ? 1 << 20 : 6 << 20));
        const auto pages = static_cast<int>(pdf.layout().pageCount());
        CHECK(isWhiteOutside(pdf.page(1, 40), 10, 40));
        CHECK(isWhiteOutside(pdf.page(pages, 40), 10, 40));
    }
}

TEST_CASE("A logo is the only picture made of pixels")
{
    auto document = documentFor({"rhomboids"});
    document.letterhead.name = QStringLiteral("Clinic");
    document.letterhead.logo = QImage(60, 40, QImage::Format_RGB32);
    document.letterhead.logo.fill(Qt::darkCyan);
    checkFontsAndImages(Pdf(document, {}), 1);
}

TEST_CASE("A PDF whose structure is unknown is left as it is")
{
    for (const char *bytes : {"", "no pdf", "trailer << /Root 9 0 R /Size 3 >> startxref 5"})
        CHECK(withLanguage(bytes, "en") == QByteArray(bytes));
}

TEST_CASE("PNG pages have the resolution asked for")
{
    const auto document = documentFor({"rhomboids"});
    const Layout layout(document, {});
    const QImage image = QImage::fromData(toPng(layout, 0, 100, realFigures()));
    CHECK(image.size() == QSize(827, 1170));
    CHECK(std::abs(image.dotsPerMeterX() - 3937) <= 1);
}
