// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/run_view.h"

#include "guide/guide_button.h"
#include "guide/guide_digits.h"
#include "guide/guide_look.h"
#include "guide/guide_words.h"
#include "guide/press_picture.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "session/words.h"
#include "widgets/flow_layout.h"
#include "widgets/technique_picture.h"
#include "widgets/text.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

// Sizes as shares of the view's height.
constexpr double headText = 0.028;
constexpr double kindText = 0.045;
constexpr double doText = 0.05;
constexpr double smallText = 0.028;
constexpr double digitsShare = 0.24;
constexpr double leastDigits = 0.18; ///< more than the sixth that can be read from the floor
constexpr double barShare = 0.018;
constexpr double picturesWide = 0.48; ///< of the width
constexpr double pictureTall = 0.58;  ///< of the room for pictures

int partOf(int whole, double part)
{
    return static_cast<int>(whole * part);
}

} // namespace

RunView::RunView(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), head_(makeText({}, this)), left_(makeText({}, this)),
      kind_(makeText({}, this)), digits_(new GuideDigits(this)), bar_(new GuideBar(this)), doThis_(makeText({}, this)),
      feel_(makeText({}, this)), place_(makeText({}, this)), spot_(new PressPicture(session, this)),
      actions_(new QWidget(this)), pause_(nullptr)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pressing step by step"));
    setAccessibleDescription(tr("Space pauses, Right goes to the next spot, Left repeats this one, Escape ends."));
    left_->setAlignment(Qt::AlignTrailing);
    for (auto *text : {kind_, doThis_, feel_})
        text->setAlignment(Qt::AlignHCenter);
    auto *flow = new FlowLayout(actions_, look::grid);
    flow->setContentsMargins(0, 0, 0, 0);
    pause_ = addAction({}, tr("Pause"), &RunView::pauseRequested);
    addAction(tr("← again"), tr("This spot again"), &RunView::repeatRequested);
    addAction(tr("→ next spot"), tr("Next spot"), &RunView::skipRequested);
    addAction(tr("− shorter"), tr("Hold shorter"), &RunView::shorterRequested);
    addAction(tr("+ longer"), tr("Hold longer"), &RunView::longerRequested);
    voice_ = addAction({}, tr("Voice"), &RunView::voiceRequested);
    voice_->setCheckable(true);
    addAction(tr("F11 full screen"), tr("Full screen"), &RunView::screenRequested);
    addAction(tr("Esc ends and keeps what you did"), tr("End and keep what was done"), &RunView::endRequested);
}

GuideButton *RunView::addAction(const QString &text, const QString &spoken, void (RunView::*signal)())
{
    auto *button = new GuideButton(text, GuideButton::Tone::words, actions_);
    button->setAccessibleName(spoken);
    connect(button, &GuideButton::clicked, this, signal);
    actions_->layout()->addWidget(button);
    return button;
}

QColor RunView::inkOf(const guide::Run &run) const
{
    const auto &colours = guideColours(this);
    if (run.state() == guide::State::paused)
        return colours.quiet;
    if (guide::isWork(run.step().kind))
        return colours.work;
    return guide::getsReady(run.step().kind) ? colours.leadIn : colours.ease;
}

void RunView::showIllustration(const care::Illustration &illustration)
{
    if (illustration == illustration_)
        return;
    illustration_ = illustration;
    delete std::exchange(picture_, nullptr);
    if (illustration.picture.empty())
        return;
    picture_ = new TechniquePicture(session_, illustration, QWIDGETSIZE_MAX, this);
    picture_->setStill(true);
    picture_->setFocusPolicy(Qt::NoFocus);
    picture_->setAttribute(Qt::WA_TransparentForMouseEvents);
    picture_->show();
}

void RunView::showStep(const guide::Run &run)
{
    for (auto *text : {head_, left_, feel_, place_})
        setQuiet(text); // in the colours of now
    const auto &step = run.step();
    const bool paused = run.state() == guide::State::paused;
    head_->setText(words::headOf(session_, step, run.script().spots));
    kind_->setText(paused ? tr("Paused") : words::kindOf(step.kind));
    auto palette = kind_->palette();
    palette.setColor(QPalette::WindowText, inkOf(run));
    kind_->setPalette(palette);
    doThis_->setText(words::text(step.doThis));
    feel_->setText(words::text(step.feel));
    place_->setText(words::placeOf(step));
    pause_->setText(paused ? tr("Any key or click: go on") : tr("Any key or click: pause"));
    pause_->setAccessibleName(paused ? tr("Go on") : tr("Pause"));
    const bool stretch = step.point.empty();
    spot_->setVisible(!stretch);
    if (!stretch)
        spot_->setStep(step);
    showIllustration(step.illustration);
    working_ = guide::isWork(step.kind) && !paused;
    digits_->setColour(guide::isWork(step.kind) && !paused ? guideColours(this).text : inkOf(run));
    showTime(run);
    digits_->setAccessibleName(tr("%1 seconds left").arg(run.secondsLeft()));
    arrange();
    update();
}

void RunView::showTime(const guide::Run &run)
{
    const bool still = isStill(this);
    digits_->setSeconds(run.secondsLeft(), guide::isWork(run.step().kind));
    left_->setText(words::leftInAll(run.secondsLeftInAll()));
    const double bySecond = 1 - static_cast<double>(run.secondsLeft()) / std::max(1, run.step().seconds);
    bar_->setShare(still ? bySecond : run.progress(), inkOf(run));
}

void RunView::showNote(const QString &note)
{
    feel_->setText(note);
    arrange();
}

void RunView::setFlash(double share)
{
    if (share == flash_)
        return;
    flash_ = share;
    update();
}

void RunView::setVoice(bool on, bool installed)
{
    voice_->setVisible(installed);
    voice_->setText(on ? tr("V voice on") : tr("V voice off"));
    voice_->setChecked(on);
    voice_->updateGeometry();
    arrange();
}

void RunView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void RunView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        arrange();
}

void RunView::paintEvent(QPaintEvent * /*event*/)
{
    const auto &colours = guideColours(this);
    QPainter painter(this);
    painter.fillRect(rect(), look::mix(colours.lit, working_ ? colours.working : colours.ground, flash_));
}

void RunView::arrange()
{
    const int margin = std::max(look::grid * 2, partOf(width(), 0.033));
    QRect room = rect().adjusted(margin, margin, -margin, -margin / 2);
    room.setTop(arrangeHead(room) + margin);
    room.setBottom(arrangeActions(room) - margin / 2);
    const int gap = margin;
    const int wide = partOf(room.width() - gap, picturesWide);
    const auto pictures = QRect(room.x(), room.y(), wide, room.height());
    const auto words = QRect(room.x() + wide + gap, room.y(), room.width() - wide - gap, room.height());
    arrangePictures(QStyle::visualRect(layoutDirection(), rect(), pictures));
    arrangeWords(QStyle::visualRect(layoutDirection(), rect(), words));
}

/// Returns where the line ends.
int RunView::arrangeHead(const QRect &room)
{
    const double least = fontMetrics().height() * 0.8;
    const double wanted = std::max(least, height() * headText);
    const auto font = sizedFont(this, wanted);
    const QFontMetrics metrics(font);
    const int both =
        metrics.horizontalAdvance(head_->text()) + metrics.horizontalAdvance(left_->text()) + metrics.height();
    const bool beside = both <= room.width();
    const int first = beside ? metrics.horizontalAdvance(head_->text()) + look::grid : room.width();
    const auto place = [&](const QRect &rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    const int tall = fitText(head_, place({room.x(), room.y(), first, room.height()}), wanted, least);
    const QRect rest = beside ? QRect(room.x() + first, room.y(), room.width() - first, room.height())
                              : QRect(room.x(), room.y() + tall, room.width(), room.height());
    const int second = fitText(left_, place(rest), wanted, least);
    return beside ? room.y() + std::max(tall, second) : rest.y() + second;
}

/// Returns where the rows begin.
int RunView::arrangeActions(const QRect &room)
{
    const double pixels = std::max(fontMetrics().height() * 0.75, height() * 0.023);
    for (auto *button : actions_->findChildren<GuideButton *>())
        button->setFont(sizedFont(this, pixels));
    actions_->layout()->invalidate();
    const int tall = actions_->layout()->heightForWidth(room.width());
    actions_->setGeometry(room.x(), room.bottom() - tall + 1, room.width(), tall);
    return room.bottom() - tall;
}

void RunView::arrangePictures(const QRect &room)
{
    QRect rest = room;
    if (picture_ != nullptr) {
        const int most = spot_->isVisibleTo(this) ? partOf(room.height(), pictureTall) : partOf(room.height(), 0.8);
        const int tall = std::min(most, picture_->heightForWidth(room.width()));
        picture_->setGeometry(room.x(), room.y(), room.width(), tall);
        rest.setTop(room.y() + tall + look::grid * 2);
    }
    const double least = fontMetrics().height() * 0.75;
    const double wanted = std::max(least, height() * smallText);
    if (!spot_->isVisibleTo(this)) {
        fitText(place_, rest, wanted * 1.2, least);
        return;
    }
    const int side = std::min(rest.height(), partOf(rest.width(), picture_ != nullptr ? 0.5 : 0.7));
    const int wordsWide = rest.width() - side - look::grid * 2;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    spot_->setGeometry(mirrored ? rest.right() - side + 1 : rest.x(), rest.y(), side, side);
    fitText(place_, {mirrored ? rest.x() : rest.x() + side + look::grid * 2, rest.y(), wordsWide, rest.height()},
            wanted, least);
}

void RunView::arrangeWords(const QRect &room)
{
    const double least = fontMetrics().height() * 0.8;
    int top = room.y();
    const auto below = [&](double part) {
        return QRect(room.x(), top, room.width(),
                     std::max(0, std::min(partOf(room.height(), part), room.bottom() - top)));
    };
    top += fitText(kind_, below(0.2), height() * kindText, least, QFont::DemiBold) + look::grid;
    const int digits =
        std::clamp(partOf(room.height(), 0.42), partOf(height(), leastDigits), partOf(height(), digitsShare));
    digits_->setGeometry(room.x(), top, room.width(), digits);
    top += digits + std::max(look::grid, partOf(height(), 0.03));
    const int thick = std::max(6, partOf(height(), barShare));
    bar_->setGeometry(room.x(), top, room.width(), thick);
    top += thick + std::max(look::grid, partOf(height(), 0.035));
    const int rest = room.bottom() - top;
    const QRect forDoing(room.x(), top, room.width(), feel_->text().isEmpty() ? rest : partOf(rest, 0.64));
    top += fitText(doThis_, forDoing, height() * doText, least) + std::max(look::grid / 2, partOf(height(), 0.02));
    fitText(feel_, {room.x(), top, room.width(), std::max(0, room.bottom() - top)}, height() * smallText, least * 0.9);
}

} // namespace knotfinder::gui
