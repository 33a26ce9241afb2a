// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "path_data.h"

#include <charconv>
#include <cmath>

namespace knotfinder::render {
namespace {

class PathParser
{
public:
    explicit PathParser(std::string_view data) : data_(data) { path_.setFillRule(Qt::WindingFill); }

    Result<QPainterPath> parse()
    {
        char command = 0;
        skipSpace();
        while (at_ < data_.size()) {
            const char c = data_[at_];
            if (std::string_view("MLCZlcz").find(c) != std::string_view::npos) {
                command = c;
                ++at_;
            } else if (command == 0 || command == 'Z' || command == 'z') {
                return wrong("expected a command");
            } else if (command == 'M') {
                command = 'L'; // more pairs after a move are lines
            }
            if (!step(command))
                return wrong("expected numbers for '" + std::string(1, command) + "'");
            skipSpace();
        }
        return path_;
    }

private:
    bool step(char command)
    {
        if (command != 'M' && !started_)
            return false;
        started_ = true;
        origin_ = command == 'l' || command == 'c' ? path_.currentPosition() : QPointF();
        QPointF p[3];
        switch (command) {
        case 'M':
            if (!point(p[0]))
                return false;
            path_.moveTo(p[0]);
            return true;
        case 'L':
        case 'l':
            if (!point(p[0]))
                return false;
            path_.lineTo(p[0]);
            return true;
        case 'C':
        case 'c':
            if (!point(p[0]) || !point(p[1]) || !point(p[2]))
                return false;
            path_.cubicTo(p[0], p[1], p[2]);
            return true;
        default: path_.closeSubpath(); return true;
        }
    }

    bool point(QPointF &result)
    {
        double x = 0;
        double y = 0;
        if (!number(x) || !number(y))
            return false;
        result = origin_ + QPointF(x, y);
        return true;
    }

    bool number(double &value)
    {
        skipSpace();
        const char *end = data_.data() + data_.size();
        const auto [next, error] = std::from_chars(data_.data() + at_, end, value);
        at_ = static_cast<std::size_t>(next - data_.data());
        return error == std::errc() && std::isfinite(value) && std::abs(value) < 1e6;
    }

    void skipSpace()
    {
        while (at_ < data_.size() && (data_[at_] == ' ' || data_[at_] == ',' || data_[at_] == '\n' ||
                                      data_[at_] == '\t' || data_[at_] == '\r'))
            ++at_;
    }

    Problem wrong(const std::string &what) const
    {
        return {"", "", "path data: " + what + " at character " + std::to_string(at_ + 1),
                "M, L, C, Z, and relative l, c, z"};
    }

    std::string_view data_;
    std::size_t at_ = 0;
    QPainterPath path_;
    QPointF origin_;       // what the numbers of a command are relative to
    bool started_ = false; // QPainterPath counts a first move that it makes itself
};

} // namespace

Result<QPainterPath> parsePathData(std::string_view data)
{
    return PathParser(data).parse();
}

} // namespace knotfinder::render
