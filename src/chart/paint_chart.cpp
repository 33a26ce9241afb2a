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
constexpr double smallestStep = 4;     ///< between two marks: a chart of years shows means of several days each
constexpr double smallestDiscStep = 5; ///< below it, discs would hide their line
constexpr int farthestJoined = 7;      ///< days between two entries that a line may join
constexpr double shareOfDays = 0.62;   ///< of the height, where there are sessions as well

constexpr double secondsOfADay = 86'400;

/// A day's score (`from` and `to` are the same) or what a session did.
struct Mark
{
    double day = 0; ///< since the chart's first one
    double from = 0;
    double to = 0;
};

std::vector<Mark> marksOf(const std::vector<journal::DayScore> &days, Day first)
{
    std::vector<Mark> marks;
    marks.reserve(days.size());
    for (const auto &day : days)
        marks.push_back({static_cast<double>((day.day - first).count()), day.mean, day.mean});
    return marks;
}

std::vector<Mark> marksOf(const std::vector<journal::Relief> &reliefs, Day first)
{
    const auto start =
        static_cast<double>(std::chrono::duration_cast<std::chrono::seconds>(first.time_since_epoch()).count());
    std::vector<Mark> marks;
    marks.reserve(reliefs.size());
    for (const auto &relief : reliefs)
        marks.push_back(
            {(static_cast<double>(relief.at.seconds + std::int64_t{60} * relief.at.zone) - start) / secondsOfADay,
             static_cast<double>(relief.before), static_cast<double>(relief.after)});
    return marks;
}

/// The means of `step` days each, in the order of the calendar.
std::vector<Mark> meansOf(const std::vector<Mark> &marks, int step)
{
    std::vector<Mark> means;
    for (auto mark = marks.begin(); mark != marks.end();) {
        const auto group = std::floor(mark->day / step);
        Mark mean;
        double count = 0;
        for (; mark != marks.end() && std::floor(mark->day / step) == group; ++mark, ++count) {
            mean.from += mark->from;
            mean.to += mark->to;
        }
        means.push_back({(group + 0.5) * step, mean.from / count, mean.to / count});
    }
    return means;
}

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

    /// How many days a mark stands for, so that marks stay apart.
    [[nodiscard]] int stepOf(const QRectF &panel) const
    {
        const double days = static_cast<double>((chart_.last() - chart_.first()).count());
        return std::max(1, static_cast<int>(std::ceil(days * smallestStep * unit_ / panel.width())));
    }

    [[nodiscard]] static QString titled(const QString &title, int step)
    {
        return step == 1 ? title : title + QStringLiteral(" (means of %1 days)").arg(step);
    }

    void paintDays(const QRectF &panel)
    {
        const int step = stepOf(panel);
        paintScale(panel, titled(QStringLiteral("Pain of the day, 0 to 10"), step),
                   panel.height() > 7 * lineHeight_ ? 2 : 5);
        auto marks = marksOf(chart_.days, chart_.first());
        if (step > 1)
            marks = meansOf(marks, step);
        const double farthest = std::max(farthestJoined, step);
        QPainterPath line;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const QPointF at(across(marks[i].day), down(marks[i].to, panel));
            if (i > 0 && marks[i].day - marks[i - 1].day <= farthest)
                line.lineTo(at);
            else
                line.moveTo(at);
        }
        painter_.setBrush(Qt::NoBrush);
        painter_.setPen(pen(theme_.bar, 1.8));
        painter_.drawPath(line);
        const double days = static_cast<double>((chart_.last() - chart_.first()).count());
        const bool roomy = step == 1 && panel.width() >= smallestDiscStep * unit_ * days;
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(theme_.bar);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const bool before = i > 0 && marks[i].day - marks[i - 1].day <= farthest;
            const bool after = i + 1 < marks.size() && marks[i + 1].day - marks[i].day <= farthest;
            if (roomy || (!before && !after)) // no line tells of it
                painter_.drawEllipse(QPointF(across(marks[i].day), down(marks[i].to, panel)), discRadius * unit_,
                                     discRadius * unit_);
        }
    }

    void paintReliefs(const QRectF &panel)
    {
        const bool crowded = static_cast<double>(chart_.reliefs.size()) * smallestStep * unit_ > panel.width();
        const int step = stepOf(panel);
        auto marks = marksOf(chart_.reliefs, chart_.first());
        if (step > 1 || crowded)
            marks = meansOf(marks, step);
        paintScale(panel, titled(QStringLiteral("Sessions: from before to after"), step),
                   panel.height() > 7 * lineHeight_ ? 2 : 5);
        for (const auto &mark : marks)
            paintArrow({across(mark.day), down(mark.from, panel)}, {across(mark.day), down(mark.to, panel)});
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
            painter_.drawText(QRectF(across(static_cast<double>((middle - chart_.first()).count())) - wide, room.top(),
                                     2 * wide, lineHeight_),
                              Qt::AlignCenter, name(middle));
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
