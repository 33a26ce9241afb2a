// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QPushButton;

namespace knotfinder::gui {

class Dialogs;
class JournalKeeper;
class Text;
class WrappedCheck;

/// The journal in the settings: the switch, where it lies, and the way to delete all of it.
class JournalSettings : public QWidget
{
    Q_OBJECT

public:
    JournalSettings(JournalKeeper &keeper, Dialogs &dialogs, QWidget *parent = nullptr);

private:
    void refresh();
    void erase();

    JournalKeeper &keeper_;
    Dialogs &dialogs_;
    WrappedCheck *switch_;
    Text *where_;
    QPushButton *erase_;
};

} // namespace knotfinder::gui
