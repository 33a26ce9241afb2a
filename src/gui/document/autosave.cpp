// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "document/autosave.h"

#include "document/document.h"
#include "session/session.h"
#include "settings/places.h"

#include <knotfinder/base/files.h>

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
    connect(&wait_, &QTimer::timeout, this, &Autosave::flush);
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

bool Autosave::takePlace()
{
    if (lock_)
        return true;
    if (!places::makePrivate(directory_))
        return false;
    for (int i = 0; i < mostWindows; ++i) {
        QString file = directory_ + u"/autosave-%1%2"_s.arg(i).arg(QLatin1StringView(Document::suffix));
        if (QFile::exists(file))
            continue; // of another window, or one that waits to be rescued
        lock_ = lockFor(file);
        if (lock_) {
            file_ = file;
            return true;
        }
    }
    return false;
}

void Autosave::flush()
{
    wait_.stop();
    if (!document_.isModified() && !session_.editor().isPreviewing()) {
        if (lock_)
            QFile::remove(file_);
        return;
    }
    if (!takePlace())
        return; // a place that cannot be written costs the rescue, not the work
    [[maybe_unused]] const auto kept = writeFile(file_.toStdString(), match::toJson(session_.editor().drawing()));
    QFile::setPermissions(file_, QFile::ReadOwner | QFile::WriteOwner);
}

QString Autosave::findLost()
{
    const auto names =
        QDir(directory_).entryList({u"autosave-*"_s + QLatin1StringView(Document::suffix)}, QDir::Files, QDir::Time);
    for (const auto &name : names) {
        const auto file = directory_ + u'/' + name;
        if (file == file_)
            continue;
        if (auto lock = lockFor(file)) {
            lostLocks_.push_back(std::move(lock));
            return file;
        }
    }
    return {};
}

void Autosave::discard(const QString &file)
{
    QFile::remove(file);
    lostLocks_.clear();
}

} // namespace knotfinder::gui
