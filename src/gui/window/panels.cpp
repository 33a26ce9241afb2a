// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/panels.h"

#include "answer/answer_panel.h"
#include "browse/browse_panel.h"
#include "browse/recent_muscles.h"
#include "pain/pain_panel.h"
#include "services/services.h"
#include "window/main_window.h"

namespace knotfinder::gui {
namespace {

QWidget *makeAnswers(Services &services, MainWindow & /*window*/)
{
    return new AnswerPanel(services.session);
}

QWidget *makePain(Services &services, MainWindow &window)
{
    auto *panel = new PainPanel(services.session);
    QObject::connect(panel, &PainPanel::lastDrawingRequested, &window, &MainWindow::showLastDrawing);
    return panel;
}

QWidget *makeBrowse(Services &services, MainWindow &window)
{
    return new BrowsePanel(services.session, services.bookmarks, *window.findChild<RecentMuscles *>());
}

constexpr PanelInfo all[] = {
    {"answers", QT_TRANSLATE_NOOP("Panels", "&Answers"), &makeAnswers},
    {"pain", QT_TRANSLATE_NOOP("Panels", "Your &pain"), &makePain},
    {"browse", QT_TRANSLATE_NOOP("Panels", "&Browse"), &makeBrowse},
};

} // namespace

std::span<const PanelInfo> panels()
{
    return all;
}

} // namespace knotfinder::gui
