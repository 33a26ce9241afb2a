// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/brush_size.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "session/view_state.h"
#include "settings/preferences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace knotfinder::gui {
namespace {

constexpr int sliderWidth = 120;

} // namespace

BrushSize::BrushSize(ViewState &state, const Preferences &preferences, QWidget *parent)
    : QWidget(parent), state_(state), preferences_(preferences), size_(new QSlider(Qt::Horizontal, this)),
      value_(new QLabel(this))
{
    setObjectName(QStringLiteral("brushSize"));
    size_->setAccessibleName(tr("Size of the brush"));
    size_->setToolTip(tr("Size of the brush: [ and ], or Shift and wheel"));
    size_->setRange(static_cast<int>(ViewState::smallestBrush), static_cast<int>(ViewState::largestBrush));
    size_->setPageStep(8);
    size_->setMinimumWidth(sliderWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::grid, 4, look::grid, 4);
    layout->addWidget(size_);
    layout->addWidget(value_);
    connect(size_, &QSlider::valueChanged, this,
            [this](int radius) { state_.setBrushRadius(static_cast<float>(radius)); });
    connect(&state, &ViewState::brushChanged, this, &BrushSize::refresh);
    connect(&state, &ViewState::toolChanged, this, &BrushSize::refresh);
    connect(&preferences, &Preferences::unitsChanged, this, &BrushSize::refresh);
    value_->setMinimumWidth(
        value_->fontMetrics().horizontalAdvance(preferences.lengthText(2 * ViewState::largestBrush)));
    refresh();
}

void BrushSize::refresh()
{
    const QSignalBlocker blocker(size_);
    size_->setValue(static_cast<int>(std::lround(state_.brushRadius())));
    value_->setText(preferences_.lengthText(2 * state_.brushRadius()));
    setVisible(state_.tool() != Tool::area);
}

void BrushSize::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::corner, t.panel, t.rule);
}

} // namespace knotfinder::gui
