// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/compare_view.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "page/page_blocks.h"
#include "page/page_picture.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/page_reader.h"
#include "widgets/score_line.h"
#include "widgets/scroll_content.h"
#include "widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace knotfinder::gui {

CompareView::CompareView(Session &session, QWidget *parent) : QScrollArea(parent), session_(session)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Comparison"));
    new PageReader(*this);
    connect(&session.spotlight(), &Spotlight::comparedChanged, this, &CompareView::refresh);
    connect(&session.answers(), &AnswerFinder::changed, this, &CompareView::refresh);
    refresh(); // it is made when two points are already compared
}

void CompareView::refresh()
{
    const auto &two = session_.spotlight().compared();
    if (two.size() != 2) {
        replaceContent(*this, nullptr);
        return;
    }
    auto *body = new QWidget(this);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, 2 * look::grid);
    grid->setHorizontalSpacing(2 * look::grid);
    grid->setVerticalSpacing(look::grid);
    auto *title = makeText(tr("Compare"), body);
    look::setType(title, look::Type::heading);
    grid->addWidget(title, 0, 0);
    auto *done = new QPushButton(tr("Done"), body);
    connect(done, &QPushButton::clicked, this, [this] { session_.spotlight().compare({}); });
    grid->addWidget(done, 0, 1, Qt::AlignTrailing);
    addColumn(grid, 0, two[0], body);
    addColumn(grid, 1, two[1], body);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    replaceContent(*this, body);
}

void CompareView::addColumn(QGridLayout *grid, int column, PointRef ref, QWidget *parent)
{
    const auto &catalog = session_.catalog();
    const auto &whole = catalog.triggerPoint(catalog.points()[ref.point].id);
    int row = 1;
    const auto add = [&](QWidget *widget) { grid->addWidget(widget, row++, column, Qt::AlignTop); };
    const auto say = [&](const QString &text, bool muted) {
        auto *label = makeText(text, parent);
        if (muted)
            look::setMuted(label);
        add(label);
    };
    auto *picture = new PagePicture(session_, parent);
    picture->setPoints({ref});
    grid->addWidget(picture, row++, column);
    auto *name = makeText(words::point(catalog, ref), parent);
    look::setType(name, look::Type::strong);
    add(name);
    say(words::text(whole.label), true);
    const auto &suggestions = session_.answers().answer().suggestions;
    const auto found =
        std::ranges::find_if(suggestions, [&](const auto &s) { return s.point == ref.point && s.side == ref.side; });
    const double explains = found != suggestions.end() ? found->explains : 0;
    const double hurts = found != suggestions.end() ? found->zoneCovered : 0;
    add(new ScoreLine(tr("Fits your pain"), explains, parent));
    add(new ScoreLine(tr("Zone that hurts"), hurts, parent));
    say(found != suggestions.end() ? words::reasonLine(found->reasons) : tr("Covers none of your areas."), true);
    say(painOf(whole), false);
    auto *read = new QPushButton(tr("Read the page"), parent);
    connect(read, &QPushButton::clicked, this,
            [this, ref, muscle = catalog.points()[ref.point].muscle] { session_.openMuscle(muscle, {ref}); });
    add(read);
}

} // namespace knotfinder::gui
