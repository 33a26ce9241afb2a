// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/safety/assess.h>

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
    /// The question about the places that comes first and has no answer yet.
    [[nodiscard]] const safety::Question *question(const safety::Assessment &assessment) const;

Q_SIGNALS:
    void changed();

private:
    std::map<std::string, bool> answers_;
};

} // namespace knotfinder::gui
