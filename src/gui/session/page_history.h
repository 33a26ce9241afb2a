// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>

#include <functional>
#include <string>
#include <vector>

namespace knotfinder::gui {

/// The muscle page that is open and those read before, as in a browser. While none is open, a page that is suggested
/// shows, until the reader closes it.
class PageHistory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::string &current() const noexcept { return current_; } ///< '' when no page is open
    /// The page in sight: the open one, else the suggested one, else ''.
    [[nodiscard]] const std::string &shown() const noexcept;
    [[nodiscard]] bool canGoBack() const noexcept { return !back_.empty(); }
    [[nodiscard]] bool canGoForward() const noexcept { return !forward_.empty(); }

    void open(const std::string &muscle);
    void suggest(const std::string &muscle); ///< '' for none
    void goBack();
    void goForward();
    void close(); ///< and none is suggested until there is nothing to suggest any more
    void leave(); ///< for another question: the open page is one read before, and pages are suggested again
    /// Takes out the pages that are not `known` any more, the open one too.
    void keepOnly(const std::function<bool(const std::string &)> &known);

Q_SIGNALS:
    void currentChanged();
    void shownChanged();

private:
    void step(std::vector<std::string> &from, std::vector<std::string> &to);
    void putAway();
    void moved();

    std::string current_;
    std::string suggested_;
    bool declined_ = false; ///< the suggested page was closed
    std::vector<std::string> back_;
    std::vector<std::string> forward_;
};

} // namespace knotfinder::gui
