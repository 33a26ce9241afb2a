// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "help/hints.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "widgets/announcer.h"

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
              Hints::tr("Type a number from 0 to 10 to say how strong it is. Click again to unmark.")},
             {Hints::tr("2. See what may send it there"),
              Hints::tr("Rest the pointer on an answer: its X is the knot, the dots are where its pain goes.")},
             {Hints::tr("3. Read what to do"),
              Hints::tr("Open an answer for its page. Then make a sheet to take along.")}}};
}

} // namespace

Hints::Hints(QWidget *window, const QWidget *beside) : QWidget(window), beside_(beside)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("First steps"));
    QStringList all;
    for (const auto &line : lines())
        all << line.words.text;
    setAccessibleDescription(all.join(u' '));
    qApp->installEventFilter(this);
    place();
    raise();
    announce(window, accessibleDescription());
}

std::vector<Hints::Line> Hints::lines() const
{
    const auto paragraph = [this](const QString &text, look::Type type) {
        return look::Paragraph{text, look::font(this, type), 0, Qt::AlignLeading, layoutDirection()};
    };
    std::vector<Line> lines;
    for (const auto &[title, text] : steps()) {
        lines.push_back({paragraph(title, look::Type::strong), true, lines.empty() ? 0 : padding});
        lines.push_back({paragraph(text, look::Type::body), false, look::grid / 2});
    }
    lines.push_back({paragraph(tr("Click anywhere to close."), look::Type::small), false, padding});
    return lines;
}

void Hints::place()
{
    const auto whole = parentWidget()->rect();
    auto room = whole;
    if (beside_->isVisible())
        room = QRect(beside_->mapTo(parentWidget(), QPoint()), beside_->size());
    const int width = std::min(room.width() - padding, std::max(cardWidth, fontMetrics().averageCharWidth() * 46));
    int height = 2 * padding;
    for (const auto &line : lines())
        height += line.gap + look::heightOf(line.words, width - 2 * padding);
    const int bottom = std::min(room.bottom(), whole.bottom()) - 3 * look::grid;
    setGeometry(room.center().x() - width / 2, std::max(0, bottom - height), width, height);
}

void Hints::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::cardCorner, t.panel, t.accent);
    int y = padding;
    const int inner = width() - 2 * padding;
    for (const auto &line : lines()) {
        y += line.gap;
        painter.setPen(line.heading ? t.accent : t.text);
        y += look::drawParagraph(painter, line.words, padding, y, inner);
    }
}

bool Hints::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::KeyPress: close(); break;
    case QEvent::Resize:
        if (watched == parentWidget())
            place();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace knotfinder::gui
