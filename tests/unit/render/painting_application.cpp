// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#define CATCH_CONFIG_EXTERNAL_INTERFACES // listeners
#include <catch2/catch.hpp>

#include <QGuiApplication>
#include <QHashSeed>
#include <QLocale>

#include <memory>

namespace {

/// What painting needs, there for as long as the tests run: an application object, offscreen, the same on every
/// machine.
class PaintingApplication : public Catch::TestEventListenerBase
{
public:
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo & /*run*/) override
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QHashSeed::setDeterministicGlobalSeed();
        QLocale::setDefault(QLocale::c());
        application_ = std::make_unique<QGuiApplication>(argc_, argv_);
    }
    void testRunEnded(const Catch::TestRunStats & /*stats*/) override { application_.reset(); }

private:
    int argc_ = 1;
    char name_[6] = "tests";
    char *argv_[2] = {name_, nullptr};
    std::unique_ptr<QGuiApplication> application_;
};

CATCH_REGISTER_LISTENER(PaintingApplication)

} // namespace
