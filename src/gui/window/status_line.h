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
    /// Shows as many of the parts as there is room for, the first one shortened where it must be.
    void fit();
    [[nodiscard]] QStringList overview() const;

    Services &services_;
    QLabel *left_;
    QLabel *right_;
    QStringList parts_; ///< of what the left one says
};

} // namespace knotfinder::gui
