// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QLabel;

namespace knotfinder::gui {

struct Services;

/// One line at the foot: what is shown, or where the hovered area lies; and that nothing leaves this computer.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Services &services, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void align();
    [[nodiscard]] QString overview() const;

    Services &services_;
    QLabel *left_;
    QLabel *right_;
};

} // namespace knotfinder::gui
