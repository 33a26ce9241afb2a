// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/note_box.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace knotfinder::gui {

NoteBox::NoteBox(Tone tone, QWidget *parent)
    : QFrame(parent), tone_(tone), title_(makeText({}, this)), text_(makeText({}, this)), layout_(new QVBoxLayout(this))
{
    layout_->setContentsMargins(2 * look::grid, look::grid, look::grid + 4, look::grid);
    layout_->setSpacing(4);
    look::setType(title_, look::Type::strong);
    layout_->addWidget(title_);
    layout_->addWidget(text_);
    title_->hide();
    text_->hide();
}

void NoteBox::setTone(Tone tone)
{
    tone_ = tone;
    update();
}

void NoteBox::setTitle(const QString &title)
{
    title_->setText(title);
    title_->setVisible(!title.isEmpty());
    nameIt();
}

void NoteBox::setText(const QString &text)
{
    text_->setText(text);
    text_->setVisible(!text.isEmpty());
    nameIt();
}

void NoteBox::nameIt()
{
    QStringList parts{title_->text(), text_->text()};
    parts.removeAll(QString());
    setAccessibleName(parts.join(QStringLiteral(". ")));
}

void NoteBox::addWidget(QWidget *widget)
{
    layout_->addWidget(widget);
}

void NoteBox::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    const auto [ground, edge] = [&]() -> std::pair<QColor, QColor> {
        switch (tone_) {
        case Tone::info: return {t.selection, t.accent};
        case Tone::good: return {t.goodPanel, t.good};
        case Tone::caution: return {t.cautionPanel, t.caution};
        case Tone::danger: break;
        }
        return {t.dangerPanel, t.danger};
    }();
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::corner, ground);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), look::corner, look::corner);
    painter.setClipPath(shape);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 4 : 0;
    painter.fillRect(x, 0, 4, height(), edge);
    if (look::rim({}, t).isValid()) {
        painter.setClipping(false);
        look::roundedPanel(painter, rect(), look::corner, {}, look::rim(edge, t));
    }
    painter.setClipping(false);
    if (hasFocus())
        look::focusRing(painter, rect(), look::corner, t);
}

} // namespace knotfinder::gui
