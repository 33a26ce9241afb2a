// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QGuiApplication>
#include <QHashSeed>
#include <QLocale>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed();
    QLocale::setDefault(QLocale::c());
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
