// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "log/event_log.h"

#include "settings/places.h"

#include <knotfinder/base/files.h>

#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <mutex>
#include <utility>

namespace knotfinder::gui {
namespace {

struct State
{
    std::mutex mutex;
    QString folder;
    QString version;
    QtMessageHandler before = nullptr;
    bool tried = false;
    std::shared_ptr<spdlog::logger> file; ///< empty: nothing happened yet, or it cannot be written
};

State &state()
{
    static State instance;
    return instance;
}

std::shared_ptr<spdlog::logger> openFile(const State &state)
{
    constexpr std::size_t mostBytes = std::size_t{256} << 10U;
    const auto path = QDir(state.folder).filePath(QStringLiteral("knotfinder.log"));
    if (!places::makePrivate(state.folder) || !regularOrNothing(path.toStdString()))
        return nullptr;
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path.toStdString(), mostBytes, 1);
        auto logger = std::make_shared<spdlog::logger>("knotfinder", std::move(sink));
        logger->set_pattern("%Y-%m-%d %H:%M:%S %l %v");
        logger->flush_on(spdlog::level::warn);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        logger->info("Knotfinder {}, Qt {}, {}", state.version.toStdString(), qVersion(),
                     QGuiApplication::platformName().toStdString());
        return logger;
    } catch (const spdlog::spdlog_ex &) {
        return nullptr;
    }
}

std::string onOneLine(QString message)
{
    return message.replace(u'\n', u' ').toStdString();
}

void note(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    auto &log = state();
    const std::scoped_lock lock(log.mutex);
    if (type != QtDebugMsg && type != QtInfoMsg) {
        if (!std::exchange(log.tried, true))
            log.file = openFile(log);
        if (log.file)
            log.file->log(type == QtWarningMsg ? spdlog::level::warn : spdlog::level::critical, "{}: {}",
                          context.category == nullptr ? "default" : context.category, onOneLine(message));
    }
    if (log.before != nullptr)
        log.before(type, context, message);
}

} // namespace

EventLog::EventLog(QString folder, QString version)
{
    auto &log = state();
    const std::scoped_lock lock(log.mutex);
    log.folder = std::move(folder);
    log.version = std::move(version);
    log.tried = false;
    log.before = qInstallMessageHandler(note);
}

EventLog::~EventLog()
{
    auto &log = state();
    qInstallMessageHandler(log.before);
    const std::scoped_lock lock(log.mutex);
    log.before = nullptr;
    log.file.reset();
}

} // namespace knotfinder::gui
