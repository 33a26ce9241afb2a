// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/report.h>

#include "compose_parts.h"
#include "words.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/journal/words.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

namespace told = journal::words;

// So that the report stays within two pages.
constexpr std::size_t mostHelped = 8;
constexpr std::size_t mostSessions = 10;
constexpr std::size_t mostNotes = 8;
constexpr std::size_t longestNote = 280; // bytes
constexpr std::size_t mostAreas = 3;

QString date(journal::Day day)
{
    return text(told::shortDay(day));
}

QString counted(std::size_t number, const QString &one, const QString &many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

class ReportComposer
{
public:
    ReportComposer(const journal::Contents &contents, const ReportRequest &request, const catalog::Catalog &catalog)
        : contents_(contents), request_(request), catalog_(catalog)
    {
    }

    Report compose()
    {
        Report report;
        report.chart = chart::chartOf(contents_.entries, contents_.sessions);
        report.title = QStringLiteral("Pain journal");
        const auto [first, last] = period();
        report.period = first == last ? date(first) : date(first) + QStringLiteral(" to ") + date(last);
        const std::chrono::year_month_day made(request_.date);
        report.date = QDate(static_cast<int>(made.year()), static_cast<int>(static_cast<unsigned>(made.month())),
                            static_cast<int>(static_cast<unsigned>(made.day())));
        report.person = request_.person;
        report.summary = summary(report.chart);
        report.drawings = drawings();
        report.helped = helped();
        report.sessions = sessions();
        report.notes = notes();
        report.closing = QStringLiteral(
            "All strengths are the reader's own, from 0 (no pain) to 10 (the worst). People with pain of muscles and "
            "joints "
            "call a change of 1 point or 15 % a little, of 2 points or 33 % much. That pain eased after pressing does "
            "not "
            "prove that pressing eased it. Written down with Knotfinder, which informs and does not diagnose.");
        return report;
    }

private:
    [[nodiscard]] std::pair<journal::Day, journal::Day> period() const
    {
        std::vector<journal::Day> all;
        for (const auto &entry : contents_.entries)
            all.push_back(dayOf(entry.at));
        for (const auto &session : contents_.sessions)
            all.push_back(dayOf(session.started));
        const auto [first, last] = std::minmax_element(all.begin(), all.end());
        return {*first, *last};
    }

    QStringList summary(const chart::Chart &shown) const
    {
        QStringList lines;
        const auto &scores = shown.days;
        if (!scores.empty()) {
            const auto all = static_cast<std::size_t>((scores.back().day - scores.front().day).count() + 1);
            lines << counted(contents_.entries.size(), QStringLiteral("entry"), QStringLiteral("entries")) +
                         QStringLiteral(" on ") +
                         text(told::days(static_cast<int>(scores.size()), static_cast<int>(all))) + u'.';
            lines << text(told::course(scores));
        }
        if (const auto named = areaWords(); !named.isEmpty())
            lines << named;
        if (const auto segments = segmentWords(); !segments.isEmpty())
            lines << segments;
        return lines;
    }

    /// The newest drawing in a clinic's codes.
    QString segmentWords() const
    {
        const auto &[id, title, pains] = request_.onBodyMap;
        const auto newest = std::find_if(contents_.entries.rbegin(), contents_.entries.rend(),
                                         [&pains = pains](const auto &entry) { return pains.contains(entry.id); });
        if (newest == contents_.entries.rend())
            return {};
        QStringList words;
        for (const auto &segment : pains.at(newest->id))
            words << QStringLiteral("%1 (%2)").arg(text(segment.code)).arg(segment.strength);
        return QStringLiteral("Newest drawing on the %1 (0 to 10 each): ").arg(text(title)) +
               words.join(QStringLiteral(", ")) + u'.';
    }

    QString areaWords() const
    {
        QStringList words;
        for (const auto &area : journal::areasOf(contents_.entries)) {
            if (words.size() == static_cast<qsizetype>(mostAreas))
                break;
            double sum = 0;
            const auto scores = journal::dayScores(contents_.entries, area);
            for (const auto &score : scores)
                sum += score.mean / static_cast<double>(scores.size());
            words << QStringLiteral("%1 (%2 on average)").arg(text(area), text(told::score(sum)));
        }
        return words.isEmpty() ? QString() : QStringLiteral("Named most often: ") + joined(words) + u'.';
    }

    [[nodiscard]] std::optional<match::PainDrawing> drawingOf(const journal::Entry &entry) const
    {
        if (entry.drawing.empty())
            return std::nullopt;
        auto drawing = match::parseDrawing(entry.drawing, "journal", catalog_.atlas(), catalog_.vocabulary());
        return drawing ? std::optional(std::move(drawing).value()) : std::nullopt;
    }

    /// The first entry with a drawing that can be read, and that drawing.
    template <class Iterator>
    [[nodiscard]] std::optional<std::pair<const journal::Entry *, match::PainDrawing>> firstDrawn(Iterator entry,
                                                                                                  Iterator end) const
    {
        for (; entry != end; ++entry)
            if (auto drawing = drawingOf(*entry))
                return std::pair(&*entry, std::move(*drawing));
        return std::nullopt;
    }

    DrawnPain drawn(const journal::Entry &entry, const match::PainDrawing &drawing, const QString &which) const
    {
        const auto pain = match::makePain(drawing, catalog_.atlas());
        return {painFigures(pain, catalog_.atlas(), drawing.figure),
                QStringLiteral("%1, %2: %3 of 10").arg(which, date(dayOf(entry.at))).arg(entry.strength)};
    }

    std::vector<DrawnPain> drawings() const
    {
        const auto &entries = contents_.entries;
        const auto first = firstDrawn(entries.begin(), entries.end());
        if (!first)
            return {};
        const auto newest = firstDrawn(entries.rbegin(), entries.rend());
        if (newest->first == first->first)
            return {drawn(*first->first, first->second, QStringLiteral("Drawing"))};
        return {drawn(*first->first, first->second, QStringLiteral("First drawing")),
                drawn(*newest->first, newest->second, QStringLiteral("Newest drawing"))};
    }

    /// "Trapezius, knot 4, right".
    QString knot(const std::string &point, body::Side side) const
    {
        const auto muscle = muscleIn(point);
        const auto *entry = catalog_.findMuscle(muscle);
        QString name = text(entry == nullptr ? muscle : entry->english);
        if (const int number = numberIn(point); number > 0)
            name += QStringLiteral(", knot %1").arg(number);
        return side == body::Side::midline ? name
                                           : name + QStringLiteral(", ") + text(std::string(body::toString(side)));
    }

    QStringList helped() const
    {
        QStringList lines;
        for (const auto &one : journal::whatHelped(contents_.sessions))
            if (one.told > 0 && lines.size() < static_cast<qsizetype>(mostHelped))
                lines << knot(one.point, one.side) + QStringLiteral(": ") + text(told::helped(one)) + u'.';
        return lines;
    }

    QStringList sessions() const
    {
        QStringList lines;
        for (auto session = contents_.sessions.rbegin();
             session != contents_.sessions.rend() && lines.size() < static_cast<qsizetype>(mostSessions); ++session)
            lines << sessionLine(*session);
        if (const auto more = contents_.sessions.size(); more > mostSessions)
            lines << QStringLiteral("and %1.").arg(
                counted(more - mostSessions, QStringLiteral("earlier session"), QStringLiteral("earlier sessions")));
        return lines;
    }

    QString sessionLine(const journal::Session &session) const
    {
        const auto *muscle = catalog_.findMuscle(session.muscle);
        const QString what = muscle != nullptr       ? text(muscle->english)
                             : !session.plan.empty() ? text(session.plan)
                                                     : QStringLiteral("Pressing");
        QStringList parts{what, text(told::duration(session.seconds))};
        if (session.before && session.after)
            parts << text(told::change(session));
        if (const auto familiar = told::familiar(session.familiar); !familiar.empty())
            parts << text(familiar);
        if (!session.stopped.empty())
            parts << QStringLiteral("ended early: ") + text(shortened(session.stopped, longestNote));
        return text(told::moment(session.started)) + QStringLiteral(": ") + parts.join(QStringLiteral("; ")) + u'.';
    }

    QStringList notes() const
    {
        QStringList lines;
        for (auto entry = contents_.entries.rbegin();
             entry != contents_.entries.rend() && lines.size() < static_cast<qsizetype>(mostNotes); ++entry) {
            const auto &chosen = request_.notes;
            if (std::find(chosen.begin(), chosen.end(), entry->id) == chosen.end())
                continue;
            QStringList parts;
            if (!entry->note.empty())
                parts << text(shortened(entry->note, longestNote)).simplified();
            if (!entry->sleep.empty())
                parts << QStringLiteral("Night: ") + text(shortened(entry->sleep, longestNote)).simplified();
            if (!entry->work.empty())
                parts << QStringLiteral("Day: ") + text(shortened(entry->work, longestNote)).simplified();
            if (!parts.isEmpty())
                lines << text(told::moment(entry->at)) + QStringLiteral(" (%1 of 10): ").arg(entry->strength) +
                             parts.join(QStringLiteral(" · "));
        }
        return lines;
    }

    const journal::Contents &contents_;
    const ReportRequest &request_;
    const catalog::Catalog &catalog_;
};

} // namespace

Result<Report> composeReport(const journal::Contents &contents, const ReportRequest &request,
                             const catalog::Catalog &catalog)
{
    if (contents.entries.empty() && contents.sessions.empty())
        return Problem{"", "", "the journal is empty", "at least one entry or session"};
    return ReportComposer(contents, request, catalog).compose();
}

} // namespace knotfinder::sheet
