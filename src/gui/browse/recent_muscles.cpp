// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "browse/recent_muscles.h"

#include "session/page_history.h"

namespace knotfinder::gui {
namespace {

constexpr std::size_t mostRecent = 12;

} // namespace

RecentMuscles::RecentMuscles(PageHistory &pages, QObject *parent) : QObject(parent), pages_(pages)
{
    connect(&pages, &PageHistory::currentChanged, this, &RecentMuscles::add);
}

void RecentMuscles::add()
{
    const auto read = pages_.current();
    if (read.empty())
        return;
    std::erase(muscles_, read);
    muscles_.insert(muscles_.begin(), read);
    if (muscles_.size() > mostRecent)
        muscles_.pop_back();
    Q_EMIT changed();
}

} // namespace knotfinder::gui
