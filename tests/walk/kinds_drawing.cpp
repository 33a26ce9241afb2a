// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include "pain/note_field.h"
#include "search/search_field.h"
#include "widgets/name_field.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;

namespace knotfinder::walk {
namespace {

const QStringList sentences = {
    u"my neck hurts on the left"_s,
    u"burning left temple, 7 out of 10"_s,
    u"aching right knee"_s,
    u"low back pain when I sit"_s,
    u"chest pain into the left arm, heavy"_s,
    u"both heels in the morning"_s,
    u"tingling fingers at night"_s,
    u"headache, no fever"_s,
    u"\"<b>&amp;\u202e everywhere"_s,
    u"trapezius"_s,
};

QPoint somewhere(Walked &walked, Numbers &numbers)
{
    return numbers.in(walked.canvas().rect());
}

QPoint onBody(Walked &walked, Numbers &numbers)
{
    for (int tries = 0; tries < 40; ++tries)
        if (const auto at = somewhere(walked, numbers); walked.canvas().regionAt(at))
            return at;
    return walked.canvas().rect().center();
}

void stroke(Walked &walked, Numbers &numbers, gui::Tool tool)
{
    walked.release();
    walked.view().setTool(tool);
    walked.press(onBody(walked, numbers));
    for (auto moves = numbers.below(12); moves > 0; --moves)
        walked.move(walked.hand() + QPoint(numbers.between(-12, 12), numbers.between(-12, 12)));
    walked.release();
}

/// Types over what a field holds, with or without Enter.
void type(QWidget &field, const QString &text, bool enter)
{
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
    for (const auto letter : text)
        if (letter.unicode() < 128) {
            QTest::keyClick(&field, letter.toLatin1());
        } else { // which keys of tests do not know
            QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            QApplication::sendEvent(&field, &key);
        }
    if (enter)
        QTest::keyClick(&field, Qt::Key_Return);
}

void click(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.view().setTool(gui::Tool::area);
    QTest::mouseClick(&walked.canvas(), Qt::LeftButton, {}, onBody(walked, numbers));
}

void clickArea(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.view().setTool(gui::Tool::area);
    walked.window().click(walked.atlas().regions()[numbers.below(walked.atlas().regions().size())].id);
}

void hold(Walked &walked, Numbers &numbers)
{
    walked.view().setTool(numbers.oneIn(3) ? gui::Tool::eraser : gui::Tool::brush);
    walked.press(onBody(walked, numbers));
}

void drag(Walked &walked, Numbers &numbers)
{
    const auto from = walked.isHolding() ? walked.hand() : somewhere(walked, numbers);
    walked.move(from + QPoint(numbers.between(-30, 30), numbers.between(-30, 30)));
}

void rename(Walked &walked, Numbers &numbers)
{
    walked.main().openPanel("pain");
    if (const auto fields = walked.shown<gui::NameField>(); !fields.empty())
        type(*numbers.of(fields), numbers.oneIn(4) ? QString() : u"place %1 <i>"_s.arg(numbers.below(9)),
             numbers.oneIn(2));
}

void slide(Walked &walked, Numbers &numbers)
{
    walked.main().openPanel("pain");
    if (const auto sliders = walked.shown<QSlider>(); !sliders.empty())
        numbers.of(sliders)->setValue(numbers.between(0, 10));
}

void note(Walked &walked, Numbers &numbers)
{
    walked.main().openPanel("pain");
    if (const auto fields = walked.shown<gui::NoteField>(); !fields.empty())
        type(*fields.front(), u"since %1 weeks, \"worse\""_s.arg(numbers.below(50)), numbers.oneIn(3));
}

void describe(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.main().focusSearch();
    if (const auto fields = walked.shown<gui::SearchField>(); !fields.empty())
        type(*fields.front(), numbers.of(sentences), true);
}

void digit(Walked &walked, Numbers &numbers)
{
    QTest::keyClick(&walked.canvas(), static_cast<Qt::Key>(Qt::Key_0 + numbers.between(0, 9)));
}

void quality(Walked &walked, Numbers &numbers)
{
    if (walked.session().hasCatalog())
        walked.editor().toggleQuality(numbers.of(walked.session().catalog().vocabulary().qualities).id);
}

void worseWith(Walked &walked, Numbers &numbers)
{
    if (walked.session().hasCatalog())
        walked.editor().toggleWorseWith(numbers.of(walked.session().catalog().vocabulary().activities).id);
}

/// To the bottom and to the top again, which must be the same drawing.
void undoAll(Walked &walked, Numbers & /*numbers*/)
{
    walked.release();
    auto &stack = walked.editor().undoStack();
    const auto before = walked.editor().drawing();
    const int at = stack.index();
    while (stack.canUndo())
        walked.editor().undo();
    while (stack.index() < at)
        walked.editor().redo();
    if (walked.editor().drawing() != before)
        throw Failed("undo", "undoing all and doing it again gives another drawing");
}

} // namespace

std::vector<Kind> drawingKinds()
{
    return {
        {"click", 30, click},
        {"click_area", 20, clickArea},
        {"hover", 10, [](Walked &w, Numbers &n) { w.move(somewhere(w, n)); }},
        {"paint", 25, [](Walked &w, Numbers &n) { stroke(w, n, gui::Tool::brush); }},
        {"erase", 25, [](Walked &w, Numbers &n) { stroke(w, n, gui::Tool::eraser); }},
        {"hold", 12, hold},
        {"drag", 20, drag},
        {"let_go", 10, [](Walked &w, Numbers &) { w.release(); }},
        {"tool", 6,
         [](Walked &w, Numbers &n) {
             w.view().setTool(n.of(std::vector{gui::Tool::area, gui::Tool::brush, gui::Tool::eraser}));
         }},
        {"brush_size", 5, [](Walked &w, Numbers &n) { w.view().setBrushRadius(static_cast<float>(n.between(4, 80))); }},
        {"undo", 15, [](Walked &w, Numbers &) { w.choose(u"Undo"_s); }},
        {"redo", 10, [](Walked &w, Numbers &) { w.choose(u"Redo"_s); }},
        {"undo_all", 4, undoAll},
        {"digit", 12, digit},
        {"slide", 6, slide},
        {"quality", 8, quality},
        {"worse_with", 6, worseWith},
        {"mirror", 8, [](Walked &w, Numbers &) { w.choose(u"Mark the other side too"_s); }},
        {"delete", 6, [](Walked &w, Numbers &) { w.choose(u"Delete this area"_s); }},
        {"clear", 2, [](Walked &w, Numbers &) { w.choose(u"Clear all"_s); }},
        {"rename", 6, rename},
        {"note", 4, note},
        {"describe", 8, describe},
        {"figure", 3, [](Walked &w, Numbers &n) { w.editor().setFigure(n.of(w.atlas().figures()).id); }},
    };
}

} // namespace knotfinder::walk
