// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/answer_model.h"

#include "session/session.h"
#include "session/why.h"
#include "session/words.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

/// "Strong match"
QString matchOf(double score)
{
    auto said = AnswerModel::tr("%1 match").arg(words::matchWord(score));
    said[0] = said[0].toUpper();
    return said;
}

} // namespace

AnswerModel::AnswerModel(Session &session, QObject *parent) : QAbstractListModel(parent), session_(session)
{
    connect(&session.answers(), &AnswerFinder::changed, this, &AnswerModel::refresh);
    connect(&session.pages(), &PageHistory::shownChanged, this, &AnswerModel::markPinned);
    connect(&session.spotlight(), &Spotlight::subjectChanged, this, &AnswerModel::markPinned);
    connect(&session.pages(), &PageHistory::currentChanged, this, &AnswerModel::showBrief);
    entries_ = makeEntries();
}

void AnswerModel::refresh()
{
    auto fresh = makeEntries();
    if (fresh == entries_)
        return;
    if (fresh.size() == entries_.size()) {
        entries_ = std::move(fresh);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    entries_ = std::move(fresh);
    endResetModel();
}

void AnswerModel::markPinned()
{
    if (!entries_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {pinnedRole, readRole});
}

void AnswerModel::showBrief()
{
    const bool brief = !session_.pages().current().empty();
    if (std::exchange(brief_, brief) != brief && !entries_.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::vector<AnswerModel::Entry> AnswerModel::makeEntries() const
{
    std::vector<Entry> entries;
    if (!session_.hasCatalog())
        return entries;
    const auto &catalog = session_.catalog();
    const auto &answers = session_.answers();
    const auto together = answers.together();
    const auto muscles = words::together(catalog, together);
    if (muscles.size() > 1) { // what one muscle explains alone, its own row tells
        const auto text =
            tr("these fit %1 of what you marked.").arg(words::percent(answers.answer().togetherExplains)) + u'\n' +
            muscles.join(u'\n');
        entries.push_back({Kind::together, tr("Together"), {}, text, answers.answer().togetherExplains, {}, together});
    }
    for (const auto &row : answers.rows()) {
        const auto *muscle = catalog.findMuscle(row.muscle);
        const auto name = muscle != nullptr ? words::muscleName(*muscle) : words::MuscleName();
        QStringList second;
        if (name.book != name.everyday)
            second << name.book;
        second << words::sides(sidesOf(row.points));
        second.removeAll(QString());
        entries.push_back({Kind::suggestion, name.everyday, second.join(u" · "_s),
                           whyItFits(row, session_.editor().drawing()), row.score, row.muscle, row.points});
    }
    if (answers.answer().areas.empty())
        return entries;
    QStringList names;
    for (const auto area : answers.answer().unexplained)
        names << words::text(answers.answer().areas[area].label);
    const auto text =
        names.isEmpty() ? tr("Nothing you marked is left unexplained.")
                        : tr("No knot explains this well: %1. Not every pain comes from a muscle; if it stays, have it "
                             "looked at.")
                              .arg(words::list(names));
    entries.push_back({Kind::unexplained, {}, {}, text, 0, {}, {}});
    return entries;
}

int AnswerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

bool AnswerModel::isPinned(const Entry &entry) const
{
    const auto &subject = session_.subject();
    if (entry.kind == Kind::suggestion)
        return subject.of == Subject::Of::page && subject.muscle == entry.muscle;
    return entry.kind == Kind::together && subject.of == Subject::Of::together;
}

QVariant AnswerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = entries_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return entry.title;
    case kindRole: return static_cast<int>(entry.kind);
    case secondRole: return entry.second;
    case matchRole: return matchOf(entry.score);
    case reasonRole: return entry.reason;
    case scoreRole: return entry.score;
    case pinnedRole: return isPinned(entry);
    case readRole: return entry.kind == Kind::suggestion && session_.pages().shown() == entry.muscle;
    case briefRole: return brief_;
    case muscleRole: return QString::fromStdString(entry.muscle);
    case rightRole:
        return std::ranges::any_of(entry.points, [](const PointRef &ref) { return ref.side != body::Side::left; });
    case leftRole:
        return std::ranges::any_of(entry.points, [](const PointRef &ref) { return ref.side != body::Side::right; });
    case Qt::AccessibleTextRole:
        if (entry.kind == Kind::suggestion)
            return tr("%1, %2, %3 match. %4")
                .arg(entry.title, entry.second, words::matchWord(entry.score), entry.reason);
        return entry.title.isEmpty() ? entry.reason : tr("%1: %2").arg(entry.title, entry.reason);
    default: return {};
    }
}

PointRefs AnswerModel::points(int row) const
{
    return entries_.at(static_cast<std::size_t>(row)).points;
}

std::string AnswerModel::muscle(int row) const
{
    return entries_.at(static_cast<std::size_t>(row)).muscle;
}

} // namespace knotfinder::gui
