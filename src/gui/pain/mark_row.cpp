// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pain/mark_row.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/name_field.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSlider>
#include <QToolButton>

namespace knotfinder::gui {
namespace {

constexpr int longestName = 80;

QToolButton *makeTool(const QString &icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(look::icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    makeQuiet(button);
    return button;
}

} // namespace

MarkRow::MarkRow(Session &session, MarkId mark, QWidget *parent)
    : QWidget(parent), session_(session), mark_(mark), name_(new NameField(this)),
      strength_(new QSlider(Qt::Horizontal, this)), number_(new QLabel(this))
{
    name_->setMaxLength(longestName);
    name_->setAccessibleName(tr("Name of the area"));
    strength_->setRange(0, 10);
    strength_->setPageStep(1);
    look::setType(number_, look::Type::strong);
    number_->setMinimumWidth(QFontMetrics(number_->font()).horizontalAdvance(QStringLiteral("10")));
    number_->setAlignment(Qt::AlignCenter);
    auto *mirror = makeTool(QStringLiteral("mirror"), tr("Mark the same on the other side"), this);
    auto *remove = makeTool(QStringLiteral("delete"), tr("Delete this area"), this);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(look::grid, look::grid, look::grid, look::grid);
    grid->setSpacing(4);
    grid->addWidget(name_, 0, 0, 1, 4);
    grid->addWidget(strength_, 1, 0);
    grid->addWidget(number_, 1, 1);
    grid->addWidget(mirror, 1, 2);
    grid->addWidget(remove, 1, 3);
    grid->setColumnStretch(0, 1);

    auto &editor = session.editor();
    // At once, so that nothing typed is lost by what comes next: save, undo, close. It is one step all the same.
    connect(name_, &QLineEdit::textEdited, this,
            [this](const QString &name) { session_.editor().rename(mark_, name.trimmed().toStdString()); });
    connect(name_, &QLineEdit::editingFinished, this, &MarkRow::refresh);
    connect(strength_, &QSlider::valueChanged, this,
            [this](int value) { session_.editor().setStrengthOf(mark_, value); });
    connect(mirror, &QToolButton::clicked, &editor, [this] { session_.editor().mirror(mark_); });
    connect(remove, &QToolButton::clicked, &editor, [this] { session_.editor().remove({mark_}); });
    connect(&editor, &DrawingEditor::currentChanged, this, qOverload<>(&QWidget::update));
    refresh();
}

void MarkRow::refresh()
{
    const auto place = session_.editor().markWith(mark_);
    if (!place)
        return; // on its way out
    const auto &mark = session_.editor().drawing().marks[*place];
    const auto name = words::text(session_.editor().pain().marks[*place].label);
    const bool typing = name_->hasFocus() && name_->text().trimmed() == words::text(mark.name);
    if (!typing && name_->text() != name) {
        name_->setText(name);
        name_->setCursorPosition(0); // the start of a long name says more than its end
    }
    name_->setToolTip(name);
    const QSignalBlocker blocker(strength_);
    strength_->setValue(mark.intensity);
    strength_->setAccessibleName(tr("Strength of %1").arg(name));
    number_->setText(QString::number(mark.intensity));
    number_->setToolTip(words::strength(mark.intensity));
}

void MarkRow::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    const bool current = session_.editor().current() == session_.editor().markWith(mark_);
    look::roundedPanel(painter, rect(), look::cardCorner, current ? t.selection : t.panelRaised,
                       look::rim(current ? look::mix(t.accent, t.selection, 0.4) : QColor(), t));
}

void MarkRow::mousePressEvent(QMouseEvent * /*event*/)
{
    session_.editor().setCurrent(session_.editor().markWith(mark_));
}

} // namespace knotfinder::gui
