// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/session.h"

#include "session/words.h"

#include <algorithm>

namespace knotfinder::gui {

namespace {

constexpr int pauseBeforePage = 350; ///< ms; a page takes long to make for each move of a brush

/// The same points in another catalog, without those it does not have.
PointRefs carried(const PointRefs &points, const catalog::Catalog &from, const catalog::Catalog &to)
{
    PointRefs result;
    for (const auto &ref : points)
        if (const auto *point = to.findPoint(from.points()[ref.point].id))
            result.push_back({static_cast<std::size_t>(point - to.points().data()), ref.side});
    return result;
}

} // namespace

Session::Session(std::shared_ptr<const body::Atlas> atlas, LoadKnowledge load, QObject *parent)
    : QObject(parent), atlas_(std::move(atlas)), load_(std::move(load)), figures_(atlas_), editor_(atlas_),
      answers_(editor_)
{
    pause_.setSingleShot(true);
    pause_.setInterval(pauseBeforePage);
    connect(&editor_, &DrawingEditor::opened, this, &Session::followDrawing);
    connect(&answers_, &AnswerFinder::changed, this, &Session::showBestAnswer);
    connect(&pause_, &QTimer::timeout, this, &Session::suggestPage);
    connect(&pages_, &PageHistory::currentChanged, this, &Session::followPage);
    connect(&pages_, &PageHistory::shownChanged, this, &Session::settle);
}

const catalog::Vocabulary &Session::vocabulary() const
{
    static const catalog::Vocabulary none;
    return hasCatalog() ? catalog().vocabulary() : none;
}

void Session::loadKnowledge()
{
    if (!loaded_)
        reloadKnowledge();
}

void Session::reloadKnowledge()
{
    loaded_ = true;
    lostPage_.clear();
    auto fresh = load_();
    if (fresh.catalog)
        takeKnowledge(std::move(fresh));
    else
        knowledge_.problems = std::move(fresh.problems);
    Q_EMIT knowledgeLoaded();
}

void Session::setProfile(safety::Profile profile)
{
    if (profile == profile_)
        return;
    profile_ = std::move(profile);
    Q_EMIT profileChanged();
}

void Session::takeKnowledge(Knowledge fresh)
{
    if (!fresh.safety)
        fresh.safety = knowledge_.safety; // what was read before warns on
    const auto page = pages_.current();
    spotlight_.forget();
    if (ticked_)
        ticked_ = carried(*ticked_, catalog(), *fresh.catalog);
    const auto old = std::exchange(knowledge_, std::move(fresh)); // there until all observers have moved on
    answers_.forget();
    Q_EMIT knowledgeReplaced();
    auto ticked = std::exchange(ticked_, std::nullopt);
    pages_.keepOnly([this](const std::string &id) { return catalog().findMuscle(id) != nullptr; });
    if (pages_.current() == page)
        ticked_ = std::move(ticked);
    else
        lostPage_ = words::bothNames(*old.catalog->findMuscle(page)).toStdString();
    answers_.setKnowledge(knowledge_.catalog, knowledge_.safety);
}

std::optional<MuscleHandle> Session::muscle(const std::string &id) const
{
    if (!hasCatalog() || catalog().findMuscle(id) == nullptr)
        return std::nullopt;
    return MuscleHandle(knowledge_.catalog, knowledge_.safety, id);
}

void Session::openMuscle(const std::string &muscle, PointRefs points)
{
    loadKnowledge();
    const auto *entry = hasCatalog() ? catalog().findMuscle(muscle) : nullptr;
    if (entry == nullptr)
        return;
    spotlight_.compare({});
    pages_.open(muscle);
    together_ = false;
    // What the answers say of it stays what they say, also after the next mark.
    ticked_ = points.empty() || points == pointsWorthShowing(*entry) ? std::nullopt : std::optional(std::move(points));
    settle();
}

void Session::tick(PointRefs points)
{
    if (subject().muscle.empty())
        return;
    pages_.open(std::string(subject().muscle));
    ticked_ = std::move(points);
    settle();
}

void Session::chooseTogether()
{
    spotlight_.compare({});
    pages_.close();
    together_ = true;
    settle();
}

void Session::closePage()
{
    spotlight_.compare({});
    together_ = false;
    pages_.close();
    settle();
}

void Session::followDrawing()
{
    spotlight_.preview({});
    spotlight_.compare({});
    together_ = false;
    atOnce_ = true;
    pages_.leave();
    settle();
}

void Session::followPage()
{
    ticked_.reset();
    if (!pages_.current().empty())
        together_ = false;
    settle();
}

void Session::showBestAnswer()
{
    const bool atOnce = std::exchange(atOnce_, false);
    if (together_ && answers_.answer().together.size() < 2) {
        together_ = false;
        pages_.leave();
    }
    settle();
    if (atOnce || answers_.rows().empty())
        suggestPage();
    else
        pause_.start();
}

void Session::suggestPage()
{
    pause_.stop();
    const auto &rows = answers_.rows();
    pages_.suggest(rows.empty() ? std::string() : rows.front().muscle);
}

void Session::settle()
{
    spotlight_.setSubject(subjectNow());
}

Subject Session::subjectNow() const
{
    Subject now;
    if (!hasCatalog())
        return now;
    const auto &rows = answers_.rows();
    now.muscle = pages_.shown();
    if (const auto *open = catalog().findMuscle(pages_.current())) {
        now.of = Subject::Of::page;
        now.points = ticked_ ? *ticked_ : pointsWorthShowing(*open);
        now.sheet = now.points;
    } else if (together_) {
        now.of = Subject::Of::together;
        now.points = now.sheet = answers_.together();
    } else if (!rows.empty()) {
        now.of = Subject::Of::bestAnswer;
        now.points = rows.front().points;
        now.sheet = pointsTogether();
    }
    return now;
}

PointRefs Session::pointsWorthShowing(const catalog::MuscleEntry &muscle) const
{
    const auto row = std::ranges::find(answers_.rows(), muscle.id, &AnswerRow::muscle);
    return row != answers_.rows().end() ? row->points
                                        : pointsOf(catalog(), muscle, {body::Side::right, body::Side::left});
}

/// The best answer, and the others that together with it explain the pain: of each muscle the points that its answer
/// names.
PointRefs Session::pointsTogether() const
{
    const auto &rows = answers_.rows();
    auto points = rows.front().points;
    std::vector<std::string> done{rows.front().muscle};
    for (const auto &ref : answers_.together()) {
        const auto &muscle = catalog().points()[ref.point].muscle;
        const auto row = std::ranges::find(rows, muscle, &AnswerRow::muscle);
        const bool listed = row != rows.end();
        if ((!listed && answers_.filter().isActive()) || std::ranges::find(done, muscle) != done.end())
            continue; // filtered out, or there
        if (listed) {
            done.push_back(muscle);
            points.insert(points.end(), row->points.begin(), row->points.end());
        } else {
            points.push_back(ref);
        }
    }
    return points;
}

PointRefs Session::pointsOnPage(const std::string &muscle) const
{
    const auto *entry = hasCatalog() ? catalog().findMuscle(muscle) : nullptr;
    if (entry == nullptr)
        return {};
    return pages_.current() == muscle && ticked_ ? *ticked_ : pointsWorthShowing(*entry);
}

} // namespace knotfinder::gui
