// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "breaks/break_settings.h"
#include "breaks/break_tools.h"
#include "document/autosave.h"
#include "document/document.h"
#include "document/recent_files.h"
#include "guide/guide_clock.h"
#include "journal/journal_keeper.h"
#include "output/template_store.h"
#include "services/dialogs.h"
#include "session/session.h"
#include "session/view_state.h"
#include "settings/bookmarks.h"
#include "settings/caution_profile.h"
#include "settings/preferences.h"

#include <QSettings>

namespace knotfinder::gui {

/// Everything of one window that is no widget, in the order it must be made. Panels take from it what they need.
struct Services
{
    Services(std::shared_ptr<const body::Atlas> atlas, Session::LoadKnowledge load, Preferences &kept,
             const QString &stateDirectory, const QString &dataDirectory, std::unique_ptr<Dialogs> dialogsToUse);

    Preferences &preferences;
    QSettings state; ///< window sizes, recent files
    Session session;
    ViewState view;
    Document document;
    Autosave autosave;
    RecentFiles recent;
    Bookmarks bookmarks;
    CautionProfile cautions;
    BreakSettings breaks;
    TemplateStore templates;
    JournalKeeper journal;
    std::unique_ptr<Dialogs> dialogs;
    GuideTools guideTools = toolsOfMachine();
    BreakTools breakTools = breakToolsOfMachine();
};

} // namespace knotfinder::gui
