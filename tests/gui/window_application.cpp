// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/appearance.h"
#include "settings/preferences.h"
#include "support/test_window.h"
#include "window/barrier.h"

#define CATCH_CONFIG_EXTERNAL_INTERFACES // listeners
#include <catch2/catch.hpp>

#include <QApplication>
#include <QLocale>
#include <QTemporaryDir>

#include <memory>

namespace {

using knotfinder::gui::Appearance;
using knotfinder::gui::Preferences;
namespace gui = knotfinder::gui;

/// An application with the program's looks and a home of its own, there for as long as the tests run.
struct Surroundings
{
    Surroundings(int &argc, char **argv)
    {
        for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
            qputenv(place, home.path().toLocal8Bit());
        app = std::make_unique<gui::Application>(argc, argv);
        QApplication::setApplicationName(QStringLiteral("knotfinder-tests"));
        QLocale::setDefault(QLocale::c());
        preferences = std::make_unique<Preferences>(home.filePath(QStringLiteral("look.ini")));
        appearance = std::make_unique<Appearance>(*preferences);
        knotfinder::test::setLooks(preferences.get());
    }

    QTemporaryDir home;
    std::unique_ptr<gui::Application> app;
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Appearance> appearance;
};

class WindowApplication : public Catch::TestEventListenerBase
{
public:
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo & /*run*/) override
    {
        // Without a display of its own a test must not find none.
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        surroundings_ = std::make_unique<Surroundings>(argc_, argv_);
    }
    void testRunEnded(const Catch::TestRunStats & /*stats*/) override { surroundings_.reset(); }

private:
    int argc_ = 1;
    char name_[6] = "tests";
    char *argv_[2] = {name_, nullptr};
    std::unique_ptr<Surroundings> surroundings_;
};

CATCH_REGISTER_LISTENER(WindowApplication)

} // namespace
