// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPlainTextEdit>

namespace knotfinder::gui {

class Session;

/// The user's own words about the pain, kept with the drawing.
class NoteField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void refresh();

    Session &session_;
};

} // namespace knotfinder::gui
