// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "walked.h"

#include "pseudo.h"
#include "widgets/message_bar.h"

#include <knotfinder/base/locations.h>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace knotfinder::walk {
namespace {

/// Read anew each time, so that whoever holds on to the data read before is found out.
gui::Knowledge freshKnowledge()
{
    auto catalog = catalog::Catalog::load(test::atlas(), dataDirectory());
    if (!catalog)
        throw Failed("data", toLine(catalog.problems().front()));
    return {std::move(catalog).value(), test::knowledge().safety, {}};
}

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

Walked::Walked()
{
    // Nobody is there to answer a menu or a dialog that waits.
    impatience_.setInterval(20);
    QObject::connect(&impatience_, &QTimer::timeout, [this] { closeWhatWaits(); });
    impatience_.start();
    folders_.push_back(std::make_unique<QTemporaryDir>());
    open(folders_.back()->path());
}

void Walked::open(const QString &folder)
{
    window_ = std::make_unique<test::TestWindow>(QSize(1300, 700), folder, freshKnowledge);
}

void Walked::closeWhatWaits()
{
    if (auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget()))
        popup->close();
    if (auto *modal = QApplication::activeModalWidget())
        modal->close();
}

void Walked::press(const QPoint &at)
{
    release();
    QTest::mousePress(&canvas(), Qt::LeftButton, {}, at);
    held_ = at;
}

void Walked::move(const QPoint &at)
{
    QTest::mouseMove(&canvas(), at);
    if (held_)
        held_ = at;
}

void Walked::release()
{
    if (held_)
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, *held_);
    held_.reset();
}

bool Walked::choose(const QString &text)
{
    const QString here = said(text);
    for (auto *action : main().findChildren<QAction *>())
        if (plain(action->text()).startsWith(here) && action->menu() == nullptr) {
            if (action->isEnabled())
                action->trigger();
            return action->isEnabled();
        }
    throw Failed("walk", "no menu entry is called " + text.toStdString());
}

std::vector<QWidget *> Walked::windows()
{
    std::vector<QWidget *> found{&main()};
    for (auto *dialog : main().findChildren<QDialog *>())
        if (dialog->isVisible())
            found.push_back(dialog);
    return found;
}

bool Walked::killAndRestart()
{
    release();
    editor().settle();
    const auto before = editor().drawing();
    const bool lost = window_->services().document.isModified() && window_->services().document.hasWork();
    if (const auto kept = window_->services().autosave.flush(); !kept)
        throw Failed("autosave", toLine(kept.problems().front()));
    auto after = std::make_unique<QTemporaryDir>();
    const QDir state(window_->folder);
    for (const auto &name : state.entryList(QDir::Files))
        if (!name.endsWith(QStringLiteral(".lock")))
            QFile::copy(state.filePath(name), after->filePath(name));
    window_.reset();
    sheets.clear();
    folders_.push_back(std::move(after));
    open(folders_.back()->path());
    if (!lost)
        return false;
    window_->dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    for (auto *button : main().messages()->findChildren<QPushButton *>())
        if (button->text() == said(QStringLiteral("Bring it back"))) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    if (editor().drawing() != before)
        throw Failed("rescue", "what was not saved did not come back");
    return true;
}

QString Walked::file(std::size_t number) const
{
    return files_.filePath(QStringLiteral("drawing-%1.knotfinder.json").arg(number));
}

} // namespace knotfinder::walk
