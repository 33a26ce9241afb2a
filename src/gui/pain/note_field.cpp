// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pain/note_field.h"

#include "look/paint_kit.h"
#include "session/session.h"
#include "session/words.h"

namespace knotfinder::gui {

NoteField::NoteField(Session &session, QWidget *parent) : QPlainTextEdit(parent), session_(session)
{
    setPlaceholderText(tr("When it began, what helped, what to ask"));
    setAccessibleName(tr("Note"));
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        session_.editor().setNote(toPlainText().toStdString());
        refresh(); // a note too long to be kept does not stay
    });
    connect(&session.editor(), &DrawingEditor::changed, this, &NoteField::refresh);
    refresh();
}

QSize NoteField::sizeHint() const
{
    return {200, 4 * fontMetrics().lineSpacing() + 2 * look::grid};
}

void NoteField::refresh()
{
    const auto note = words::text(session_.editor().drawing().note);
    if (note == toPlainText())
        return;
    const QSignalBlocker blocker(this);
    setPlainText(note);
}

} // namespace knotfinder::gui
