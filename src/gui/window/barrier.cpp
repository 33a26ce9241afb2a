// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/barrier.h"

#include <QLoggingCategory>
#include <QMetaObject>

#include <exception>
#include <new>
#include <typeinfo>
#include <utility>

namespace knotfinder::gui {
namespace {

Q_LOGGING_CATEGORY(faults, "knotfinder.faults")

} // namespace

bool Application::notify(QObject *receiver, QEvent *event)
{
    const char *to = receiver->metaObject()->className(); // the receiver may be gone when it fails
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc &) {
        std::terminate(); // the next step would fail as well; the drawing is kept by then, and the end is one line
    } catch (const std::exception &exception) {
        caught(to, typeid(exception).name());
    } catch (...) {
        caught(to, "unknown");
    }
    return true; // taken: nobody else shall fail at it
}

void Application::caught(const char *receiver, const char *kind)
{
    qCCritical(faults, "an exception (%s) ended in %s", kind, receiver);
    if (std::exchange(telling_, true))
        return; // telling must not tell of its own failure for ever
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT failed();
            telling_ = false;
        },
        Qt::QueuedConnection);
}

} // namespace knotfinder::gui
