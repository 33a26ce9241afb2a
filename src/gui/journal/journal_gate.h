// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QScrollArea>

class QPushButton;

namespace knotfinder::gui {

class JournalKeeper;
class Text;

/// Stands in place of the journal while there is none to show: it asks whether one is to be kept, or says why the one
/// there is cannot be opened, and what mends it.
class JournalGate : public QScrollArea
{
    Q_OBJECT

public:
    explicit JournalGate(JournalKeeper &keeper, QWidget *parent = nullptr);

    /// Asks; where there was a journal before, whether it is to be kept again.
    void ask();
    /// Says in one line why it cannot be opened.
    void sayTrouble(const QString &line);

Q_SIGNALS:
    void passed();         ///< try to open it now
    void left();           ///< not wanted
    void mendingWanted();  ///< the last good copy is to take the place of a damaged one
    void deletionWanted(); ///< of everything

protected:
    void showEvent(QShowEvent *event) override;

private:
    JournalKeeper &keeper_;
    Text *title_;
    Text *words_;
    QPushButton *yes_;
    QPushButton *mend_;
    QPushButton *erase_;
    QPushButton *no_;
};

} // namespace knotfinder::gui
