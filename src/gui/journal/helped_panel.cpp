// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/helped_panel.h"

#include "journal/journal_keeper.h"
#include "journal/journal_words.h"
#include "look/paint_kit.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/page_reader.h"
#include "widgets/scroll_content.h"
#include "widgets/text.h"

#include <knotfinder/journal/words.h>

#include <QHBoxLayout>
#include <QPushButton>

namespace knotfinder::gui {
namespace {

constexpr std::size_t mostKnots = 40;

/// The knot as something to press; nothing where the data does not hold it.
std::optional<care::Choice> choiceOfKnot(const journal::Helped &knot, const Session &session)
{
    if (!session.hasCatalog() || session.catalog().findPoint(knot.point) == nullptr)
        return std::nullopt;
    return care::Choice{knot.point, knot.side != body::Side::left, knot.side != body::Side::right};
}

} // namespace

HelpedPanel::HelpedPanel(Session &session, JournalKeeper &keeper, QWidget *parent)
    : QScrollArea(parent), session_(session), keeper_(keeper)
{
    setObjectName(QStringLiteral("journalHelped"));
    setAccessibleName(tr("What followed on pressing"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new PageReader(*this);
    connect(&session_, &Session::knowledgeLoaded, this, &HelpedPanel::refresh);
    refresh();
}

void HelpedPanel::refresh()
{
    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    const auto knots = journal::whatHelped(keeper_.contents().sessions);
    layout->addWidget(makeText(
        knots.empty() ? tr("Nothing was pressed yet. After Press now, what you did and how the pain changed is here.")
                      : tr("How the pain was before and after pressing. That it eased afterwards does not prove that "
                           "pressing eased it."),
        page));
    for (std::size_t i = 0; i < std::min(knots.size(), mostKnots); ++i)
        addKnot(layout, knots[i], page);
    if (knots.size() > mostKnots)
        layout->addWidget(makeText(tr("And %1 more.").arg(knots.size() - mostKnots), page));
    layout->addStretch();
    replaceContent(*this, page);
}

void HelpedPanel::addKnot(QVBoxLayout *layout, const journal::Helped &knot, QWidget *page)
{
    const auto called = words::knot(session_, knot.point, knot.side);
    auto *row = new QWidget(page);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, look::grid / 2, 0, look::grid / 2);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    auto *name = makeText(called, row);
    look::setType(name, look::Type::strong);
    column->addWidget(name);
    const auto last = journal::lastTimeOf(keeper_.rounds(), knot.point, knot.side, dayOf(keeper_.clock()));
    if (last)
        column->addWidget(makeText(words::text(journal::words::lastTime(*last)), row));
    column->addWidget(makeText(words::text(journal::words::helped(knot)), row));
    across->addLayout(column, 1);
    const bool rests = last && last->rests;
    if (const auto choice = choiceOfKnot(knot, session_); choice && !rests) {
        auto *press = new QPushButton(tr("Press now"), row);
        press->setAccessibleName(tr("Press now: %1").arg(called));
        press->setAutoDefault(false);
        connect(press, &QPushButton::clicked, &session_, [this, choice] { session_.pressNow({*choice}); });
        across->addWidget(press, 0, Qt::AlignVCenter);
    }
    layout->addWidget(row);
}

} // namespace knotfinder::gui
