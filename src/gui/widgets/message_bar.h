// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "widgets/note_box.h"

#include <QTimer>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace knotfinder::gui {

/// Says in the window what went wrong or what can be done, without a dialog. The newest message replaces the one
/// before. What went wrong is noted in the program's log as well.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString text;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    void show(NoteBox::Tone tone, const QString &text, const std::vector<Choice> &choices = {});
    [[nodiscard]] QString text() const;
    /// Whether it offers a choice, which stays until it is taken.
    [[nodiscard]] bool asks() const;
    void dismiss();
    /// Good news and hints without a choice go by themselves after so long, unless the pointer or keyboard is on them.
    void setLasting(int milliseconds) { gone_.setInterval(milliseconds); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void leave();

    NoteBox::Tone tone_ = NoteBox::Tone::info;
    QLabel *text_;
    QWidget *buttons_ = nullptr;
    QHBoxLayout *layout_;
    QTimer gone_;
};

} // namespace knotfinder::gui
