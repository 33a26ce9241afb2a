// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

#include <vector>

class QLabel;

namespace knotfinder::gui {

class Chip;
class Session;

/// What is marked, as chips in one row at the foot of the figures: areas with their strength, how it feels, what makes
/// it worse. What does not fit is counted; the list has it all.
class PainBar : public QWidget
{
    Q_OBJECT

public:
    explicit PainBar(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void moreRequested(); ///< the whole list is wanted

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void addAreas();
    void addTerms();
    void arrange();

    Session &session_;
    QLabel *title_;
    std::vector<Chip *> chips_;
    Chip *more_;
};

} // namespace knotfinder::gui
