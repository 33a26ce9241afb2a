// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QAbstractButton>

namespace knotfinder::gui {

/// A button of a guided session: large enough to be hit from the floor.
class GuideButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone {
        plain,
        main,  ///< filled
        words, ///< no ground until it is hovered: a hint that can also be clicked
    };

    GuideButton(const QString &text, Tone tone, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone tone_;
};

} // namespace knotfinder::gui
