// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/sheet_hands.h"

#include "widgets/message_bar.h"

#include <QAbstractButton>
#include <QFile>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <catch2/catch.hpp>

using knotfinder::test::markFour;
using knotfinder::test::openSheet;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

// What comes out of a printer, read back from a file that it prints to.
namespace {

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString &file)
{
    return run(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
}

QString infoOf(const QString &file, const QString &what)
{
    const QRegularExpression line(what + u":\\s*(.*)"_s);
    return line.match(run(u"pdfinfo"_s, {file})).captured(1);
}

/// A printer that holds this paper, whatever it was asked for.
std::function<void(QPrinter &)> printerWith(QPageSize::PageSizeId paper, const QString &file)
{
    return [paper, file](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setPageSize(QPageSize(paper));
    };
}

void pressIn(const QWidget *window, const QString &text)
{
    for (auto *button : window->findChildren<QAbstractButton *>())
        if (QString(button->text()).remove(u'&') == text)
            button->click();
}

QString lastWords(const QString &text)
{
    return text.simplified().right(60);
}

} // namespace

TEST_CASE("A sheet is laid out for the paper that the printer holds, and loses nothing", "[print]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    const auto sheet = openSheet(window);
    for (const auto paper : {QPageSize::A4, QPageSize::Letter}) {
        const auto name = paper == QPageSize::A4 ? u"A4"_s : u"letter"_s;
        const auto printed = window.file("printed.pdf");
        window.dialogs->printer = printerWith(paper, printed);
        pressIn(sheet, u"Print…"_s);
        CHECK(infoOf(printed, u"Page size"_s).contains(name));
        CHECK(infoOf(printed, u"Title"_s).contains(u"Trapezius"_s));
        // The last line stands on it, as it does on the preview's own paper.
        const auto saved = window.file("saved.pdf");
        REQUIRE(sheet->saveTo(saved));
        CHECK(lastWords(textOf(printed)) == lastWords(textOf(saved)));
        // Nothing in the outer 5 mm.
        const int width = paper == QPageSize::A4 ? 595 : 612;
        const auto edge = run(u"pdftotext"_s, {u"-x"_s, QString::number(width - 14), u"-y"_s, u"0"_s, u"-W"_s, u"14"_s,
                                               u"-H"_s, u"842"_s, u"-r"_s, u"72"_s, printed, u"-"_s});
        CHECK(edge.trimmed().isEmpty());
        QFile::remove(printed);
    }
    sheet->close();
}

TEST_CASE("A printer that cannot be opened is told, not passed over", "[print]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    window.dialogs->printer = printerWith(QPageSize::A4, window.file("no/such/folder/page.pdf"));
    window->printPage();
    CHECK(window->messages()->text().contains(u"was not printed"_s));
    const auto sheet = openSheet(window);
    pressIn(sheet, u"Print…"_s);
    CHECK(sheet->findChild<gui::MessageBar *>()->text().contains(u"was not printed"_s));
    sheet->close();
}

TEST_CASE("A page is printed in lines on the printer's paper, without a page of a few lines", "[print]")
{
    const TestWindow window;
    for (const char *muscle : {"trapezius", "soleus", "pectoralis_major"}) {
        CAPTURE(muscle);
        window.session().openMuscle(muscle);
        const auto file = window.file("page.pdf");
        window.dialogs->printer = printerWith(QPageSize::Letter, file);
        window->printPage();
        CHECK(infoOf(file, u"Page size"_s).contains(u"letter"_s));
        CHECK_FALSE(infoOf(file, u"Title"_s).isEmpty());
        const auto pages = infoOf(file, u"Pages"_s).toInt();
        CHECK(pages >= 1);
        CHECK(pages <= 5);
        const auto images = run(u"pdfimages"_s, {u"-list"_s, file}).trimmed().split(u'\n');
        CHECK(images.size() <= 2); // the table's own head
        const auto last = run(u"pdftotext"_s, {u"-f"_s, QString::number(pages), file, u"-"_s});
        CHECK((pages == 1 || last.trimmed().count(u'\n') > 12));
    }
}

TEST_CASE("A warning that was raised stands on the printed page", "[print]")
{
    const TestWindow window;
    window.click("front_of_chest.left");
    QTest::qWait(5);
    for (const char *button : {"flagNo", "flagYes"}) // none of the general signs, but that of the place
        QTest::mouseClick(window.find<QAbstractButton>(button), Qt::LeftButton);
    window.session().openMuscle("pectoralis_major");
    const auto &flags = window.session().answers().safety().flags;
    REQUIRE_FALSE(flags.empty());
    REQUIRE(flags.front().detected);
    const auto title = QString::fromStdString(flags.front().flag->title);
    const auto file = window.file("page.pdf");
    window.dialogs->printer = printerWith(QPageSize::A4, file);
    window->printPage();
    const auto text = textOf(file).simplified();
    CHECK(text.contains(title));
    CHECK(text.indexOf(title) < 300); // above all else but the name
}
