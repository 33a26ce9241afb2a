// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QMenu>

namespace knotfinder::gui {

class Session;

/// The other answers that the open page can be compared with; filled when it opens.
class CompareMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CompareMenu(Session &session, QWidget *parent = nullptr);

private:
    void fill();

    Session &session_;
};

} // namespace knotfinder::gui
