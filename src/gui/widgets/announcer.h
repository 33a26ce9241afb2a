// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace knotfinder::gui {

/// Tells screen readers what has just appeared in the window of `where`, without taking the keyboard there. Each call
/// is spoken once, also with the same words as before.
void announce(const QWidget *where, const QString &words);

/// While it lives, screen readers are told of no change. For parts that are made all at once: readers drop what comes
/// in a flood, and with it the words that are announced.
class Unspoken
{
public:
    Unspoken();
    ~Unspoken();
    Unspoken(const Unspoken &) = delete;
    Unspoken &operator=(const Unspoken &) = delete;

private:
    QAccessible::UpdateHandler before_;
};

} // namespace knotfinder::gui
