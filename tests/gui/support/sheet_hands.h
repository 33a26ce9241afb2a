// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "support/test_window.h"

#include "output/sheet_desk.h"
#include "output/sheet_window.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <catch2/catch.hpp>

#include <stdexcept>

// What a hand does in the sheet's window.
namespace knotfinder::test {

using SheetPointer = QPointer<gui::SheetWindow>;

inline SheetPointer openSheet(const TestWindow &window)
{
    QTest::mouseClick(window.find<QPushButton>("makeSheet"), Qt::LeftButton);
    for (auto *sheet : window->findChildren<gui::SheetWindow *>(QStringLiteral("sheetWindow")))
        if (sheet->isVisible() && QTest::qWaitForWindowActive(sheet))
            return sheet;
    throw std::runtime_error("no sheet opened");
}

inline QString htmlOf(const TestWindow &window, gui::SheetWindow &sheet)
{
    QFile file(window.file("sheet.html"));
    if (!sheet.saveTo(file.fileName()) || !file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the sheet cannot be saved");
    return QString::fromUtf8(file.readAll());
}

inline bool isGone(const SheetPointer &sheet)
{
    return sheet.isNull() || !sheet->isVisible();
}

inline void showTab(const gui::SheetWindow &sheet, int tab)
{
    sheet.findChild<QTabWidget *>()->setCurrentIndex(tab);
}

inline QTreeWidget *wordTree(const gui::SheetWindow &sheet)
{
    return sheet.findChild<QTreeWidget *>(QStringLiteral("sheetWords"));
}

inline QTreeWidget *exerciseTree(const gui::SheetWindow &sheet)
{
    return sheet.findChild<QTreeWidget *>(QStringLiteral("sheetExercises"));
}

inline QListWidget *muscleList(const gui::SheetWindow &sheet)
{
    return sheet.findChild<QListWidget *>(QStringLiteral("sheetMuscles"));
}

inline QStringList musclesOn(const gui::SheetWindow &sheet)
{
    QStringList ids;
    for (int row = 0; row < muscleList(sheet)->count(); ++row)
        ids << muscleList(sheet)->item(row)->data(Qt::UserRole).toString();
    return ids;
}

/// The first step of the first exercise: a line that can be changed and left out, and stands on the page as it is.
inline QTreeWidgetItem *editableLine(const gui::SheetWindow &sheet)
{
    constexpr int longEnough = 20;
    for (QTreeWidgetItemIterator line(wordTree(sheet)); *line != nullptr; ++line)
        if (((*line)->flags() & Qt::ItemIsUserCheckable) != 0 && (*line)->parent()->parent() != nullptr &&
            (*line)->text(1).isEmpty() && (*line)->text(0).size() > longEnough &&
            (*line)->parent()->text(0) != QStringLiteral("Where to press"))
            return *line;
    throw std::runtime_error("no line can be changed");
}

inline QTreeWidgetItem *lastLine(QTreeWidget *tree)
{
    auto *item = tree->topLevelItem(tree->topLevelItemCount() - 1);
    while (item->childCount() > 0)
        item = item->child(item->childCount() - 1);
    return item;
}

/// The first exercise that can be ticked.
inline QTreeWidgetItem *exerciseLine(const gui::SheetWindow &sheet)
{
    return exerciseTree(sheet)->topLevelItem(0)->child(0);
}

/// The editor that is open in a tree or list: of several lines, or of one.
inline QWidget *editorIn(const QAbstractItemView *view)
{
    if (auto *lines = view->findChild<QPlainTextEdit *>())
        return lines;
    return view->findChild<QLineEdit *>();
}

/// Into the editor that is open in a tree or list.
inline void typeOver(const QAbstractItemView *view, const QString &words)
{
    auto *editor = editorIn(view);
    if (editor == nullptr)
        throw std::runtime_error("nothing can be typed over");
    CHECK(editor->accessibleName() == view->accessibleName()); // what a screen reader says where it stands
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, words);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::qWait(5); // what was typed is taken a little later, and then the editor is gone
}

inline void typeInto(gui::SheetWindow &sheet, QTreeWidgetItem *line, const QString &words)
{
    showTab(sheet, 2);
    auto *tree = line->treeWidget();
    tree->setCurrentItem(line);
    tree->setFocus();
    tree->editItem(line);
    typeOver(tree, words);
}

inline QLineEdit *field(const gui::SheetWindow &sheet, const QString &name)
{
    for (auto *field : sheet.findChildren<QLineEdit *>())
        if (field->accessibleName() == name)
            return field;
    throw std::runtime_error("no such field");
}

inline QCheckBox *box(const gui::SheetWindow &sheet, const QString &start)
{
    for (auto *each : sheet.findChildren<QCheckBox *>())
        if (each->text().remove(u'&').startsWith(start))
            return each;
    throw std::runtime_error("no such box");
}

inline void addMuscle(gui::SheetWindow &sheet, const QString &name)
{
    showTab(sheet, 0);
    auto *search = sheet.findChild<QLineEdit *>(QStringLiteral("sheetAddMuscle"));
    search->setFocus();
    search->setText(name);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::qWait(1);
}

} // namespace knotfinder::test
