// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/rest.h"

#include <QCoreApplication>
#include <QEvent>

namespace knotfinder::gui {
namespace {

bool isUse(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TabletMove:
    case QEvent::TouchUpdate: return true;
    default: return false;
    }
}

} // namespace

Rest::Rest(std::chrono::milliseconds after, QObject *parent) : QObject(parent)
{
    timer_.setSingleShot(true);
    timer_.setInterval(after);
    connect(&timer_, &QTimer::timeout, this, &Rest::begun);
    qApp->installEventFilter(this);
    timer_.start();
}

bool Rest::eventFilter(QObject *watched, QEvent *event)
{
    if (isUse(event->type()))
        timer_.start();
    return QObject::eventFilter(watched, event);
}

} // namespace knotfinder::gui
