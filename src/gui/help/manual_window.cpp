// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help/manual_window.h"

#include "look/paint_kit.h"
#include "look/screen_fit.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/locations.h>

#include <QAbstractTextDocumentLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

/// Shows pages and pictures of the manual's folder only; any other address leads nowhere.
class ManualBrowser : public QTextBrowser
{
public:
    ManualBrowser(QString folder, QWidget *parent) : QTextBrowser(parent), folder_(std::move(folder))
    {
        setSearchPaths({folder_});
        setOpenLinks(false);
    }

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const bool own = name.isRelative() && !name.path().contains(".."_L1) && !name.path().startsWith(u'/');
        return own ? QTextBrowser::loadResource(type, name) : QVariant();
    }

private:
    QString folder_;
};

constexpr int textMargin = 2 * look::grid;
constexpr double lineHeight = 135; ///< per cent

void giveRoom(QTextDocument &document)
{
    document.setIndentWidth(24);
    document.setDocumentMargin(textMargin);
    QTextBlockFormat spaced;
    spaced.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    QTextCursor all(&document);
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(spaced);
    QTextBlockFormat ofPicture; // else there would be room above it for a third of its height
    ofPicture.setLineHeight(0, QTextBlockFormat::SingleHeight);
    for (auto block = document.begin(); block.isValid(); block = block.next())
        if (block.text().contains(QChar::ObjectReplacementCharacter))
            QTextCursor(block).mergeBlockFormat(ofPicture);
}

/// Brings a heading to the top, a margin below the edge.
void scrollTo(QTextBrowser &browser, int position)
{
    auto cursor = browser.textCursor();
    cursor.setPosition(position);
    browser.setTextCursor(cursor);
    const auto place = browser.document()->documentLayout()->blockBoundingRect(cursor.block());
    browser.verticalScrollBar()->setValue(static_cast<int>(place.top()) - textMargin);
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Manual"));
    look::openWithSize(*this, {860, 720}, {0.45, 0.7});
    const auto folder = QString::fromStdString((shareDirectory() / "docs" / "manual").string());
    auto *contents = new QListWidget(this);
    contents->setAccessibleName(tr("Contents"));
    contents->setFrameShape(QFrame::NoFrame);
    auto *browser = new ManualBrowser(folder, this);
    browser->setFrameShape(QFrame::NoFrame);
    browser->setAccessibleName(tr("Manual"));

    const auto text = readFile((folder + u"/manual.md"_s).toStdString());
    browser->document()->setMarkdown(text ? QString::fromStdString(text.value())
                                          : tr("The manual is missing from this installation."),
                                     QTextDocument::MarkdownNoHTML);
    giveRoom(*browser->document());
    for (auto block = browser->document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() == 2) {
            auto *item = new QListWidgetItem(block.text(), contents);
            item->setData(Qt::UserRole, block.position());
        }
    connect(contents, &QListWidget::currentItemChanged, browser, [browser](const QListWidgetItem *item) {
        scrollTo(*browser, item != nullptr ? item->data(Qt::UserRole).toInt() : 0);
    });
    auto *splitter = new QSplitter(this);
    for (auto *part : {static_cast<QWidget *>(contents), static_cast<QWidget *>(browser)}) {
        auto *frame = new QWidget(splitter);
        frame->setAutoFillBackground(true);
        frame->setBackgroundRole(QPalette::Base);
        auto *room = new QVBoxLayout(frame);
        // Words in a list stand a few pixels from its edge; those of the page keep its own textMargin.
        const bool list = part == contents;
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const int beside = list ? textMargin - 3 : 0;
        room->setContentsMargins(mirrored ? 0 : beside, beside, mirrored ? beside : 0, list ? textMargin : 0);
        room->addWidget(part);
        splitter->addWidget(frame);
    }
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({std::max(220, contents->sizeHintForColumn(0) + 2 * textMargin), 640});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

} // namespace knotfinder::gui
