// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/page_history.h"

#include <utility>

namespace knotfinder::gui {

void PageHistory::open(const std::string &muscle)
{
    if (muscle == current_)
        return;
    if (!current_.empty())
        back_.push_back(current_);
    forward_.clear();
    current_ = muscle;
    Q_EMIT currentChanged();
}

void PageHistory::goBack()
{
    step(back_, forward_);
}

void PageHistory::goForward()
{
    step(forward_, back_);
}

void PageHistory::close()
{
    if (current_.empty())
        return;
    back_.push_back(std::exchange(current_, {}));
    forward_.clear();
    Q_EMIT currentChanged();
}

void PageHistory::step(std::vector<std::string> &from, std::vector<std::string> &to)
{
    if (from.empty())
        return;
    if (!current_.empty())
        to.push_back(current_);
    current_ = from.back();
    from.pop_back();
    Q_EMIT currentChanged();
}

} // namespace knotfinder::gui
