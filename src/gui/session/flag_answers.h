// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/safety/safety.h>

#include <QObject>

#include <map>
#include <optional>
#include <string>

namespace knotfinder::gui {

/// What the user answered to the questions of the red flags. Kept for this run of the program only.
class FlagAnswers : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] std::optional<bool> answer(const std::string &flag) const;
    void setAnswer(const std::string &flag, bool yes);
    void forget();

    /// Flags to warn of: detected, or answered with yes.
    [[nodiscard]] std::vector<const safety::RedFlag *> warnings(const std::vector<safety::Raised> &raised) const;
    /// The most urgent flag to ask about that has no answer yet.
    [[nodiscard]] const safety::RedFlag *question(const std::vector<safety::Raised> &raised) const;

Q_SIGNALS:
    void changed();

private:
    std::map<std::string, bool> answers_;
};

} // namespace knotfinder::gui
