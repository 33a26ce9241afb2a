// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help/manual_window.h"

#include "look/paint_kit.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/locations.h>

#include <QListWidget>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

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

void indentLists(QTextDocument &document)
{
    document.setIndentWidth(24);
    document.setDocumentMargin(3 * look::grid);
}

} // namespace

ManualWindow::ManualWindow(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Manual"));
    resize(860, 720);
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
    indentLists(*browser->document());
    for (auto block = browser->document()->begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() == 2) {
            auto *item = new QListWidgetItem(block.text(), contents);
            item->setData(Qt::UserRole, block.position());
        }
    connect(contents, &QListWidget::currentItemChanged, browser, [browser](const QListWidgetItem *item) {
        auto cursor = browser->textCursor();
        cursor.movePosition(QTextCursor::End);
        browser->setTextCursor(cursor); // so that the heading comes to the top, not just into view
        cursor.setPosition(item != nullptr ? item->data(Qt::UserRole).toInt() : 0);
        browser->setTextCursor(cursor);
        browser->ensureCursorVisible();
    });
    auto *splitter = new QSplitter(this);
    splitter->addWidget(contents);
    splitter->addWidget(browser);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, 640});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

} // namespace knotfinder::gui
