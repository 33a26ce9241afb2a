// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/own_exercise_form.h"

#include "look/paint_kit.h"
#include "output/sheet_field.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {

OwnExerciseForm::OwnExerciseForm(QWidget *parent)
    : QWidget(parent), title_(new QLineEdit(this)), steps_(new QPlainTextEdit(this)), dose_(new QLineEdit(this)),
      keep_(new QPushButton(tr("&Keep"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid / 2);
    const auto addField = [&](QWidget *field, const QString &name, const char *object) {
        addSheetHeading(layout, name, this)->setBuddy(field);
        field->setAccessibleName(name);
        field->setObjectName(QString::fromLatin1(object));
        layout->addWidget(field);
    };
    addField(title_, tr("Your exercise"), "ownTitle");
    addField(steps_, tr("Steps, one a line"), "ownSteps");
    addField(dose_, tr("How much, if you like"), "ownDose");
    title_->setMaxLength(120);
    dose_->setMaxLength(120);
    dose_->setPlaceholderText(tr("10 times, twice a day"));
    steps_->setTabChangesFocus(true);
    steps_->setFixedHeight(4 * fontMetrics().lineSpacing());
    keep_->setObjectName(u"ownKeep"_s);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(keep_);
    row->addWidget(cancel);
    row->addStretch();
    layout->addLayout(row);
    keep_->setEnabled(false);
    connect(title_, &QLineEdit::textChanged, this,
            [this](const QString &text) { keep_->setEnabled(!text.trimmed().isEmpty()); });
    connect(title_, &QLineEdit::returnPressed, this, &OwnExerciseForm::keep);
    connect(dose_, &QLineEdit::returnPressed, this, &OwnExerciseForm::keep);
    connect(keep_, &QPushButton::clicked, this, &OwnExerciseForm::keep);
    connect(cancel, &QPushButton::clicked, this, &OwnExerciseForm::close);
    hide();
}

void OwnExerciseForm::open(const sheet::OwnExercise &exercise)
{
    title_->setText(exercise.title);
    steps_->setPlainText(exercise.steps.join(u'\n'));
    dose_->setText(exercise.dose);
    show();
    title_->setFocus();
}

void OwnExerciseForm::keep()
{
    if (title_->text().trimmed().isEmpty())
        return;
    sheet::OwnExercise exercise{title_->text().trimmed(), {}, dose_->text().trimmed()};
    for (const auto &line : steps_->toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty() && exercise.steps.size() < static_cast<qsizetype>(sheet::mostEntries))
            exercise.steps << line.trimmed().left(sheet::mostLettersOfALine);
    close();
    Q_EMIT kept(exercise);
}

void OwnExerciseForm::close()
{
    hide();
    Q_EMIT closed();
}

void OwnExerciseForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace knotfinder::gui
