// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/caution_profile.h"

#include "session/words.h"
#include "settings/places.h"

#include <knotfinder/base/files.h>

#include <QFile>
#include <QFileInfo>

namespace knotfinder::gui {

CautionProfile::CautionProfile(QString file, QObject *parent) : QObject(parent), file_(std::move(file))
{
    auto read = safety::loadProfile(file_.toStdString());
    if (read)
        profile_ = std::move(read).value();
    else
        problem_ =
            tr("What you told about yourself could not be read: %1").arg(words::text(toLine(read.problems().front())));
}

void CautionProfile::setHolds(const std::string &contraindication, bool holds)
{
    auto next = profile_;
    next.asked = true;
    if (holds)
        next.holds.insert(contraindication);
    else
        next.holds.erase(contraindication);
    keep(std::move(next));
}

void CautionProfile::setNone()
{
    keep({true, {}});
}

void CautionProfile::forget()
{
    profile_ = {};
    problem_.clear();
    if (QFileInfo::exists(file_) && !QFile::remove(file_))
        problem_ = tr("%1 could not be deleted.").arg(file_);
    Q_EMIT changed();
}

/// What was answered counts at once, also where it cannot be kept.
void CautionProfile::keep(safety::Profile profile)
{
    profile_ = std::move(profile);
    places::makePrivate(QFileInfo(file_).path());
    const auto written = writeFile(file_.toStdString(), toJson(profile_), Readers::ownerOnly);
    problem_ =
        written ? QString() : tr("It could not be kept: %1").arg(words::text(toLine(written.problems().front())));
    Q_EMIT changed();
}

} // namespace knotfinder::gui
