// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_files.h"

#include "journal/journal_keeper.h"
#include "session/session.h"

#include <knotfinder/base/files.h>
#include <knotfinder/journal/exchange.h>
#include <knotfinder/sheet/output.h>
#include <knotfinder/sheet/report.h>

namespace knotfinder::gui {
namespace {

Outcome withCatalog(Session &session)
{
    session.loadKnowledge();
    return session.hasCatalog() ? success() : Problem{"", "", "the program's data could not be read", ""};
}

} // namespace

Outcome exportJournal(JournalKeeper &keeper, Session &session, Export as, const QString &path)
{
    if (auto loaded = withCatalog(session); !loaded)
        return loaded;
    const auto all = keeper.everything();
    if (!all)
        return all.problems();
    const auto mapped = journal::onBodyMap(all.value(), session.atlas(), session.vocabulary());
    if (!mapped)
        return mapped.problems();
    return writeFile(path.toStdString(),
                     as == Export::table ? journal::toCsv(all.value(), mapped.value())
                                         : journal::toFhir(all.value(), mapped.value()),
                     Readers::ownerOnly);
}

Outcome exportReport(JournalKeeper &keeper, Session &session, const QString &person,
                     const std::vector<std::string> &notes, const sheet::Style &style, const QString &path)
{
    if (auto loaded = withCatalog(session); !loaded)
        return loaded;
    const auto all = keeper.everything();
    if (!all)
        return all.problems();
    auto mapped = journal::onBodyMap(all.value(), session.atlas(), session.vocabulary());
    if (!mapped)
        return mapped.problems();
    const auto report = sheet::composeReport(
        all.value(), {dayOf(keeper.clock()), person, notes, std::move(mapped).value()}, session.catalog());
    if (!report)
        return report.problems();
    if (auto drawable = sheet::checkPictures(report.value(), session.figures()); !drawable)
        return drawable;
    const sheet::Layout layout(report.value(), style);
    return writeFile(path.toStdString(), sheet::toPdf(report.value(), layout, session.figures()).toStdString(),
                     Readers::ownerOnly);
}

Result<journal::Merged> importJournal(JournalKeeper &keeper, const QString &path)
{
    const auto file = path.toStdString();
    const auto text = readFile(file, journal::mostBytesToImport);
    if (!text)
        return text.problems();
    const auto more = journal::fromFile(text.value(), file);
    return more ? keeper.merge(more.value()) : more.problems();
}

} // namespace knotfinder::gui
