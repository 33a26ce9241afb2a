// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/chart/chart.h>

#include <knotfinder/journal/words.h>

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace knotfinder::chart {
namespace {

using journal::Day;
namespace words = journal::words;

// In logical pixels.
constexpr double letters = 13;
constexpr double margin = 10;
constexpr double discRadius = 3.6;
constexpr double arrowHead = 4;
constexpr double smallestDayWidth = 5; ///< below it, discs would hide their line
constexpr int farthestJoined = 7;      ///< days between two entries that a line may join
constexpr double shareOfDays = 0.62;   ///< of the height, where there are sessions as well

class ChartPainter
{
public:
    ChartPainter(QPainter &painter, const QRectF &target, const Chart &chart, const Look &look)
        : painter_(painter), target_(target), chart_(chart), unit_(look.unit), theme_(render::theme(look.theme))
    {
        QFont font = painter.font();
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(letters * unit_))));
        font.setBold(false);
        font.setItalic(false);
        painter_.setFont(font);
    }

    void paint()
    {
        painter_.fillRect(target_, theme_.panel);
        if (chart_.empty()) {
            painter_.setPen(theme_.mutedText);
            painter_.drawText(target_, Qt::AlignCenter, QStringLiteral("Nothing to show yet"));
            return;
        }
        const QFontMetricsF metrics(painter_.font());
        const double left = metrics.horizontalAdvance(QStringLiteral("10")) + 2 * margin * unit_;
        const QRectF plot =
            target_.adjusted(left, margin * unit_, -margin * unit_, -metrics.height() - 1.2 * margin * unit_);
        if (plot.width() <= 0 || plot.height() <= 0)
            return; // no room for anything
        lineHeight_ = metrics.height();
        left_ = plot.left();
        right_ = plot.right();
        const bool both = !chart_.days.empty() && !chart_.reliefs.empty();
        const double split = plot.top() + plot.height() * (both ? shareOfDays : chart_.days.empty() ? 0 : 1);
        const double titled = lineHeight_ + 4 * unit_;
        if (!chart_.days.empty())
            paintDays({plot.left(), plot.top() + titled, plot.width(),
                       split - plot.top() - titled - (both ? margin * unit_ : 0)});
        if (!chart_.reliefs.empty())
            paintReliefs({plot.left(), split + titled, plot.width(), plot.bottom() - split - titled});
        paintCalendar(plot.bottom());
    }

private:
    [[nodiscard]] double across(double days) const
    {
        const double all = static_cast<double>((chart_.last() - chart_.first()).count());
        const double inset = 2 * discRadius * unit_;
        const double room = right_ - left_ - 2 * inset;
        return all == 0 ? (left_ + right_) / 2 : left_ + inset + room * std::clamp(days / all, 0.0, 1.0);
    }
    [[nodiscard]] double across(Day day) const { return across(static_cast<double>((day - chart_.first()).count())); }
    [[nodiscard]] static double down(double strength, const QRectF &panel)
    {
        return panel.bottom() - panel.height() * strength / journal::worst;
    }

    [[nodiscard]] QPen pen(const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine) const
    {
        return {colour, width * unit_, style, Qt::RoundCap, Qt::RoundJoin};
    }

    void paintScale(const QRectF &panel, const QString &title, int step)
    {
        painter_.setPen(theme_.text);
        painter_.drawText(QRectF(panel.left(), panel.top() - lineHeight_ - 4 * unit_, panel.width(), lineHeight_),
                          Qt::AlignLeft | Qt::AlignVCenter, title);
        for (int strength = 0; strength <= journal::worst; strength += step) {
            const double y = down(strength, panel);
            painter_.setPen(pen(theme_.rule, 1));
            painter_.drawLine(QPointF(panel.left(), y), QPointF(panel.right(), y));
            painter_.setPen(theme_.mutedText);
            painter_.drawText(
                QRectF(target_.left(), y - lineHeight_ / 2, panel.left() - target_.left() - 6 * unit_, lineHeight_),
                Qt::AlignRight | Qt::AlignVCenter, QString::number(strength));
        }
    }

    void paintDays(const QRectF &panel)
    {
        paintScale(panel, QStringLiteral("Pain of the day, 0 to 10"), panel.height() > 7 * lineHeight_ ? 2 : 5);
        QPainterPath line;
        const journal::DayScore *last = nullptr;
        for (const auto &day : chart_.days) {
            const QPointF at(across(day.day), down(day.mean, panel));
            if (last != nullptr && (day.day - last->day).count() <= farthestJoined)
                line.lineTo(at);
            else
                line.moveTo(at);
            last = &day;
        }
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(pen(theme_.bar, 1.8));
        painter_.drawPath(line);
        const double days = static_cast<double>((chart_.last() - chart_.first()).count());
        const bool roomy = panel.width() >= smallestDayWidth * unit_ * days;
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(theme_.bar);
        for (std::size_t i = 0; i < chart_.days.size(); ++i)
            if (roomy || standsAlone(i))
                painter_.drawEllipse(QPointF(across(chart_.days[i].day), down(chart_.days[i].mean, panel)),
                                     discRadius * unit_, discRadius * unit_);
    }

    /// Whether no line leads to or from a day.
    [[nodiscard]] bool standsAlone(std::size_t i) const
    {
        const auto apart = [&](std::size_t a, std::size_t b) {
            return (chart_.days[b].day - chart_.days[a].day).count() > farthestJoined;
        };
        return (i == 0 || apart(i - 1, i)) && (i + 1 == chart_.days.size() || apart(i, i + 1));
    }

    void paintReliefs(const QRectF &panel)
    {
        paintScale(panel, QStringLiteral("Sessions: from before to after"), panel.height() > 7 * lineHeight_ ? 2 : 5);
        constexpr double secondsOfADay = 86'400;
        const auto start = static_cast<double>(
            std::chrono::duration_cast<std::chrono::seconds>(chart_.first().time_since_epoch()).count());
        for (const auto &relief : chart_.reliefs) {
            const double local = static_cast<double>(relief.at.seconds + relief.at.zone * 60) - start;
            const double x = across(local / secondsOfADay);
            paintArrow({x, down(relief.before, panel)}, {x, down(relief.after, panel)});
        }
    }

    /// A ring before, and a head where it led; no change is a ring with a bar.
    void paintArrow(const QPointF &from, const QPointF &to)
    {
        painter_.setPen(pen(theme_.accent, 1.4));
        painter_.setBrush(theme_.panel);
        painter_.drawLine(from, to);
        painter_.drawEllipse(from, 2.4 * unit_, 2.4 * unit_);
        const double size = arrowHead * unit_;
        if (from == to) {
            painter_.drawLine(to - QPointF(size, 0), to + QPointF(size, 0));
            return;
        }
        const double back = to.y() > from.y() ? -size * 1.4 : size * 1.4;
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(theme_.accent);
        painter_.drawPolygon(QPolygonF({to, to + QPointF(size * 0.8, back), to + QPointF(-size * 0.8, back)}));
    }

    void paintCalendar(double top)
    {
        const auto name = [](Day day) { return QString::fromStdString(words::shortDay(day)); };
        const QRectF room(left_, top + 0.5 * margin * unit_, right_ - left_, lineHeight_);
        painter_.setPen(theme_.mutedText);
        if (chart_.first() == chart_.last()) {
            painter_.drawText(room, Qt::AlignCenter, name(chart_.first()));
            return;
        }
        painter_.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name(chart_.first()));
        painter_.drawText(room, Qt::AlignRight | Qt::AlignVCenter, name(chart_.last()));
        const Day middle = chart_.first() + std::chrono::days((chart_.last() - chart_.first()).count() / 2);
        const double wide = QFontMetricsF(painter_.font()).horizontalAdvance(QStringLiteral("30 September 2026"));
        if (room.width() > 4 * wide && middle != chart_.first())
            painter_.drawText(QRectF(across(middle) - wide, room.top(), 2 * wide, lineHeight_), Qt::AlignCenter,
                              name(middle));
    }

    QPainter &painter_;
    QRectF target_;
    const Chart &chart_;
    double unit_;
    const render::Theme &theme_;
    double lineHeight_ = 0;
    double left_ = 0; ///< of the plot
    double right_ = 0;
};

} // namespace

void paint(QPainter &painter, const QRectF &target, const Chart &chart, const Look &look)
{
    painter.save();
    painter.setClipRect(target, Qt::IntersectClip);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    ChartPainter(painter, target, chart, look).paint();
    painter.restore();
}

} // namespace knotfinder::chart
