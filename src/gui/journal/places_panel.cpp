// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/places_panel.h"

#include "journal/entry_drawing.h"
#include "journal/journal_keeper.h"
#include "journal/overlay_picture.h"
#include "look/paint_kit.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/text.h"

#include <knotfinder/journal/words.h>

#include <QGridLayout>

#include <algorithm>
#include <map>
#include <set>

namespace knotfinder::gui {
namespace {

constexpr int bands = 5; ///< of colour, for how often
constexpr std::size_t mostAreasTold = 6;
constexpr double pictureShape = 0.75; ///< of a picture, width to height

/// What was drawn on one day.
struct Drawn
{
    journal::Moment at;
    match::PainDrawing drawing;
    body::CellSet pain;
};

/// The first drawing and the newest ones, oldest first; those that can no longer be read are passed over.
std::vector<Drawn> drawnPains(JournalKeeper &keeper, Session &session)
{
    std::vector<Drawn> drawn;
    const auto take = [&](const journal::Entry &listed) {
        const auto entry = keeper.entry(listed.id);
        const auto drawing = entry ? drawingOf(entry.value(), session) : entry.problems();
        if (!drawing)
            return false;
        auto pain = match::makePain(drawing.value(), session.atlas()).all;
        if (pain.universe() == session.atlas().surface().size() && !pain.empty())
            drawn.push_back({listed.at, drawing.value(), std::move(pain)});
        return drawing.ok();
    };
    const auto &entries = keeper.contents().entries;
    const auto first = std::ranges::find_if(entries, take);
    if (first == entries.end())
        return drawn;
    const auto rest = static_cast<std::size_t>(entries.end() - first - 1);
    for (auto entry = entries.end() - static_cast<std::ptrdiff_t>(std::min(rest, PlacesPanel::mostDrawings));
         entry != entries.end(); ++entry)
        take(*entry);
    return drawn;
}

std::vector<render::PainMark> singleMark(const body::CellSet &cells)
{
    return {{{}, cells, journal::worst / 2, false}};
}

/// A mark for each band of how often: the more often, the stronger its colour.
std::vector<render::PainMark> bandMarks(const journal::Overlay &overlay)
{
    std::vector<render::PainMark> marks;
    const int steps = std::min(bands, overlay.drawings);
    for (int band = 1; band <= steps; ++band) {
        const auto from = [&](int which) { return (which - 1) * overlay.drawings / steps + 1; };
        auto cells = overlay.atLeast(from(band));
        if (band < steps)
            overlay.atLeast(from(band + 1)).forEach([&](body::CellId cell) { cells.erase(cell); });
        if (!cells.empty())
            marks.push_back({{}, std::move(cells), journal::worst * band / steps, false});
    }
    return marks;
}

} // namespace

PlacesPanel::PlacesPanel(Session &session, JournalKeeper &keeper, QWidget *parent)
    : QWidget(parent), session_(session), keeper_(keeper), words_(makeText({}, this))
{
    setObjectName(QStringLiteral("journalPlaces"));
    auto *pictures = new QGridLayout;
    pictures->setSpacing(look::grid);
    first_ = addPicture(*pictures, 0, "placesFirst");
    last_ = addPicture(*pictures, 1, "placesLast");
    often_ = addPicture(*pictures, 2, "placesOften");
    pictures->setRowStretch(1, 1);
    words_->setFocusPolicy(Qt::StrongFocus);
    words_->setObjectName(QStringLiteral("placesWords"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addLayout(pictures, 1);
    layout->addWidget(words_);
    connect(&session_, &Session::knowledgeLoaded, this, &PlacesPanel::refresh);
}

PlacesPanel::Picture PlacesPanel::addPicture(QGridLayout &grid, int column, const char *name)
{
    Picture made{makeText({}, this), new OverlayPicture(session_, this)};
    look::setType(made.caption, look::Type::strong);
    made.picture->setObjectName(QString::fromLatin1(name));
    grid.addWidget(made.caption, 0, column, Qt::AlignBottom);
    grid.addWidget(made.picture, 1, column);
    grid.setColumnStretch(column, 1);
    return made;
}

void PlacesPanel::refresh()
{
    stale_ = true;
    if (isVisible())
        makePictures();
}

void PlacesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (stale_)
        makePictures();
}

void PlacesPanel::makePictures()
{
    stale_ = false;
    const auto drawn = drawnPains(keeper_, session_);
    const auto set = [](const Picture &place, const QString &caption) {
        place.caption->setText(caption);
        place.picture->setAccessibleName(caption);
    };
    if (drawn.empty()) {
        for (const auto &place : {first_, last_, often_}) {
            set(place, {});
            place.picture->show({}, {}, {});
        }
        words_->setText(tr("Nothing was drawn yet. Mark where it hurts, then write an entry: its drawing is kept "
                           "with it."));
        return;
    }
    std::vector<body::CellSet> pains;
    pains.reserve(drawn.size());
    for (const auto &one : drawn)
        pains.push_back(one.pain);
    const auto overlay = journal::overlay(pains);
    const auto &figure = drawn.back().drawing.figure;
    const auto shots = render::framesFor(session_.atlas(), figure, {overlay.atLeast(1), {}}, pictureShape, 2);
    const auto day = [](const Drawn &one) { return words::text(journal::words::shortDay(dayOf(one.at))); };
    set(first_, tr("First: %1").arg(day(drawn.front())));
    first_.picture->show(singleMark(overlay.first), figure, shots);
    set(last_, tr("Newest: %1").arg(day(drawn.back())));
    last_.picture->show(singleMark(overlay.last), figure, shots);
    set(often_, drawn.size() == 1 ? tr("How often, in 1 drawing") : tr("How often, in %1 drawings").arg(drawn.size()));
    often_.picture->show(bandMarks(overlay), figure, shots);
    tellHowOften();
}

/// What the colours say, for whoever does not see them.
void PlacesPanel::tellHowOften()
{
    const auto &entries = keeper_.contents().entries;
    const auto areas = journal::areasOf(entries);
    QStringList lines{tr("The stronger the colour, the more often it hurt there.")};
    QStringList told;
    const auto with = std::ranges::count_if(entries, [](const auto &entry) { return !entry.areas.empty(); });
    for (const auto &area : areas) {
        if (static_cast<std::size_t>(told.size()) == mostAreasTold)
            break;
        const auto times = std::ranges::count_if(entries, [&](const journal::Entry &entry) {
            return std::ranges::find(entry.areas, area, &journal::AreaStrength::area) != entry.areas.end();
        });
        told << tr("%1: %2 of %3", "an area, and in how many entries").arg(words::text(area)).arg(times).arg(with);
    }
    if (!told.isEmpty())
        lines << tr("In your entries: %1.").arg(told.join(QStringLiteral("; ")));
    words_->setText(lines.join(u'\n'));
}

} // namespace knotfinder::gui
