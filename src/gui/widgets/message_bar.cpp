// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/message_bar.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "widgets/announcer.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLoggingCategory>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace knotfinder::gui {
namespace {

Q_LOGGING_CATEGORY(messages, "knotfinder.messages")

constexpr int shownFor = 8'000; ///< ms; enough to read a line twice

} // namespace

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), text_(makeText({}, this)), layout_(new QHBoxLayout(this))
{
    layout_->setContentsMargins(2 * look::grid, look::grid, look::grid, look::grid);
    layout_->setSpacing(look::grid);
    layout_->addWidget(text_, 1, Qt::AlignVCenter);
    auto *close = new QToolButton(this);
    close->setIcon(look::icon(QStringLiteral("close")));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    makeQuiet(close);
    layout_->addWidget(close);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    setObjectName(QStringLiteral("messages"));
    setAccessibleName(tr("Message"));
    gone_.setSingleShot(true);
    gone_.setInterval(shownFor);
    connect(&gone_, &QTimer::timeout, this, &MessageBar::leave);
    hide();
}

void MessageBar::show(NoteBox::Tone tone, const QString &text, const std::vector<Choice> &choices)
{
    dismiss();
    if (tone == NoteBox::Tone::danger)
        qCWarning(messages).noquote() << text;
    tone_ = tone;
    text_->setText(text);
    buttons_ = new QWidget(this);
    auto *row = new QHBoxLayout(buttons_);
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto &choice : choices) {
        auto *button = new QPushButton(choice.text, buttons_);
        connect(button, &QPushButton::clicked, this, [this, act = choice.act] {
            dismiss();
            act();
        });
        row->addWidget(button);
    }
    layout_->insertWidget(1, buttons_);
    setVisible(true);
    QStringList said{text};
    for (const auto &choice : choices)
        said << QString(choice.text).remove(u'&');
    announce(this, said.join(QStringLiteral(". ")));
    if (choices.empty() && (tone == NoteBox::Tone::good || tone == NoteBox::Tone::info))
        gone_.start();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : text_->text();
}

bool MessageBar::asks() const
{
    return buttons_ != nullptr && buttons_->layout()->count() > 0;
}

void MessageBar::dismiss()
{
    gone_.stop();
    hide();
    if (buttons_ != nullptr)
        buttons_->deleteLater(); // one of its buttons may be what dismisses
    buttons_ = nullptr;
}

void MessageBar::leave()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        gone_.start();
    else
        dismiss();
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    const bool bad = tone_ == NoteBox::Tone::danger;
    const bool good = tone_ == NoteBox::Tone::good;
    const bool caution = tone_ == NoteBox::Tone::caution;
    painter.fillRect(rect(), bad ? t.dangerPanel : caution ? t.cautionPanel : good ? t.goodPanel : t.selection);
    painter.fillRect(0, height() - 2, width(), 2, bad ? t.danger : caution ? t.caution : good ? t.good : t.accent);
}

} // namespace knotfinder::gui
