// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/compare_menu.h"

#include "session/session.h"
#include "session/words.h"

namespace knotfinder::gui {

CompareMenu::CompareMenu(Session &session, QWidget *parent) : QMenu(parent), session_(session)
{
    connect(this, &QMenu::aboutToShow, this, &CompareMenu::fill);
}

void CompareMenu::fill()
{
    clear();
    const auto &subject = session_.subject();
    if (!subject.points.empty()) {
        const auto own = subject.points.front();
        const auto &points = session_.catalog().points();
        for (const auto &row : session_.answers().rows()) {
            const auto other = row.points.front();
            if (row.muscle != points[own.point].muscle)
                addAction(words::asEntry(words::point(session_.catalog(), other)), this, [this, own, other] {
                    session_.spotlight().compare({own, other});
                });
        }
    }
    if (isEmpty())
        addAction(subject.points.empty() && !subject.muscle.empty()
                      ? tr("Tick a knot on the page to compare it")
                      : tr("Mark where it hurts to have answers to compare"))
            ->setEnabled(false);
}

} // namespace knotfinder::gui
