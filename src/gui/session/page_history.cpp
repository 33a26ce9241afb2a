// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/page_history.h"

#include <utility>

namespace knotfinder::gui {
namespace {

constexpr std::size_t mostKept = 100; ///< pages to go back to

} // namespace

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
    putAway();
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
    putAway();
    forward_.clear();
    moved();
}

void PageHistory::leave()
{
    const auto before = shown();
    const bool wasOpen = !current_.empty();
    declined_ = false;
    putAway();
    if (wasOpen) {
        forward_.clear();
        moved();
    } else if (shown() != before) {
        Q_EMIT shownChanged();
    }
}

void PageHistory::keepOnly(const std::function<bool(const std::string &)> &known)
{
    const auto gone = [&](const std::string &muscle) { return !known(muscle); };
    std::erase_if(back_, gone);
    std::erase_if(forward_, gone);
    if (!suggested_.empty() && gone(suggested_))
        suggested_.clear();
    if (!current_.empty() && gone(current_))
        current_.clear();
    moved();
}

void PageHistory::putAway()
{
    if (current_.empty())
        return;
    back_.push_back(std::exchange(current_, {}));
    if (back_.size() > mostKept)
        back_.erase(back_.begin());
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
