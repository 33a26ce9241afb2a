// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/running_window.h"

#include "look/session_bus.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr auto nameOnBus = "org.knotfinder.Knotfinder"_L1;
constexpr auto objectPath = "/org/knotfinder/Knotfinder"_L1;
constexpr auto interfaceName = "org.freedesktop.Application"_L1;
constexpr auto pressAction = "press"_L1;
constexpr int longestAnswer = 2'000; ///< ms; a window that hangs takes nothing
constexpr int untilNextLook = 300;   ///< ms between two looks whether a dialog is still open

bool hands(const QString &method, const QVariantList &arguments)
{
    auto call = QDBusMessage::createMethodCall(nameOnBus, objectPath, interfaceName, method);
    call.setArguments(arguments);
    call.setAutoStartService(false);
    return QDBusConnection::sessionBus().call(call, QDBus::Block, longestAnswer).type() == QDBusMessage::ReplyMessage;
}

} // namespace

RunningWindow::RunningWindow(QObject *parent) : QObject(parent)
{
    wait_.setInterval(untilNextLook);
    connect(&wait_, &QTimer::timeout, this, &RunningWindow::tell);
}

bool RunningWindow::take(const Asked &asked)
{
    if (!hasSessionBus())
        return false;
    if (asked.inTray)
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(nameOnBus);
    const QVariantMap noPlatformData;
    if (!asked.file.isEmpty()) {
        // The other program may have been started in another folder.
        const auto uri = QUrl::fromLocalFile(QFileInfo(asked.file).absoluteFilePath()).toString(QUrl::FullyEncoded);
        if (!hands(u"Open"_s, {QStringList{uri}, noPlatformData}))
            return false;
    }
    if (!asked.press.isEmpty())
        return hands(u"ActivateAction"_s, {QString(pressAction), QVariantList{asked.press}, noPlatformData});
    return !asked.file.isEmpty() || hands(u"Activate"_s, {noPlatformData});
}

void RunningWindow::listen()
{
    if (!hasSessionBus())
        return;
    auto bus = QDBusConnection::sessionBus();
    new RunningWindowOnBus(*this);
    if (bus.registerObject(objectPath, this))
        bus.registerService(nameOnBus); // where another was quicker, this one goes on alone
}

void RunningWindow::queue(const Asked &asked)
{
    waiting_.push_back(asked);
    wait_.start(0);
}

void RunningWindow::tell()
{
    if (QApplication::activeModalWidget() != nullptr || QApplication::activePopupWidget() != nullptr) {
        wait_.start(untilNextLook);
        return;
    }
    const Asked next = waiting_.front();
    waiting_.pop_front();
    if (waiting_.empty())
        wait_.stop();
    Q_EMIT asked(next);
}

void RunningWindowOnBus::Activate(const QVariantMap &)
{
    window_.queue({});
}

void RunningWindowOnBus::Open(const QStringList &uris, const QVariantMap &)
{
    for (const auto &uri : uris)
        window_.queue({QUrl(uri).toLocalFile(), {}, false});
}

void RunningWindowOnBus::ActivateAction(const QString &name, const QVariantList &parameters, const QVariantMap &)
{
    if (name == pressAction && parameters.size() == 1)
        window_.queue({{}, parameters.front().toString(), false});
}

} // namespace knotfinder::gui
