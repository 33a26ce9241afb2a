// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/week_view.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "session/words.h"

#include <knotfinder/journal/words.h>

#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr qsizetype lettersOfDay = 3;

} // namespace

WeekView::WeekView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("journalWeek"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WeekView::show(const journal::Contents &contents, journal::Day today)
{
    QStringList said{
        tr("Written down on %1.")
            .arg(words::text(journal::words::days(journal::daysWithEntry(contents.entries, today, days), days)))};
    for (int i = 0; i < days; ++i) {
        const auto day = today - std::chrono::days(days - 1 - i);
        std::vector<journal::Entry> written;
        std::ranges::copy_if(contents.entries, std::back_inserter(written),
                             [&](const journal::Entry &entry) { return dayOf(entry.at) == day; });
        const auto scores = journal::dayScores(written);
        auto &cell = cells_[static_cast<std::size_t>(i)];
        const auto name = words::text(journal::words::day(day));
        cell.name = name.left(lettersOfDay);
        cell.score = scores.empty() ? QString() : words::text(journal::words::score(scores.front().mean));
        cell.pressed = static_cast<int>(std::ranges::count_if(
            contents.sessions, [&](const journal::Session &done) { return dayOf(done.started) == day; }));
        if (!cell.score.isEmpty() || cell.pressed > 0)
            said << tr("%1: %2%3", "day, pain, sessions")
                        .arg(name, cell.score.isEmpty() ? tr("nothing written") : tr("pain %1").arg(cell.score),
                             cell.pressed > 0 ? tr(", pressed") : QString());
    }
    setAccessibleName(said.join(QStringLiteral(" ")));
    setToolTip(said.join(u'\n'));
    update();
}

int WeekView::cellWidth() const
{
    return QFontMetrics(look::font(this, look::Type::strong)).horizontalAdvance(QStringLiteral("Wed")) + 2 * look::grid;
}

QSize WeekView::sizeHint() const
{
    const int lines = QFontMetrics(look::font(this, look::Type::small)).height() +
                      QFontMetrics(look::font(this, look::Type::strong)).height();
    return {days * cellWidth(), lines + 2 * look::grid};
}

void WeekView::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    const auto small = look::font(this, look::Type::small);
    const auto strong = look::font(this, look::Type::strong);
    const int head = QFontMetrics(small).height();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 0; i < days; ++i) {
        const auto &[name, score, pressed] = cells_[static_cast<std::size_t>(i)];
        const int left = (mirrored ? days - 1 - i : i) * cellWidth();
        painter.setFont(small);
        painter.setPen(i == days - 1 ? t.text : t.mutedText);
        painter.drawText(QRect(left, 0, cellWidth(), head), Qt::AlignCenter, name);
        const QRect box(left + 2, head + 2, cellWidth() - 4, height() - head - 4);
        if (score.isEmpty())
            look::roundedPanel(painter, box, look::corner, {}, look::rim(t.rule, t));
        else
            look::roundedPanel(painter, box, look::corner, t.painChip, look::rim(QColor(), t));
        painter.setFont(strong);
        painter.setPen(t.onPainChip);
        painter.drawText(box, Qt::AlignCenter, score);
        if (pressed > 0) // a bar below: something was pressed
            painter.fillRect(QRect(box.left() + 4, box.bottom() - 3, box.width() - 8, 3),
                             score.isEmpty() ? t.accent : t.onPainChip);
    }
}

} // namespace knotfinder::gui
