// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/paragraph.h"

#include <QLabel>

namespace knotfinder::gui {

/// A label for text that is never markup, set with room between lines. Wraps at any width; a line break in the text
/// begins a paragraph. Screen readers hear a heading where its type is one.
class Text : public QLabel
{
    Q_OBJECT

public:
    explicit Text(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] look::Paragraph paragraph() const;

    [[nodiscard]] int naturalWidth() const;

    struct Natural
    {
        QString text;
        QFont font;
        int width = 0;
    };
    mutable Natural natural_; ///< as it was measured last
    mutable look::KnownHeights heights_;
};

[[nodiscard]] Text *makeText(const QString &text, QWidget *parent);

} // namespace knotfinder::gui
