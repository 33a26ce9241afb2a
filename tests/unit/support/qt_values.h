// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QRectF>
#include <QString>

#include <catch2/catch.hpp>

// How a failing check shows Qt's values.
namespace knotfinder::test {

struct AsDebugText
{
    template <typename Value>
    static std::string convert(const Value &value)
    {
        return QDebug::toString(value).toStdString();
    }
};

} // namespace knotfinder::test

template <>
struct Catch::StringMaker<QString> : knotfinder::test::AsDebugText
{
};
template <>
struct Catch::StringMaker<QStringList> : knotfinder::test::AsDebugText
{
};
template <>
struct Catch::StringMaker<QByteArray> : knotfinder::test::AsDebugText
{
};
template <>
struct Catch::StringMaker<QSize> : knotfinder::test::AsDebugText
{
};
template <>
struct Catch::StringMaker<QSizeF> : knotfinder::test::AsDebugText
{
};
template <>
struct Catch::StringMaker<QPointF> : knotfinder::test::AsDebugText
{
};
template <>
struct Catch::StringMaker<QRectF> : knotfinder::test::AsDebugText
{
};
