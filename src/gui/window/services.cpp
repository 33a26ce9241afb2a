// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/services.h"

#include "settings/places.h"

using namespace Qt::StringLiterals;

namespace knotfinder::gui {

Services::Services(std::shared_ptr<const body::Atlas> atlas, Session::LoadKnowledge load, Preferences &kept,
                   const QString &stateDirectory, const QString &dataDirectory, std::unique_ptr<Dialogs> dialogsToUse)
    : preferences(kept), state(places::ownStore(stateDirectory + u"/window.ini"_s), QSettings::IniFormat),
      session(std::move(atlas), std::move(load)),
      document(session, dataDirectory + u"/last"_s + QLatin1StringView(Document::suffix), stateDirectory),
      autosave(session, document, stateDirectory), recent(state), bookmarks(kept.store()),
      dialogs(std::move(dialogsToUse))
{
    QObject::connect(&document, &Document::opened, &recent, &RecentFiles::add);
}

} // namespace knotfinder::gui
