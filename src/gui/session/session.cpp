// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/session.h"

#include <algorithm>

namespace knotfinder::gui {

namespace {

constexpr int pauseBeforePage = 350; ///< ms; a page takes long to make for each move of a brush

} // namespace

Session::Session(std::shared_ptr<const body::Atlas> atlas, LoadKnowledge load, QObject *parent)
    : QObject(parent), atlas_(std::move(atlas)), load_(std::move(load)), figures_(atlas_), editor_(atlas_),
      answers_(editor_)
{
    pause_.setSingleShot(true);
    pause_.setInterval(pauseBeforePage);
    connect(&answers_, &AnswerFinder::changed, this, &Session::showBestAnswer);
    connect(&pause_, &QTimer::timeout, this, &Session::suggestPage);
    connect(&pages_, &PageHistory::currentChanged, this, &Session::followPage);
    connect(&pages_, &PageHistory::shownChanged, this, &Session::noteWhatIsRead);
}

void Session::loadKnowledge()
{
    if (!loaded_)
        reloadKnowledge();
}

void Session::reloadKnowledge()
{
    loaded_ = true;
    auto fresh = load_();
    if (!fresh.catalog) {
        knowledge_.problems = std::move(fresh.problems);
    } else {
        // Points are known by their place in the catalog: let go of them before it changes.
        spotlight_.preview({});
        spotlight_.compare({});
        spotlight_.pin({});
        spotlight_.setDefault({});
        const auto old = std::exchange(knowledge_, std::move(fresh)); // kept alive until all observers have moved on
        answers_.setKnowledge(knowledge_.catalog, knowledge_.safety);
    }
    Q_EMIT knowledgeLoaded();
}

void Session::openMuscle(const std::string &muscle, PointRefs points)
{
    loadKnowledge();
    const auto *entry = hasCatalog() ? catalog().findMuscle(muscle) : nullptr;
    if (entry == nullptr)
        return;
    // What is pinned first, so that opening the page does not pin something else.
    spotlight_.compare({});
    spotlight_.pin(points.empty() ? pointsWorthShowing(*entry) : std::move(points));
    pages_.open(muscle);
}

PointRefs Session::pointsWorthShowing(const catalog::MuscleEntry &muscle) const
{
    const auto row = std::ranges::find(answers_.rows(), muscle.id, &AnswerRow::muscle);
    return row != answers_.rows().end() ? row->points
                                        : pointsOf(catalog(), muscle, {body::Side::right, body::Side::left});
}

PointRefs Session::pointsOnPage(const catalog::MuscleEntry &muscle) const
{
    PointRefs own;
    for (const auto &ref : spotlight_.pinned())
        if (catalog().points()[ref.point].muscle == muscle.id)
            own.push_back(ref);
    return own.empty() ? pointsWorthShowing(muscle) : own;
}

void Session::followPage()
{
    const auto *entry = hasCatalog() ? catalog().findMuscle(pages_.current()) : nullptr;
    const auto &pinned = spotlight_.pinned();
    if (entry != nullptr && (pinned.empty() || catalog().points()[pinned.front().point].muscle != entry->id))
        spotlight_.pin(pointsWorthShowing(*entry));
}

void Session::letGo()
{
    spotlight_.compare({});
    spotlight_.pin({});
}

void Session::showBestAnswer()
{
    const auto &rows = answers_.rows();
    spotlight_.setDefault(rows.empty() ? PointRefs{} : rows.front().points);
    noteWhatIsRead();
    if (rows.empty())
        suggestPage();
    else
        pause_.start();
}

void Session::noteWhatIsRead()
{
    const auto &rows = answers_.rows();
    spotlight_.setDefaultRead(!rows.empty() && pages_.shown() == rows.front().muscle);
}

void Session::suggestPage()
{
    pause_.stop();
    const auto &rows = answers_.rows();
    pages_.suggest(rows.empty() ? std::string() : rows.front().muscle);
}

} // namespace knotfinder::gui
