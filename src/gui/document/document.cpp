// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "document/document.h"

#include "session/session.h"
#include "settings/places.h"

#include <knotfinder/base/files.h>
#include <knotfinder/match/drawing_limits.h>

#include <QCryptographicHash>
#include <QDate>
#include <QFileInfo>
#include <QLockFile>

namespace knotfinder::gui {

Document::Document(Session &session, QString lastDrawing, QString stateDirectory, QObject *parent)
    : QObject(parent), session_(session), lastDrawing_(std::move(lastDrawing)),
      stateDirectory_(std::move(stateDirectory))
{
    connect(&session.editor().undoStack(), &QUndoStack::cleanChanged, this, &Document::changed);
    connect(&session.editor(), &DrawingEditor::sheetChanged, this, &Document::changed);
}

Document::~Document() = default;

QString Document::name() const
{
    if (path_.isEmpty())
        return tr("New drawing");
    auto name = QFileInfo(path_).fileName();
    if (name.endsWith(QLatin1StringView(suffix)))
        name.chop(static_cast<qsizetype>(std::char_traits<char>::length(suffix)));
    return name;
}

bool Document::isModified() const
{
    auto &editor = session_.editor();
    return restored_ || editor.isPreviewing() || !editor.undoStack().isClean() || editor.drawing().sheet != keptSheet_;
}

bool Document::hasWork() const
{
    const auto &drawing = session_.editor().drawing();
    match::PainDrawing blank;
    blank.figure = drawing.figure;
    blank.date = drawing.date;
    blank.sheet = drawing.sheet; // belongs to what is marked, and is nothing without it
    return isModified() && (!path_.isEmpty() || drawing != blank);
}

Document::OnDisk Document::onDisk() const
{
    if (!hasChanged(path_.toStdString(), known_))
        return OnDisk::asKnown;
    return QFileInfo::exists(path_) ? OnDisk::changed : OnDisk::gone;
}

void Document::startNew()
{
    remember();
    match::PainDrawing fresh;
    fresh.figure = session_.editor().drawing().figure;
    restored_ = false;
    keptSheet_.clear();
    session_.editor().open(std::move(fresh));
    setPath({});
}

void Document::startWith(const std::string &figure)
{
    match::PainDrawing fresh;
    fresh.figure = figure;
    session_.editor().open(std::move(fresh));
}

Result<match::PainDrawing> Document::read(const QString &path) const
{
    const auto file = path.toStdString();
    const auto bytes = readFile(file, match::maxDrawingBytes);
    if (!bytes)
        return bytes.problems();
    session_.loadKnowledge();
    auto drawing = match::parseDrawing(bytes.value(), file, session_.atlas(), session_.vocabulary());
    if (!drawing && !session_.hasCatalog()) // every quality is unknown then
        return Problem{file, "", "cannot be read while the program's own data cannot", ""};
    return drawing;
}

Outcome Document::open(const QString &path)
{
    const auto found = fingerprintOf(path.toStdString()); // before it is read: a change right after is noticed
    auto drawing = read(path);
    if (!drawing)
        return drawing.problems();
    remember();
    restored_ = false;
    known_ = found;
    keptSheet_ = drawing.value().sheet;
    session_.editor().open(std::move(drawing).value());
    setPath(path);
    Q_EMIT opened(path);
    return success();
}

Outcome Document::save()
{
    return saveAs(path_);
}

Outcome Document::saveAs(const QString &path)
{
    auto drawing = session_.editor().drawing();
    drawing.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    auto written = writeFile(path.toStdString(), match::toJson(drawing), Readers::ownerOnly);
    if (!written)
        return written;
    restored_ = false;
    keptSheet_ = drawing.sheet;
    known_ = fingerprintOf(path.toStdString());
    session_.editor().undoStack().setClean();
    setPath(path);
    Q_EMIT opened(path);
    return success();
}

void Document::restore(match::PainDrawing drawing, const QString &path)
{
    remember(); // what was there is still 'same as last time'
    session_.editor().open(std::move(drawing));
    restored_ = true;
    setPath(path);
}

void Document::remember()
{
    auto drawing = session_.editor().drawing();
    drawing.sheet.clear(); // last time's sheet is not this time's
    if (drawing.marks.empty() || !places::makePrivate(QFileInfo(lastDrawing_).path()))
        return;
    // A convenience: when it cannot be kept, 'same as last time' offers the one before.
    [[maybe_unused]] const auto kept =
        writeFile(lastDrawing_.toStdString(), match::toJson(drawing), Readers::ownerOnly);
}

Result<match::PainDrawing> Document::last() const
{
    return read(lastDrawing_);
}

void Document::setPath(const QString &path)
{
    path_ = path;
    tellOthers();
    Q_EMIT changed();
}

void Document::tellOthers()
{
    openHere_.reset();
    openElsewhere_ = false;
    if (path_.isEmpty() || !places::makePrivate(stateDirectory_))
        return;
    const auto name = QCryptographicHash::hash(QFileInfo(path_).canonicalFilePath().toUtf8(), QCryptographicHash::Sha1);
    openHere_ = std::make_unique<QLockFile>(stateDirectory_ + QStringLiteral("/open-") +
                                            QString::fromLatin1(name.toHex()) + QStringLiteral(".lock"));
    openHere_->setStaleLockTime(0); // only a lock whose process is gone may be broken
    openElsewhere_ = !openHere_->tryLock() && openHere_->error() == QLockFile::LockFailedError;
}

} // namespace knotfinder::gui
