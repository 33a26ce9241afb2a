// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>

#include <string>
#include <vector>

namespace knotfinder::gui {

/// The muscle page that is open and those read before, as in a browser.
class PageHistory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::string &current() const noexcept { return current_; } ///< '' when no page is open
    [[nodiscard]] bool canGoBack() const noexcept { return !back_.empty(); }
    [[nodiscard]] bool canGoForward() const noexcept { return !forward_.empty(); }

    void open(const std::string &muscle);
    void goBack();
    void goForward();
    void close();

Q_SIGNALS:
    void currentChanged();

private:
    void step(std::vector<std::string> &from, std::vector<std::string> &to);

    std::string current_;
    std::vector<std::string> back_;
    std::vector<std::string> forward_;
};

} // namespace knotfinder::gui
