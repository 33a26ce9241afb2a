// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "svg_path.h"

#include <cmath>

namespace knotfinder::render {
namespace {

/// Writes points relative to the last one, in whole grains.
class Writer
{
public:
    explicit Writer(double grain) : grain_(grain) {}

    void moveTo(const QPointF &p)
    {
        start_ = rounded(p);
        drawn_ = false;
    }
    void lineTo(const QPointF &p)
    {
        if (rounded(p) == here())
            return;
        begin();
        command('l');
        emitRelative(p);
        last_ = rounded(p);
    }
    void cubicTo(const QPointF &a, const QPointF &b, const QPointF &p)
    {
        if (rounded(a) == here() && rounded(b) == here() && rounded(p) == here())
            return;
        begin();
        command('c');
        emitRelative(a);
        emitRelative(b);
        emitRelative(p);
        last_ = rounded(p);
    }
    void close()
    {
        if (!drawn_)
            return;
        data_ += 'z';
        current_ = 'z';
        last_ = start_;
    }
    QByteArray take() { return std::move(data_); }

private:
    struct Grains
    {
        long long x = 0;
        long long y = 0;
        bool operator==(const Grains &) const = default;
    };
    [[nodiscard]] Grains rounded(const QPointF &p) const
    {
        return {std::llround(p.x() / grain_), std::llround(p.y() / grain_)};
    }
    [[nodiscard]] Grains here() const { return drawn_ ? last_ : start_; }
    // Moves are written with the first segment that shows, so that no empty subpath remains.
    void begin()
    {
        if (drawn_)
            return;
        command('m');
        number(start_.x - last_.x);
        number(start_.y - last_.y);
        last_ = start_;
        drawn_ = true;
    }
    void command(char c)
    {
        if (c != current_)
            data_ += c;
        needsSpace_ = c == current_;
        current_ = c;
    }
    void emitRelative(const QPointF &p)
    {
        const Grains g = rounded(p);
        number(g.x - last_.x);
        number(g.y - last_.y);
    }
    void number(long long grains)
    {
        if (needsSpace_ && grains >= 0)
            data_ += ' ';
        data_ += svgNumber(static_cast<double>(grains) * grain_, grain_);
        needsSpace_ = true;
    }

    double grain_;
    QByteArray data_;
    char current_ = 0;
    bool needsSpace_ = false;
    bool drawn_ = false;
    Grains last_;
    Grains start_;
};

} // namespace

QByteArray svgNumber(double value, double grain)
{
    const int decimals = std::max(0, static_cast<int>(std::ceil(-std::log10(grain) - 1e-9)));
    QByteArray text = QByteArray::number(value, 'f', decimals);
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    if (text.startsWith("0."))
        text.remove(0, 1);
    else if (text.startsWith("-0."))
        text.remove(1, 1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray svgPathData(const QPainterPath &path, double grain)
{
    Writer writer(grain);
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const auto element = path.elementAt(i);
        const bool lastOfSubpath = [&](int end) {
            return end + 1 >= path.elementCount() || path.elementAt(end + 1).isMoveTo();
        }(element.isCurveTo() ? i + 2 : i);
        if (element.isMoveTo()) {
            writer.moveTo(element);
            start = element;
            continue;
        }
        if (element.isLineTo()) {
            if (!(lastOfSubpath && QPointF(element) == start)) // 'z' draws the closing line
                writer.lineTo(element);
            if (lastOfSubpath && QPointF(element) == start)
                writer.close();
            continue;
        }
        writer.cubicTo(element, path.elementAt(i + 1), path.elementAt(i + 2));
        i += 2;
        if (lastOfSubpath && QPointF(path.elementAt(i)) == start)
            writer.close();
    }
    return writer.take();
}

} // namespace knotfinder::render
