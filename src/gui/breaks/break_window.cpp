// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/break_window.h"

#include "breaks/count_bar.h"
#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "look/style.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/fitting_scroll.h"
#include "widgets/flow_layout.h"
#include "widgets/technique_picture.h"
#include "widgets/text.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int usualWidth = 424;
constexpr int tallestInBreak = 230;
constexpr int titleBar = 32;                        ///< where no window manager has told yet
constexpr std::chrono::seconds staysAfterwards{60}; ///< for whoever is slow to see that it is over

std::vector<int> secondsOf(const std::vector<breaks::Movement> &movements)
{
    std::vector<int> seconds;
    for (const auto &movement : movements)
        for (const auto &turn : movement.turns)
            seconds.push_back(turn.seconds);
    return seconds;
}

/// Steps as numbered lines. What they held before goes.
QWidget *makeStepLines(const QStringList &steps, QWidget *parent)
{
    auto *list = new QWidget(parent);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid / 2);
    for (qsizetype i = 0; i < steps.size(); ++i)
        layout->addWidget(makeText(BreakWindow::tr("%1.  %2").arg(i + 1).arg(steps[i]), list));
    return list;
}

QPushButton *addChoice(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(true); // Enter presses the one with the focus
    return button;
}

} // namespace

BreakWindow::BreakWindow(Session &session, std::vector<breaks::Movement> movements, Clock clock)
    : QWidget(nullptr, Qt::Window | Qt::WindowStaysOnTopHint), session_(session), movements_(std::move(movements)),
      clock_(std::move(clock)), round_(secondsOf(movements_), clock_())
{
    setObjectName(u"breakWindow"_s);
    setWindowTitle(tr("Time for a short break"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // Large letters need more room, but not as much more as they are larger.
    scroll_ = new FittingScroll(makeContent(), static_cast<int>(usualWidth * (1 + textScaleOf(this)) / 2), this);
    layout->addWidget(scroll_, 1);
    foot_ = makeFoot();
    layout->addWidget(foot_);
    done_->setFocus(Qt::OtherFocusReason);
    showTurn();
}

QWidget *BreakWindow::makeContent()
{
    auto *content = new QWidget(this);
    content_ = new QVBoxLayout(content);
    content_->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, look::grid);
    content_->setSpacing(look::grid);
    title_ = makeText({}, content);
    look::setType(title_, look::Type::heading);
    caution_ = makeText({}, content);
    look::setType(caution_, look::Type::small);
    look::setMuted(caution_);
    content_->addWidget(title_);
    content_->addWidget(caution_);
    content_->addStretch();
    return content;
}

QWidget *BreakWindow::makeFoot()
{
    auto *row = new QWidget(this);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(2 * look::grid, look::grid / 2, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    head_ = makeText({}, row);
    look::setType(head_, look::Type::strong);
    look::setAccent(head_);
    seconds_ = new QLabel(row);
    seconds_->setTextFormat(Qt::PlainText);
    look::setType(seconds_, look::Type::strong);
    bar_ = new CountBar(row);
    auto *count = new QHBoxLayout;
    count->addWidget(head_, 1);
    count->addWidget(seconds_);
    layout->addLayout(count);
    layout->addWidget(bar_);
    layout->addSpacing(look::grid / 2);
    auto *flow = new FlowLayout(nullptr, look::grid);
    layout->addLayout(flow);
    done_ = addChoice(tr("&Done"), row);
    makePrimary(done_);
    connect(done_, &QPushButton::clicked, this, &BreakWindow::done);
    flow->addWidget(done_);
    const auto add = [&](const QString &text, const QString &name, auto act) {
        auto *button = addChoice(text, row);
        button->setAccessibleName(name);
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        others_.push_back(button);
    };
    add(tr("In &5 min"), tr("In 5 minutes"), [this] { postpone(5); });
    add(tr("In &10 min"), tr("In 10 minutes"), [this] { postpone(10); });
    add(tr("&Skip"), tr("Skip this break"), [this] { skip(); });
    return row;
}

BreakWindow::Shown BreakWindow::shown() const
{
    Shown at{0, round_.turn()};
    while (at.turn >= movements_[at.movement].turns.size()) {
        at.turn -= movements_[at.movement].turns.size();
        ++at.movement;
    }
    return at;
}

QString BreakWindow::headWords() const
{
    const auto at = shown();
    const auto &side = movements_[at.movement].turns[at.turn].side;
    const bool right = side == body::Side::right;
    switch (round_.phase()) {
    case breaks::Round::Phase::ready:
        if (at.turn > 0)
            return right ? tr("Change to the right side") : tr("Change to the left side");
        return tr("Get ready");
    case breaks::Round::Phase::moving:
        if (side)
            return right ? tr("Right side: calm breaths") : tr("Left side: calm breaths");
        return tr("Slowly, with calm breaths");
    case breaks::Round::Phase::over: break;
    }
    return tr("That was it. Back to what you like.");
}

QString BreakWindow::spoken() const
{
    const auto at = shown();
    const auto &movement = movements_[at.movement];
    QStringList words;
    if (round_.phase() == breaks::Round::Phase::ready && at.turn == 0) {
        if (at.movement == 0)
            words << windowTitle() + u'.';
        words << words::text(movement.title) + u'.' << words::lines(movement.steps);
    }
    words << (round_.phase() == breaks::Round::Phase::over
                  ? headWords()
                  : tr("%1, %2 seconds.").arg(headWords()).arg(round_.secondsLeft()));
    return words.join(u' ');
}

void BreakWindow::showTurn()
{
    const auto at = shown();
    const auto &movement = movements_[at.movement];
    const auto title = words::text(movement.title);
    title_->setText(movements_.size() > 1 && at.movement > 0 ? tr("And then: %1").arg(title) : title);
    caution_->setText(words::text(movement.caution));
    caution_->setVisible(!movement.caution.empty());
    delete picture_;
    picture_ =
        new TechniquePicture(session_, movement.turns[at.turn].illustration, tallestInBreak, content_->parentWidget());
    picture_->setFocusPolicy(Qt::NoFocus);
    picture_->setAttribute(Qt::WA_TransparentForMouseEvents); // it is large enough here
    content_->insertWidget(1, picture_);
    picture_->show(); // at once: the size of the window counts it
    delete steps_;
    steps_ = makeStepLines(words::lines(movement.steps), content_->parentWidget());
    content_->insertWidget(2, steps_);
    steps_->show();
    showTime();
    if (!isVisible())
        return;
    place();
    announce(this, spoken());
}

void BreakWindow::showTime()
{
    const bool over = round_.phase() == breaks::Round::Phase::over;
    if (const auto words = headWords(); head_->text() != words)
        head_->setText(words);
    const auto left = over ? QString() : tr("%1 s").arg(round_.secondsLeft());
    if (seconds_->text() == left)
        return;
    seconds_->setText(left);
    seconds_->setAccessibleName(over ? QString() : tr("%1 seconds left").arg(round_.secondsLeft()));
    bar_->setShare(round_.phase() == breaks::Round::Phase::ready ? 0 : round_.progress());
}

void BreakWindow::look()
{
    const auto before = round_.turn();
    if (round_.advance(clock_())) {
        if (round_.turn() != before)
            return showTurn();
        showTime();
        announce(this, spoken());
        if (round_.phase() == breaks::Round::Phase::over)
            over_ = clock_();
        return;
    }
    showTime();
    if (over_ && clock_() - *over_ >= staysAfterwards)
        leave();
}

void BreakWindow::place()
{
    const auto room = look::roomFor(*this);
    const int width = std::min(scroll_->sizeHint().width(), room.width());
    const QSize wanted(width, scroll_->sizeHint().height() + foot_->heightForWidth(width));
    setMinimumSize(QSize(usualWidth * 2 / 3, 200).boundedTo(room));
    resize(wanted.boundedTo(room));
    look::moveToCorner(*this, frameGeometry().size().expandedTo(size() + QSize(0, titleBar)));
}

void BreakWindow::done()
{
    const auto before = round_.turn();
    if (round_.phase() == breaks::Round::Phase::over || round_.isLast())
        return leave();
    // All of a movement is done, not one side of it.
    const auto movement = shown().movement;
    while (!round_.isLast() && shown().movement == movement)
        round_.next(clock_());
    if (shown().movement == movement)
        return leave();
    if (round_.turn() != before)
        showTurn();
}

void BreakWindow::skip()
{
    leave();
}

void BreakWindow::leave()
{
    if (std::exchange(left_, true))
        return;
    hide();
    Q_EMIT taken();
}

void BreakWindow::postpone(int minutes)
{
    if (std::exchange(left_, true))
        return;
    hide();
    Q_EMIT postponed(minutes);
}

void BreakWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        skip();
    else
        QWidget::keyPressEvent(event);
}

void BreakWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    place();
    announce(this, spoken());
}

void BreakWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    leave();
}

void BreakWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        place();
}

} // namespace knotfinder::gui
