// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "services/services.h"

#include "settings/places.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {

Services::Services(std::shared_ptr<const body::Atlas> atlas, Session::LoadKnowledge load, Preferences &kept,
                   const QString &stateDirectory, const QString &dataDirectory, std::unique_ptr<Dialogs> dialogsToUse)
    : preferences(kept), state(places::ownStore(stateDirectory + u"/window.ini"_s), QSettings::IniFormat),
      session(std::move(atlas), std::move(load)), view(session.atlas()),
      document(session, dataDirectory + u"/last"_s + QLatin1StringView(Document::suffix), stateDirectory),
      autosave(session, document, stateDirectory), recent(state), bookmarks(kept.store()),
      cautions(QFileInfo(kept.store().fileName()).path() + u"/cautions.json"_s), breaks(kept.store()),
      templates(dataDirectory + u"/templates"_s),
      journal(kept.store(), (dataDirectory + u"/journal/journal.sqlite"_s).toStdString()),
      dialogs(std::move(dialogsToUse))
{
    QObject::connect(&document, &Document::opened, &recent, &RecentFiles::add);
    session.setProfile(cautions.profile());
    QObject::connect(&cautions, &CautionProfile::changed, &session, [this] { session.setProfile(cautions.profile()); });
}

} // namespace knotfinder::gui
