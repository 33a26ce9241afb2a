// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/autostart.h"

#include "settings/places.h"

#include <knotfinder/base/files.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace knotfinder::gui::autostart {
namespace {

/// An argument of a desktop file's Exec line. A path may hold what has a meaning there.
QString quoted(const QString &argument)
{
    QString result;
    for (const auto letter : argument) {
        if (letter == u'"' || letter == u'`' || letter == u'$' || letter == u'\\')
            result += u"\\\\"_s; // once for the quotes, and once more for the value of a key
        else if (letter == u'%')
            result += u'%';
        result += letter;
        if (letter == u'\\')
            result += letter;
    }
    return u'"' + result + u'"';
}

} // namespace

QString usualFile()
{
    const QDir config(QFileInfo(QFileInfo(places::settingsFile()).path()).path());
    return config.filePath(u"autostart/org.knotfinder.Knotfinder.desktop"_s);
}

bool isOn(const QString &file)
{
    return QFileInfo(file).isFile();
}

Outcome set(const QString &file, const QString &program, bool on)
{
    if (!on) {
        if (!QFile::exists(file) || QFile::remove(file))
            return success();
        return Problem{file.toStdString(), "", "cannot be removed", "a folder that you may write to"};
    }
    if (!places::makePrivate(QFileInfo(file).path()))
        return Problem{QFileInfo(file).path().toStdString(), "", "cannot be made", "a folder that you may write to"};
    const auto text = u"[Desktop Entry]\n"
                      "Type=Application\n"
                      "Version=1.4\n"
                      "Name=Knotfinder\n"
                      "Comment=Reminds of short breaks\n"
                      "Exec=%1 --in-tray\n"
                      "Icon=org.knotfinder.Knotfinder\n"
                      "Terminal=false\n"
                      "X-GNOME-Autostart-enabled=true\n"_s.arg(quoted(program));
    return writeFile(file.toStdString(), text.toStdString(), Readers::ownerOnly);
}

} // namespace knotfinder::gui::autostart
