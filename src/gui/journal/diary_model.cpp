// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/diary_model.h"

#include "journal/journal_words.h"
#include "session/session.h"
#include "session/words.h"

#include <knotfinder/journal/words.h>

#include <algorithm>

namespace knotfinder::gui {

namespace told = journal::words;
using journal::Kind;

DiaryModel::DiaryModel(Session &session, QObject *parent) : QAbstractListModel(parent), session_(session) {}

void DiaryModel::setContents(journal::Contents contents)
{
    beginResetModel();
    contents_ = std::move(contents);
    items_.clear();
    items_.reserve(contents_.entries.size() + contents_.sessions.size() + contents_.sheets.size());
    for (std::size_t i = 0; i < contents_.entries.size(); ++i)
        items_.push_back({Kind::entry, i, contents_.entries[i].at.seconds});
    for (std::size_t i = 0; i < contents_.sessions.size(); ++i)
        items_.push_back({Kind::session, i, contents_.sessions[i].started.seconds});
    for (std::size_t i = 0; i < contents_.sheets.size(); ++i)
        items_.push_back({Kind::sheet, i, contents_.sheets[i].at.seconds});
    std::ranges::stable_sort(items_, std::ranges::greater(), &Item::seconds);
    endResetModel();
}

std::string DiaryModel::id(int row) const
{
    const auto &[kind, index, seconds] = item(row);
    switch (kind) {
    case Kind::entry: return contents_.entries[index].id;
    case Kind::session: return contents_.sessions[index].id;
    case Kind::sheet: break;
    }
    return contents_.sheets[index].id;
}

int DiaryModel::rowOf(const std::string &wanted) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (id(row) == wanted)
            return row;
    return -1;
}

const journal::Moment &DiaryModel::at(const Item &item) const
{
    switch (item.kind) {
    case Kind::entry: return contents_.entries[item.index].at;
    case Kind::session: return contents_.sessions[item.index].started;
    case Kind::sheet: break;
    }
    return contents_.sheets[item.index].at;
}

QString DiaryModel::called(int row) const
{
    const auto when = words::text(told::moment(at(item(row))));
    switch (item(row).kind) {
    case Kind::entry: return tr("the entry of %1").arg(when);
    case Kind::session: return tr("the session of %1").arg(when);
    case Kind::sheet: break;
    }
    return tr("the note that a sheet was made on %1").arg(when);
}

QString DiaryModel::badge(const Item &item) const
{
    if (item.kind == Kind::entry)
        return QString::number(contents_.entries[item.index].strength);
    if (item.kind == Kind::sheet)
        return {};
    const auto &session = contents_.sessions[item.index];
    const auto number = [](const std::optional<int> &value) {
        return value ? QString::number(*value) : QStringLiteral("?");
    };
    return session.before || session.after
               ? QStringLiteral("%1 → %2").arg(number(session.before), number(session.after))
               : QString();
}

QString DiaryModel::second(const Item &item) const
{
    switch (item.kind) {
    case Kind::entry: {
        const auto &entry = contents_.entries[item.index];
        QStringList parts{words::areasOf(entry), words::text(entry.note).simplified()};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case Kind::session: return tr("Pressed: %1").arg(words::pressed(session_, contents_.sessions[item.index]));
    case Kind::sheet: break;
    }
    return tr("Sheet made: %1").arg(words::text(contents_.sheets[item.index].title));
}

QStringList DiaryModel::fullText(int row) const
{
    const auto &which = item(row);
    QStringList lines;
    const auto add = [&](const QString &lead, const std::string &text) {
        if (!text.empty())
            lines << lead.arg(words::text(text));
    };
    if (which.kind == Kind::entry) {
        const auto &entry = contents_.entries[which.index];
        lines << words::strength(entry.strength);
        add(QStringLiteral("%1"), words::areasOf(entry).toStdString());
        add(QStringLiteral("%1"), entry.note);
        add(tr("Night: %1"), entry.sleep);
        add(tr("Day: %1"), entry.work);
    } else if (which.kind == Kind::session) {
        const auto &session = contents_.sessions[which.index];
        lines << second(which);
        for (const auto &spot : session.spots)
            lines << tr("%1: %2").arg(words::knot(session_, spot.point, spot.side),
                                      words::text(told::duration(spot.seconds)));
        if (session.before && session.after)
            lines << tr("Pain %1").arg(words::text(told::change(session)));
        add(tr("Felt: %1"), told::familiar(session.familiar));
        add(tr("Ended early: %1"), session.stopped);
    } else {
        lines << second(which);
    }
    return lines;
}

int DiaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant DiaryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &which = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1, %2", "day and hour")
            .arg(words::text(told::day(dayOf(at(which)))), words::text(told::clock(at(which))));
    case Qt::AccessibleTextRole: {
        QStringList said{data(index, Qt::DisplayRole).toString()};
        if (which.kind == Kind::entry)
            said << tr("pain %1 of 10").arg(badge(which));
        else if (const auto change = badge(which); !change.isEmpty())
            said << change;
        if (const auto more = second(which); !more.isEmpty())
            said << more;
        return said.join(QStringLiteral(". "));
    }
    case badgeRole: return badge(which);
    case kindRole: return static_cast<int>(which.kind);
    case secondRole: return second(which);
    default: return {};
    }
}

} // namespace knotfinder::gui
