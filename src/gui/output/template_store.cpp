// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/template_store.h"

#include "settings/places.h"

#include <knotfinder/base/files.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int mostTemplates = 500;

/// Letters and digits of a name, for a file that people can tell from others.
QString fileNameOf(const QString &name)
{
    constexpr int longest = 40;
    QString file;
    for (const auto letter : name.toLower())
        if (letter.isLetterOrNumber())
            file += letter;
        else if (!file.endsWith(u'-'))
            file += u'-';
    return file.left(longest);
}

Result<std::string> contentOf(const QString &file)
{
    return readFile(file.toStdString(), sheet::maxArrangementBytes);
}

Problem problemWith(const QString &what, const QString &why)
{
    return {what.toStdString(), "", why.toStdString(), ""};
}

} // namespace

TemplateStore::TemplateStore(QString folder) : folder_(std::move(folder)) {}

std::vector<TemplateStore::Kept> TemplateStore::all() const
{
    std::vector<Kept> kept;
    const auto names = QDir(folder_).entryList({u"*.json"_s}, QDir::Files);
    for (const auto &name : names.mid(0, mostTemplates)) {
        const auto file = folder_ + u'/' + name;
        const auto text = contentOf(file);
        if (!text)
            continue;
        if (const auto read = sheet::readArrangement(text.value(), file.toStdString()))
            kept.push_back(
                {read.value().name.isEmpty() ? QFileInfo(file).completeBaseName() : read.value().name, file});
    }
    std::ranges::sort(kept, [](const Kept &a, const Kept &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return kept;
}

/// The file of the template of this name; a free one when there is none.
QString TemplateStore::fileFor(const QString &name) const
{
    const auto kept = all();
    if (const auto same = std::ranges::find(kept, name, &Kept::name); same != kept.end())
        return same->file;
    const auto base = folder_ + u'/' + fileNameOf(name);
    QString file = base + u".json"_s;
    for (int number = 2; QFile::exists(file); ++number)
        file = u"%1-%2.json"_s.arg(base).arg(number);
    return file;
}

Outcome TemplateStore::save(const QString &name, const sheet::Arrangement &arrangement) const
{
    if (!places::makePrivate(folder_))
        return problemWith(folder_, u"cannot be made"_s);
    return writeFile(fileFor(name).toStdString(), sheet::toTemplateJson(arrangement, name), Readers::ownerOnly);
}

Result<sheet::ReadArrangement> TemplateStore::read(const QString &file, sheet::Arrangement base) const
{
    const auto text = contentOf(file);
    if (!text)
        return text.problems();
    return sheet::readArrangement(text.value(), file.toStdString(), std::move(base));
}

Outcome TemplateStore::rename(const Kept &kept, const QString &name) const
{
    const auto others = all();
    if (std::ranges::any_of(others, [&](const Kept &other) { return other.name == name && other.file != kept.file; }))
        return problemWith(name, u"is the name of another template"_s);
    const auto read = this->read(kept.file, {});
    if (!read)
        return read.problems();
    return writeFile(kept.file.toStdString(), sheet::toTemplateJson(read.value().arrangement, name),
                     Readers::ownerOnly);
}

Outcome TemplateStore::remove(const Kept &kept) const
{
    if (!QFile::remove(kept.file))
        return problemWith(kept.file, u"cannot be removed"_s);
    return success();
}

Result<sheet::ReadArrangement> TemplateStore::import(const QString &path) const
{
    auto read = this->read(path, {});
    if (!read)
        return read;
    auto &name = read.value().name;
    if (name.trimmed().isEmpty())
        name = QFileInfo(path).completeBaseName();
    name = name.trimmed().left(longestName);
    const auto kept = all();
    const auto isTaken = [&](const QString &one) { return std::ranges::find(kept, one, &Kept::name) != kept.end(); };
    const auto given = name;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1 (%2)"_s.arg(given).arg(number);
    if (auto saved = save(name, read.value().arrangement); !saved)
        return saved.problems();
    return read;
}

Outcome TemplateStore::exportTo(const QString &path, const Kept &kept) const
{
    const auto read = this->read(kept.file, {});
    if (!read)
        return read.problems();
    return writeFile(path.toStdString(), sheet::toTemplateJson(read.value().arrangement, kept.name));
}

} // namespace knotfinder::gui
