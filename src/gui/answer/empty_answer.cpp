// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/empty_answer.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace knotfinder::gui {
namespace {

/// A number in a circle.
class StepNumber : public QWidget
{
public:
    StepNumber(int number, QWidget *parent) : QWidget(parent), number_(number)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = fontMetrics().height() + look::grid;
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const auto &t = themeOf(this);
        QPainter painter(this);
        look::roundedPanel(painter, rect(), height() / 2.0, t.selection);
        painter.setFont(look::font(this, look::Type::strong));
        painter.setPen(t.accent);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(number_));
    }

private:
    int number_;
};

} // namespace

EmptyAnswer::EmptyAnswer(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("No answers yet"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, look::grid, 0, 0);
    grid->setHorizontalSpacing(look::grid + 4);
    grid->setVerticalSpacing(2 * look::grid);
    auto *lead =
        makeText(tr("Click on the figure where it hurts. Pain often comes from a knot somewhere else: the most "
                    "likely ones appear here."),
                 this);
    grid->addWidget(lead, 0, 0, 1, 2);
    const QString steps[] = {
        tr("Mark every place that hurts, and say how much, from 0 to 10."),
        tr("Rest the pointer on an answer to see its X and where its pain goes."),
        tr("Open it to read what to do, and make a sheet to take along."),
    };
    int row = 1;
    for (const auto &step : steps) {
        grid->addWidget(new StepNumber(row, this), row, 0, Qt::AlignTop);
        auto *text = makeText(step, this);
        look::setMuted(text);
        grid->addWidget(text, row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
}

} // namespace knotfinder::gui
