// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/view_switch.h"

#include "look/paint_kit.h"
#include "session/words.h"
#include "widgets/segmented.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace knotfinder::gui {
namespace {

bool shows(const ViewState &state, const body::ViewGroup &group)
{
    return state.closeUp().empty() ? group.closeUp.empty() && group.views == state.views()
                                   : group.closeUp == state.closeUp();
}

} // namespace

QString shownViews(const body::Atlas &atlas, const ViewState &state)
{
    if (state.closeUp().empty() && state.views().size() == atlas.views().size())
        return ViewSwitch::tr("All views");
    for (const auto &group : atlas.viewGroups())
        if (shows(state, group))
            return words::text(group.label);
    QStringList labels;
    for (const auto &view : atlas.views())
        if (std::ranges::find(state.views(), view.id) != state.views().end())
            labels << words::text(view.label);
    return labels.join(QStringLiteral(", "));
}

ViewSwitch::ViewSwitch(const body::Atlas &atlas, ViewState &state, QWidget *parent)
    : QWidget(parent), state_(state), groups_(atlas.viewGroups()), row_(new Segmented(Segmented::Tone::plain, this)),
      list_(new QComboBox(this))
{
    for (const auto &group : groups_) {
        row_->add(words::text(group.label));
        list_->addItem(words::text(group.label));
    }
    row_->setAccessibleName(tr("Views"));
    row_->setObjectName(QStringLiteral("views"));
    list_->setAccessibleName(tr("Views"));
    connect(row_, &Segmented::chosen, this, &ViewSwitch::choose);
    connect(list_, &QComboBox::activated, this, &ViewSwitch::choose);
    connect(&state, &ViewState::viewsChanged, this, &ViewSwitch::showState);
    showState();
}

QSize ViewSwitch::sizeFor(int width) const
{
    const auto wide = row_->sizeHint();
    return wide.width() + 2 * look::grid <= width ? wide : list_->sizeHint();
}

void ViewSwitch::resizeEvent(QResizeEvent * /*event*/)
{
    const bool wide = width() >= row_->sizeHint().width();
    row_->setVisible(wide);
    list_->setVisible(!wide);
    row_->setGeometry(rect());
    list_->setGeometry(rect());
}

void ViewSwitch::choose(int index)
{
    const auto &group = groups_.at(static_cast<std::size_t>(index));
    if (group.closeUp.empty())
        state_.setViews(group.views);
    else
        state_.setCloseUp(group.closeUp);
}

void ViewSwitch::showState()
{
    const auto found = std::ranges::find_if(groups_, [this](const auto &group) { return shows(state_, group); });
    const int index = found != groups_.end() ? static_cast<int>(found - groups_.begin()) : -1;
    row_->setCurrent(index);
    const QSignalBlocker blocker(list_);
    list_->setCurrentIndex(index);
}

} // namespace knotfinder::gui
