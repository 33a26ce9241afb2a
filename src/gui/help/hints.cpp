// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help/hints.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include <array>

namespace knotfinder::gui {
namespace {

constexpr int cardWidth = 300;
constexpr int padding = 2 * look::grid;

std::array<std::pair<QString, QString>, 3> steps()
{
    return {{{Hints::tr("1. Click where it hurts"),
              Hints::tr("Press a digit from 0 to 9 to say how strong it is. Click again to unmark.")},
             {Hints::tr("2. See what may send it there"),
              Hints::tr("Rest the pointer on an answer: its X is the knot, the dots are where its pain goes.")},
             {Hints::tr("3. Read what to do"),
              Hints::tr("Open an answer for its page. Then make a sheet to take along.")}}};
}

} // namespace

Hints::Hints(QWidget *window) : QWidget(window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("First steps"));
    qApp->installEventFilter(this);
    place();
    raise();
}

void Hints::place()
{
    const QFontMetrics metrics(font());
    const int width =
        std::min(parentWidget()->width() - 2 * padding, std::max(cardWidth, metrics.averageCharWidth() * 46));
    int height = padding;
    for (const auto &[title, text] : steps())
        height += metrics.height() + 4 + padding +
                  metrics.boundingRect(QRect(0, 0, width - 2 * padding, 1000), Qt::TextWordWrap, text).height();
    setGeometry((parentWidget()->width() - width) / 3, parentWidget()->height() - height - 10 * look::grid, width,
                height);
}

void Hints::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::cardCorner, t.panel, t.accent);
    int y = padding;
    const int inner = width() - 2 * padding;
    for (const auto &[title, text] : steps()) {
        painter.setFont(look::font(this, look::Type::strong));
        painter.setPen(t.accent);
        const int line = fontMetrics().height();
        painter.drawText(QRect(padding, y, inner, line), Qt::AlignLeading | Qt::AlignVCenter, title);
        y += line + 4;
        painter.setFont(font());
        painter.setPen(t.text);
        QRect used;
        painter.drawText(QRect(padding, y, inner, 1000), Qt::TextWordWrap | Qt::AlignLeading, text, &used);
        y += used.height() + padding;
    }
}

bool Hints::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress:
    case QEvent::Wheel: close(); break;
    case QEvent::Resize:
        if (watched == parentWidget())
            place();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace knotfinder::gui
