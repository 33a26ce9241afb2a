// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/break_form.h"

#include "breaks/autostart.h"
#include "look/paint_kit.h"
#include "look/type.h"
#include "services/services.h"
#include "session/words.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"
#include "widgets/wrapped_check.h"

#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int minutesOfHour = 60;

QTime timeOf(int minute)
{
    return {minute / minutesOfHour, minute % minutesOfHour};
}

int minuteOf(const QTime &time)
{
    return time.hour() * minutesOfHour + time.minute();
}

QTimeEdit *makeTime(const QString &name, QWidget *parent)
{
    auto *edit = new QTimeEdit(parent);
    edit->setAccessibleName(name);
    edit->setWrapping(true);
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    return edit;
}

} // namespace

BreakForm::BreakForm(Services &services, QWidget *parent)
    : QWidget(parent), services_(services), on_(new WrappedCheck(tr("Remind me to take short breaks"), this)),
      every_(new QSpinBox(this)), from_(makeTime(tr("Breaks from"), this)), to_(makeTime(tr("Breaks until"), this)),
      weekdays_(new WrappedCheck(tr("Monday to Friday only"), this)),
      start_(new WrappedCheck(tr("Start with the computer, out of sight"), this)), state_(makeText({}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    on_->setObjectName(QStringLiteral("breaksOn"));
    layout->addWidget(on_);
    addWhen();
    layout->addWidget(weekdays_);
    addStart();
    look::setMuted(state_);
    look::setType(state_, look::Type::small);
    layout->addWidget(state_);
    connect(on_, &QCheckBox::toggled, this, &BreakForm::switchTo);
    connect(&services.breaks, &BreakSettings::changed, this, &BreakForm::refresh);
    refresh();
}

/// Fields with their labels, in as many lines as they need.
void BreakForm::addRow(const std::vector<std::pair<QString, QWidget *>> &fields)
{
    auto *flow = new FlowLayout;
    for (const auto &[text, field] : fields) {
        auto *label = new QLabel(text, this);
        label->setBuddy(field);
        label->setMinimumWidth(label->sizeHint().width() + look::grid / 2); // its last letter reaches a little further
        flow->addWidget(label);
        flow->addWidget(field);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(flow);
}

void BreakForm::addWhen()
{
    every_->setRange(breaks::Rhythm::shortest, breaks::Rhythm::longest);
    every_->setSingleStep(5);
    every_->setSuffix(tr(" minutes"));
    every_->setAccessibleName(tr("Minutes between breaks"));
    addRow({{tr("E&very"), every_}});
    addRow({{tr("Fro&m"), from_}, {tr("unt&il"), to_}});
    connect(every_, &QSpinBox::valueChanged, this, &BreakForm::keepRhythm);
    connect(from_, &QTimeEdit::timeChanged, this, &BreakForm::keepRhythm);
    connect(to_, &QTimeEdit::timeChanged, this, &BreakForm::keepRhythm);
    connect(weekdays_, &QCheckBox::toggled, this, &BreakForm::keepRhythm);
}

void BreakForm::addStart()
{
    start_->setObjectName(QStringLiteral("breaksStart"));
    layout()->addWidget(start_);
    connect(start_, &QCheckBox::toggled, this, &BreakForm::keepStart);
}

/// Off, there is nothing to start for.
void BreakForm::switchTo(bool on)
{
    services_.breaks.setOn(on);
    if (!on && start_->isChecked())
        keepStart(false);
}

void BreakForm::keepRhythm()
{
    services_.breaks.setRhythm(
        {every_->value(), {minuteOf(from_->time()), minuteOf(to_->time()), weekdays_->isChecked()}});
    refresh();
}

void BreakForm::keepStart(bool on)
{
    const auto &tools = services_.breakTools;
    const auto kept = autostart::set(tools.autostartFile, tools.program, on);
    startProblem_ = kept ? QString() : words::text(toLine(kept.problems().front()));
    refresh();
}

void BreakForm::refresh()
{
    const auto &settings = services_.breaks;
    const auto &rhythm = settings.rhythm();
    const QSignalBlocker quiet[] = {QSignalBlocker(on_), QSignalBlocker(every_),    QSignalBlocker(from_),
                                    QSignalBlocker(to_), QSignalBlocker(weekdays_), QSignalBlocker(start_)};
    on_->setChecked(settings.on());
    every_->setValue(rhythm.everyMinutes);
    from_->setTime(timeOf(rhythm.hours.from));
    to_->setTime(timeOf(rhythm.hours.to));
    weekdays_->setChecked(rhythm.hours.weekdaysOnly);
    start_->setChecked(autostart::isOn(services_.breakTools.autostartFile));
    for (auto *field : std::initializer_list<QWidget *>{every_, from_, to_, weekdays_})
        field->setEnabled(settings.on());
    start_->setEnabled(settings.on() || start_->isChecked());
    QStringList lines;
    if (!settings.on())
        lines << tr("Off. A break is one or two easy movements, less than a minute in all.");
    else if (rhythm.hours.from == rhythm.hours.to)
        lines << tr("At any hour, also while the window is closed.");
    else
        lines << tr("They also come while the window is closed. Five minutes away count as a break.");
    for (const auto &problem : {settings.problem(), startProblem_})
        if (!problem.isEmpty())
            lines << problem;
    state_->setText(lines.join(u'\n'));
}

} // namespace knotfinder::gui
