// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/view_switch.h"

#include "look/paint_kit.h"
#include "widgets/segmented.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

namespace knotfinder::gui {
namespace {

QString closeUpLabel(const std::string &id)
{
    if (id == "head")
        return ViewSwitch::tr("Head");
    if (id == "hands")
        return ViewSwitch::tr("Hands");
    if (id == "feet")
        return ViewSwitch::tr("Feet");
    return QString::fromStdString(id);
}

bool shows(const ViewState &state, const ViewPreset &preset)
{
    return state.closeUp().empty() ? preset.closeUp.empty() && preset.views == state.views()
                                   : preset.closeUp == state.closeUp();
}

std::vector<std::string> allViews(const body::Atlas &atlas)
{
    std::vector<std::string> ids;
    for (const auto &view : atlas.views())
        ids.push_back(view.id);
    return ids;
}

} // namespace

std::vector<ViewPreset> viewPresets(const body::Atlas &atlas)
{
    std::vector<ViewPreset> presets{
        {ViewSwitch::tr("Front and back"), {"front", "back"}, {}},
        {ViewSwitch::tr("Sides"), {"right", "left"}, {}},
        {ViewSwitch::tr("Soles"), {"soles"}, {}},
        {ViewSwitch::tr("All"), allViews(atlas), {}},
    };
    for (const auto &piece : atlas.closeUps())
        if (std::ranges::find(presets, piece.id, &ViewPreset::closeUp) == presets.end())
            presets.push_back({closeUpLabel(piece.id), {}, piece.id});
    return presets;
}

QString shownViews(const body::Atlas &atlas, const ViewState &state)
{
    if (state.closeUp().empty() && state.views() == allViews(atlas))
        return ViewSwitch::tr("All views");
    for (const auto &preset : viewPresets(atlas))
        if (shows(state, preset))
            return preset.label;
    QStringList labels;
    for (const auto &view : atlas.views())
        if (std::ranges::find(state.views(), view.id) != state.views().end())
            labels << QString::fromStdString(view.label);
    return labels.join(QStringLiteral(", "));
}

ViewSwitch::ViewSwitch(const body::Atlas &atlas, ViewState &state, QWidget *parent)
    : QWidget(parent), state_(state), presets_(viewPresets(atlas)), row_(new Segmented(Segmented::Tone::plain, this)),
      list_(new QComboBox(this))
{
    for (const auto &preset : presets_) {
        row_->add(preset.label);
        list_->addItem(preset.label);
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
    const auto &preset = presets_.at(static_cast<std::size_t>(index));
    if (preset.closeUp.empty())
        state_.setViews(preset.views);
    else
        state_.setCloseUp(preset.closeUp);
}

void ViewSwitch::showState()
{
    const auto found =
        std::ranges::find_if(presets_, [this](const ViewPreset &preset) { return shows(state_, preset); });
    const int index = found != presets_.end() ? static_cast<int>(found - presets_.begin()) : -1;
    row_->setCurrent(index);
    const QSignalBlocker blocker(list_);
    list_->setCurrentIndex(index);
}

} // namespace knotfinder::gui
