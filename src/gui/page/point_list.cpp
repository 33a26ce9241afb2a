// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/point_list.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "page/page_blocks.h"
#include "page/spot_picture.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/text.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace knotfinder::gui {
namespace {

constexpr const char *pointProperty = "knotfinderPoint";

} // namespace

PointList::PointList(Session &session, MuscleHandle muscle, const std::vector<care::Spot> &spots, QWidget *parent)
    : QWidget(parent), session_(session), muscle_(std::move(muscle))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    const auto &points = muscle_.entry().points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool first = i >= spots.size() || i == 0 || !samePlace(spots[i - 1], spots[i]);
        const bool shared = i < spots.size() && (!first || (i + 1 < spots.size() && samePlace(spots[i], spots[i + 1])));
        if (first && shared)
            addPlace(spots[i]);
        addRow(points[i], i < spots.size() ? &spots[i] : nullptr, shared);
    }
    connect(&session.spotlight(), &Spotlight::subjectChanged, this, &PointList::refresh);
    connect(&session.answers(), &AnswerFinder::changed, this, &PointList::refresh);
    refresh();
}

/// For the rows that follow.
void PointList::addPlace(const care::Spot &spot)
{
    auto *place = makeText(tr("Press here: %1").arg(words::text(spot.safePlaces.front())), this);
    layout()->addWidget(place);
}

void PointList::addRow(std::size_t index, const care::Spot *spot, bool placeIsSaid)
{
    const auto &point = muscle_.catalog().points()[index];
    const auto &whole = muscle_.catalog().triggerPoint(point.id);
    auto *row = new QWidget(this);
    auto *beside = new QHBoxLayout(row);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(look::grid + 2);
    auto *picture = new SpotPicture(session_, muscle_, index, spot, row);
    pictures_[index] = picture;
    beside->addWidget(picture, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(2);
    beside->addLayout(layout, 1);
    auto *head = new QHBoxLayout;
    auto *box = new QCheckBox(row);
    auto *name = makeText(
        spot != nullptr ? spotTitle(*spot) : tr("%1 · %2").arg(numberOf(point)).arg(words::text(point.label)), row);
    box->setMinimumWidth(24); // large enough to hit
    box->setAccessibleName(name->text());
    box->setToolTip(tr("Show this knot on the figures"));
    name->setToolTip(box->toolTip());
    name->setBuddy(box);
    look::setType(name, look::Type::strong);
    head->addWidget(box, 0, Qt::AlignTop);
    head->addWidget(name, 1, Qt::AlignVCenter);
    layout->addLayout(head);
    layout->addWidget(makeText(spot == nullptr || placeIsSaid ? words::text(whole.where) : spotPlace(*spot), row));
    auto *pain = makeText(painOf(whole), row);
    look::setType(pain, look::Type::small);
    layout->addWidget(pain);
    if (!whole.doubt.empty()) {
        auto *doubt = makeText(tr("In doubt: %1").arg(words::text(whole.doubt)), row);
        look::setType(doubt, look::Type::small);
        look::setMuted(doubt);
        layout->addWidget(doubt);
    }
    this->layout()->addWidget(row);
    row->setProperty(pointProperty, QVariant::fromValue(static_cast<qulonglong>(index)));
    row->installEventFilter(this);
    boxes_[index] = box;
    connect(box, &QCheckBox::clicked, this, &PointList::apply);
}

std::vector<body::Side> PointList::sidesShown() const
{
    const auto sides = sidesOf(session_.pointsOnPage(muscle_.id()));
    if (sides.both || sides.side == body::Side::midline)
        return {body::Side::right, body::Side::left};
    return {sides.side};
}

PointRefs PointList::refsOf(std::size_t point) const
{
    PointRefs refs;
    for (const auto &ref : session_.pointsOnPage(muscle_.id()))
        if (ref.point == point)
            refs.push_back(ref);
    if (refs.empty())
        for (const auto &ref : pointsOf(muscle_.catalog(), muscle_.entry(), sidesShown()))
            if (ref.point == point)
                refs.push_back(ref);
    return refs;
}

void PointList::apply()
{
    PointRefs refs;
    for (const auto &[point, box] : boxes_)
        if (box->isChecked())
            std::ranges::copy(refsOf(point), std::back_inserter(refs));
    session_.tick(std::move(refs));
}

void PointList::refresh()
{
    if (session_.sharedCatalog().get() != &muscle_.catalog())
        return; // on its way out: its data has been replaced
    const auto shown = session_.pointsOnPage(muscle_.id());
    for (const auto &[point, box] : boxes_)
        box->setChecked(std::ranges::find(shown, point, &PointRef::point) != shown.end());
    for (const auto &[point, picture] : pictures_)
        picture->setSide(refsOf(point).front().side);
}

bool PointList::eventFilter(QObject *watched, QEvent *event)
{
    if (session_.sharedCatalog().get() != &muscle_.catalog())
        return false;
    const auto point = static_cast<std::size_t>(watched->property(pointProperty).toULongLong());
    if (event->type() == QEvent::MouseButtonRelease) {
        boxes_.at(point)->click(); // its words count as the box
    } else if (event->type() == QEvent::Enter) {
        session_.spotlight().preview(refsOf(point));
    } else if (event->type() == QEvent::Leave) {
        session_.spotlight().preview({});
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace knotfinder::gui
