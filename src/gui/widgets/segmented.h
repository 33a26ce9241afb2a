// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

#include <vector>

namespace knotfinder::gui {

/// A row of joined buttons of which one is down: tools, strengths, views.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    enum class Tone {
        plain, ///< the chosen one in the accent colour
        pain,  ///< the chosen one in the colour of pain
    };

    explicit Segmented(Tone tone, QWidget *parent = nullptr);

    /// Buttons are numbered from 0 in the order they are added.
    QAbstractButton *add(const QString &text, const QString &toolTip = {});
    [[nodiscard]] int count() const noexcept { return static_cast<int>(buttons_.size()); }
    [[nodiscard]] QAbstractButton *button(int index) const { return buttons_.at(static_cast<std::size_t>(index)); }
    /// -1: none is down. Does not emit `chosen`.
    void setCurrent(int index);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    void chosen(int index); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone tone_;
    QButtonGroup group_;
    std::vector<QAbstractButton *> buttons_;
};

} // namespace knotfinder::gui
