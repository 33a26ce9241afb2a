// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/profile_form.h"

#include "look/tab_order.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "settings/caution_profile.h"
#include "widgets/text.h"
#include "widgets/wrapped_check.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace knotfinder::gui {

ProfileForm::ProfileForm(CautionProfile &profile, Session &session, QWidget *parent)
    : QWidget(parent), profile_(profile), session_(session), list_(new QWidget(this)),
      none_(new QPushButton(tr("&None of these"), this)), forget_(new QPushButton(tr("&Remove my answers"), this)),
      state_(makeText({}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeText(tr("Tick what holds for you. What does not suit you is then left out, with the reason. "
                                  "You need not answer. It stays on this computer."),
                               this));
    auto *ticks = new QVBoxLayout(list_);
    ticks->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(list_);
    auto *row = new QHBoxLayout;
    row->addWidget(none_);
    row->addWidget(forget_);
    row->addStretch();
    layout->addLayout(row);
    look::setMuted(state_);
    layout->addWidget(state_);
    layout->addStretch();
    none_->setObjectName(QStringLiteral("profileNone"));
    forget_->setObjectName(QStringLiteral("profileForget"));
    connect(none_, &QPushButton::clicked, &profile, &CautionProfile::setNone);
    connect(forget_, &QPushButton::clicked, &profile, &CautionProfile::forget);
    connect(&profile, &CautionProfile::changed, this, &ProfileForm::refresh);
    connect(&session, &Session::knowledgeLoaded, this, &ProfileForm::makeTicks);
    makeTicks();
}

void ProfileForm::makeTicks()
{
    for (const auto &[id, tick] : ticks_)
        delete tick;
    ticks_.clear();
    if (const auto *knowledge = session_.safety())
        for (const auto &one : knowledge->contraindications) {
            if (one.asked.empty())
                continue;
            auto *tick = new WrappedCheck(words::text(one.asked), list_);
            connect(tick, &QCheckBox::toggled, this, [this, id = one.id](bool on) { profile_.setHolds(id, on); });
            list_->layout()->addWidget(tick);
            ticks_.emplace_back(one.id, tick);
        }
    look::tabAsLaidOut(*this);
    refresh();
}

void ProfileForm::refresh()
{
    const auto &profile = profile_.profile();
    for (const auto &[id, tick] : ticks_) {
        const QSignalBlocker quiet(tick);
        tick->setChecked(profile.has(id));
    }
    none_->setEnabled(!profile.asked || !profile.holds.empty());
    forget_->setEnabled(profile.asked);
    const QString state = !profile.asked          ? tr("Not answered: every caution is named.")
                          : profile.holds.empty() ? tr("None of these holds: only what fits any reader is named.")
                                                  : tr("Only what holds for you is named.");
    state_->setText(profile_.problem().isEmpty() ? state : state + u'\n' + profile_.problem());
}

} // namespace knotfinder::gui
