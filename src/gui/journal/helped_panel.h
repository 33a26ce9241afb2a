// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/looking_back.h>

#include <QScrollArea>

class QVBoxLayout;

namespace knotfinder::gui {

class JournalKeeper;
class Session;

/// What followed on pressing each knot, in words, and the way to press it again.
class HelpedPanel : public QScrollArea
{
    Q_OBJECT

public:
    HelpedPanel(Session &session, JournalKeeper &keeper, QWidget *parent = nullptr);

    void refresh();

private:
    void addKnot(QVBoxLayout *layout, const journal::Helped &knot, QWidget *page);

    Session &session_;
    JournalKeeper &keeper_;
};

} // namespace knotfinder::gui
