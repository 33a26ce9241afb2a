// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "standard.h"

#include <QByteArray>
#include <QFile>
#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QRectF>
#include <QStringList>
#include <QTextLayout>
