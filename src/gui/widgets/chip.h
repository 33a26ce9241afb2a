// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QAbstractButton>

namespace knotfinder::gui {

/// A short word in a rounded box: something chosen, which a click takes away or opens, or something to switch on.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { pain, info, plain };

    Chip(const QString &text, Tone tone, QWidget *parent = nullptr);

    /// A number shown in bold after the text, as a strength is.
    void setNumber(int number);
    /// Shows a cross; a click on it, or Delete, emits `removed` instead of `clicked`.
    void setRemovable(bool removable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The width at which so many letters of a longer text can be read; never more than that of the whole chip.
    [[nodiscard]] int readableWidth(int letters) const;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;
    [[nodiscard]] int numberWidth() const;
    [[nodiscard]] int surroundings() const;

    Tone tone_;
    int number_ = -1;
    bool removable_ = false;
};

} // namespace knotfinder::gui
