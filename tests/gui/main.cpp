// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "look/appearance.h"
#include "settings/preferences.h"
#include "support/test_window.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char **argv)
{
    // Without a display of its own a test must not find none.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home;
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(place, home.path().toLocal8Bit());
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("knotfinder-tests"));
    QLocale::setDefault(QLocale::c());
    knotfinder::gui::Preferences preferences(home.filePath(QStringLiteral("look.ini")));
    const knotfinder::gui::Appearance appearance(preferences);
    knotfinder::test::setLooks(&preferences);
    return Catch::Session().run(argc, argv);
}
