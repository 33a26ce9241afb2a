// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#define CATCH_CONFIG_EXTERNAL_INTERFACES // listeners
#include <catch2/catch.hpp>

#include <QCoreApplication>

#include <memory>

namespace {

/// What Qt needs to find its database driver, there for as long as the tests run.
class CoreApplication : public Catch::TestEventListenerBase
{
public:
    using TestEventListenerBase::TestEventListenerBase;

    void testRunStarting(const Catch::TestRunInfo & /*run*/) override
    {
        application_ = std::make_unique<QCoreApplication>(argc_, argv_);
    }
    void testRunEnded(const Catch::TestRunStats & /*stats*/) override { application_.reset(); }

private:
    int argc_ = 1;
    char name_[6] = "tests";
    char *argv_[2] = {name_, nullptr};
    std::unique_ptr<QCoreApplication> application_;
};

CATCH_REGISTER_LISTENER(CoreApplication)

} // namespace
