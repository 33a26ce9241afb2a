// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/ask_view.h"

#include "guide/guide_button.h"
#include "guide/guide_look.h"
#include "look/paint_kit.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr const char *sizeProperty = "knotfinderGuideSize";
constexpr int widestColumn = 62; // average letters
constexpr int mostScore = 10;
constexpr int untilOne = 800; // ms after the key 1

} // namespace

AskView::AskView(QWidget *parent) : QWidget(parent), scroll_(new QScrollArea(this)), column_(nullptr)
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll_);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    one_.setSingleShot(true);
    one_.setInterval(untilOne);
    connect(&one_, &QTimer::timeout, this, [this] { Q_EMIT answered(1); });
    auto *content = new QWidget(scroll_);
    column_ = new QVBoxLayout(content);
    column_->setSpacing(look::grid + look::grid / 2);
    column_->addStretch(2);
    column_->addStretch(3); // a little above the middle, where one looks
    scroll_->setWidget(content);
    // The ground is painted once, by this view.
    for (QWidget *part : {static_cast<QWidget *>(scroll_), scroll_->viewport(), content})
        part->setAutoFillBackground(false);
}

Text *AskView::add(const QString &text, Size size)
{
    auto *words = makeText(text, scroll_->widget());
    words->setProperty(sizeProperty, static_cast<int>(size));
    if (size == Size::small)
        setQuiet(words);
    addPart(words);
    return words;
}

void AskView::addTitle(const QString &title)
{
    add(title, Size::title);
}

void AskView::addLines(const QStringList &lines)
{
    for (const auto &line : lines)
        add(line, Size::body);
}

void AskView::addSmall(const QStringList &lines)
{
    for (const auto &line : lines)
        add(line, Size::small);
}

void AskView::addPart(QWidget *part)
{
    column_->insertWidget(column_->count() - 1, part);
}

void AskView::addChoice(const QString &name, const QStringList &answers, int chosen)
{
    auto *rows = new QWidget(scroll_->widget());
    rows->setAccessibleName(name);
    auto *group = new QButtonGroup(rows);
    auto *flow = new FlowLayout(rows, look::grid);
    flow->setContentsMargins(0, 0, 0, 0);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        auto *button = new GuideButton(answers[i], GuideButton::Tone::plain, rows);
        button->setCheckable(true);
        button->setChecked(i == chosen);
        group->addButton(button, static_cast<int>(i));
        flow->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, &AskView::chosen);
    addPart(rows);
}

void AskView::addAnswers(const QString &question, const QStringList &answers, const QStringList &spoken)
{
    add(question, Size::question);
    digits_ = answers == scores();
    auto *rows = new QWidget(scroll_->widget());
    rows->setAccessibleName(question);
    auto *flow = new FlowLayout(rows, look::grid);
    flow->setContentsMargins(0, 0, 0, 0);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        auto *button = new GuideButton(answers[i], GuideButton::Tone::plain, rows);
        if (i < spoken.size())
            button->setAccessibleName(spoken[i]);
        connect(button, &GuideButton::clicked, this, [this, answer = static_cast<int>(i)] { Q_EMIT answered(answer); });
        flow->addWidget(button);
        first_ = first_ == nullptr ? button : first_;
    }
    addPart(rows);
}

void AskView::addWayOn(const QString &text)
{
    auto *button = new GuideButton(text, GuideButton::Tone::main, scroll_->widget());
    connect(button, &GuideButton::clicked, this, &AskView::passed);
    column_->insertWidget(column_->count() - 1, button, 0, Qt::AlignLeading);
    first_ = first_ == nullptr ? button : first_;
}

void AskView::focusFirst()
{
    setSizes();
    if (first_ != nullptr)
        first_->setFocus(Qt::OtherFocusReason);
}

/// As on the figures, 1 and then 0 is ten.
bool AskView::takesDigit(int key)
{
    if (!digits_ || key < Qt::Key_0 || key > Qt::Key_9)
        return false;
    const bool second = one_.isActive();
    one_.stop();
    if (key == Qt::Key_1 && !second)
        one_.start();
    else
        Q_EMIT answered(second && key == Qt::Key_0 ? mostScore : key - Qt::Key_0);
    return true;
}

void AskView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (takesDigit(key)) {
        event->accept();
    } else if (auto *button = qobject_cast<GuideButton *>(focusWidget());
               button != nullptr && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        button->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AskView::setSizes()
{
    const double base = fontMetrics().height() * 0.8;
    const auto pixels = [&](Size size) {
        switch (size) {
        case Size::title: return std::max(base * 1.5, height() * 0.045);
        case Size::question: return std::max(base * 1.25, height() * 0.036);
        case Size::body: return std::max(base * 1.05, height() * 0.027);
        case Size::small: break;
        }
        return std::max(base, height() * 0.022);
    };
    const int margin = std::max(look::grid * 2, width() / 30);
    const int column = static_cast<int>(pixels(Size::body) / 2 * widestColumn);
    const int beside = std::max(margin, (width() - column) / 2);
    column_->setContentsMargins(beside, margin, beside, margin);
    for (auto *text : findChildren<Text *>())
        if (const auto size = text->property(sizeProperty); size.isValid()) {
            const auto is = static_cast<Size>(size.toInt());
            const bool strong = is == Size::title || is == Size::question;
            text->setFont(sizedFont(text, pixels(is), strong ? QFont::DemiBold : QFont::Normal));
        }
    for (auto *button : findChildren<GuideButton *>())
        button->setFont(sizedFont(button, pixels(Size::body)));
}

void AskView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setSizes();
}

void AskView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), guideColours(this).ground);
}

QStringList scores()
{
    QStringList all;
    for (int score = 0; score <= mostScore; ++score)
        all << QString::number(score);
    return all;
}

} // namespace knotfinder::gui
