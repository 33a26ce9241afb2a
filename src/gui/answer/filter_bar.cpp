// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/filter_bar.h"

#include "look/paint_kit.h"
#include "session/parts.h"
#include "session/session.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"

#include <QAbstractItemView>
#include <QComboBox>

namespace knotfinder::gui {

FilterBar::FilterBar(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), self_(new Chip(tr("Self-care"), Chip::Tone::plain, this)),
      common_(new Chip(tr("Common"), Chip::Tone::plain, this)), part_(new QComboBox(this))
{
    self_->setCheckable(true);
    self_->setToolTip(tr("Only muscles that one can press oneself"));
    common_->setCheckable(true);
    common_->setToolTip(tr("Only knots that are common"));
    part_->setAccessibleName(tr("Body part"));
    part_->setToolTip(tr("Only muscles of one body part"));
    // As wide as 'All parts', so that it fits beside the chips; the list that opens shows long names in full.
    part_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    part_->setMinimumContentsLength(static_cast<int>(tr("All parts").size()));
    auto *layout = new FlowLayout(this);
    layout->addWidget(self_);
    layout->addWidget(common_);
    layout->addWidget(part_);
    connect(self_, &Chip::toggled, this, &FilterBar::apply);
    connect(common_, &Chip::toggled, this, &FilterBar::apply);
    connect(part_, &QComboBox::currentIndexChanged, this, &FilterBar::apply);
    connect(&session.answers(), &AnswerFinder::changed, this, &FilterBar::refresh);
    connect(&session, &Session::knowledgeLoaded, this, &FilterBar::fillParts);
    fillParts();
    refresh();
}

void FilterBar::fillParts()
{
    const QSignalBlocker blocker(part_);
    part_->clear();
    part_->addItem(tr("All parts"), QString());
    if (session_.hasCatalog())
        for (const auto &part : muscleParts(session_.catalog()))
            part_->addItem(part.label, QString::fromStdString(part.id));
    part_->view()->setMinimumWidth(part_->view()->sizeHintForColumn(0) + 2 * look::grid);
}

void FilterBar::apply()
{
    session_.answers().setFilter(
        {self_->isChecked(), common_->isChecked(), part_->currentData().toString().toStdString()});
}

void FilterBar::refresh()
{
    setVisible(!session_.answers().answer().suggestions.empty());
}

} // namespace knotfinder::gui
