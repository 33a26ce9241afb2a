// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "document/autosave.h"

#include "document/document.h"
#include "session/session.h"
#include "settings/places.h"

#include <knotfinder/base/files.h>

#include <QDateTime>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int pause = 500; ///< ms between a change and its being kept
constexpr int mostWindows = 32;

std::unique_ptr<QLockFile> lockFor(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file + u".lock"_s);
    lock->setStaleLockTime(0); // only a lock whose process is gone may be broken
    return lock->tryLock() ? std::move(lock) : nullptr;
}

} // namespace

Autosave::Autosave(Session &session, Document &document, QString directory, QObject *parent)
    : QObject(parent), session_(session), document_(document), directory_(std::move(directory))
{
    wait_.setSingleShot(true);
    wait_.setInterval(pause);
    connect(&wait_, &QTimer::timeout, this, [this] { [[maybe_unused]] const auto kept = flush(); });
    connect(&session.editor(), &DrawingEditor::changed, this, &Autosave::documentChanged);
    connect(&document, &Document::changed, this, &Autosave::documentChanged);
}

Autosave::~Autosave()
{
    if (lock_)
        QFile::remove(file_);
}

void Autosave::documentChanged()
{
    if (!wait_.isActive())
        wait_.start(); // not restarted: a long stroke must not put it off
}

Outcome Autosave::takePlace()
{
    if (lock_)
        return success();
    if (!places::makePrivate(directory_))
        return Problem{directory_.toStdString(), "", "cannot be made", ""};
    sweep();
    for (int i = 0; i < mostWindows; ++i) {
        QString file = directory_ + u"/autosave-%1%2"_s.arg(i).arg(QLatin1StringView(Document::suffix));
        if (QFile::exists(file))
            continue; // of another window, or one that waits to be rescued
        lock_ = lockFor(file);
        if (lock_) {
            file_ = file;
            return success();
        }
    }
    return Problem{directory_.toStdString(), "", "has no place for another autosaved drawing", ""};
}

/// What a window that was killed while it wrote left behind, today or under the names that version 0.1 gave.
void Autosave::sweep()
{
    removeStaleTemporaries(directory_.toStdString());
    const QString end = QLatin1StringView(Document::suffix);
    for (const auto &name : QDir(directory_).entryList({u"autosave-*"_s + end + u".*"_s}, QDir::Files | QDir::Hidden)) {
        const auto file = directory_ + u'/' + name.left(name.indexOf(end) + end.size());
        if (!name.endsWith(u".lock"_s) && lockFor(file))
            QFile::remove(directory_ + u'/' + name);
    }
}

Outcome Autosave::flush()
{
    wait_.stop();
    auto kept = keep();
    if (kept.ok() == failing_) {
        failing_ = !kept.ok();
        if (failing_)
            Q_EMIT failing(QString::fromStdString(toLine(kept.problems().front())));
        else
            Q_EMIT keeping();
    }
    return kept;
}

Outcome Autosave::keep()
{
    if (!document_.hasWork() && !session_.editor().isPreviewing()) {
        if (lock_)
            QFile::remove(file_);
        return success();
    }
    if (auto place = takePlace(); !place)
        return place;
    return writeFile(file_.toStdString(), match::toJson(session_.editor().drawing()), Readers::ownerOnly);
}

QString Autosave::findLost()
{
    sweep();
    const auto names =
        QDir(directory_).entryList({u"autosave-*"_s + QLatin1StringView(Document::suffix)}, QDir::Files, QDir::Time);
    for (const auto &name : names) {
        auto file = directory_ + u'/' + name;
        if (file == file_)
            continue;
        if (auto lock = lockFor(file)) {
            lost_.emplace(file, std::move(lock));
            return file;
        }
    }
    return {};
}

void Autosave::discard(const QString &file)
{
    QFile::remove(file);
    lost_.erase(file);
}

QString Autosave::setAside(const QString &file)
{
    const auto now = QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    auto kept = directory_ + u"/unreadable-"_s + now + QLatin1StringView(Document::suffix);
    if (!QFile::rename(file, kept))
        return {};
    lost_.erase(file);
    return kept;
}

} // namespace knotfinder::gui
