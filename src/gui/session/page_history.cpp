// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/page_history.h"

#include <utility>

namespace knotfinder::gui {

const std::string &PageHistory::shown() const noexcept
{
    static const std::string none;
    return !current_.empty() ? current_ : declined_ ? none : suggested_;
}

void PageHistory::suggest(const std::string &muscle)
{
    const auto before = shown();
    suggested_ = muscle;
    declined_ = declined_ && !muscle.empty();
    if (shown() != before)
        Q_EMIT shownChanged();
}

void PageHistory::open(const std::string &muscle)
{
    if (muscle == current_)
        return;
    if (!current_.empty())
        back_.push_back(current_);
    forward_.clear();
    current_ = muscle;
    moved();
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
    if (shown().empty())
        return;
    declined_ = true;
    if (current_.empty()) {
        Q_EMIT shownChanged();
        return;
    }
    back_.push_back(std::exchange(current_, {}));
    forward_.clear();
    moved();
}

void PageHistory::step(std::vector<std::string> &from, std::vector<std::string> &to)
{
    if (from.empty())
        return;
    if (!current_.empty())
        to.push_back(current_);
    current_ = from.back();
    from.pop_back();
    moved();
}

void PageHistory::moved()
{
    Q_EMIT currentChanged();
    Q_EMIT shownChanged();
}

} // namespace knotfinder::gui
