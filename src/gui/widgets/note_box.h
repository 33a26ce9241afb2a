// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "widgets/text.h"

#include <QFrame>

class QVBoxLayout;

namespace knotfinder::gui {

/// A box that must not be missed: a bar in its colour at the leading edge, a bold line and text. Text is shown as it
/// is. Made a stop for Tab, it is read as a whole.
class NoteBox : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { info, good, caution, danger };

    explicit NoteBox(Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Below the text: buttons, links.
    void addWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void nameIt();

    Tone tone_;
    Text *title_;
    Text *text_;
    QVBoxLayout *layout_;
};

} // namespace knotfinder::gui
