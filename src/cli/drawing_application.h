// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QGuiApplication>

#include <optional>

namespace knotfinder::cli {

/// What Qt needs of a program, without a display.
template <typename Application>
class QuietApplication
{
public:
    QuietApplication()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_NO_GLIB", "1"); // which aborts where it cannot have memory or a thread
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}); // errors are said by us
        application_.emplace(count_, words_);
    }

private:
    int count_ = 1;
    char name_[16] = "knotfinder-cli";
    char *words_[2] = {name_, nullptr};
    std::optional<Application> application_;
};

using DrawingApplication = QuietApplication<QGuiApplication>;   ///< to be made before the first figure is painted
using DatabaseApplication = QuietApplication<QCoreApplication>; ///< before the journal is opened; quicker to start

} // namespace knotfinder::cli
