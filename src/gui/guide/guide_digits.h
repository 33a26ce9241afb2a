// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QColor>
#include <QWidget>

namespace knotfinder::gui {

/// Seconds left, as large as there is room, to be read from the floor: "0:42" while pressing, "8" while getting ready.
class GuideDigits : public QWidget
{
    Q_OBJECT

public:
    explicit GuideDigits(QWidget *parent = nullptr);

    void setSeconds(int seconds, bool asClock);
    void setColour(const QColor &colour);
    [[nodiscard]] const QString &shown() const noexcept { return shown_; }
    [[nodiscard]] int digitHeight() const; ///< pixels of the painted figures

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont digitFont() const;

    QString shown_;
    QColor colour_;
};

/// How much of a step has passed.
class GuideBar : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setShare(double share, const QColor &fill);
    [[nodiscard]] double share() const noexcept { return share_; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double share_ = 0;
    QColor fill_;
};

} // namespace knotfinder::gui
