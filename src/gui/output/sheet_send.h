// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

namespace knotfinder::gui {

/// Where the sheet goes: a file or the printer. Always in sight, however small the window.
class SheetSend : public QWidget
{
    Q_OBJECT

public:
    explicit SheetSend(QWidget *parent = nullptr);

Q_SIGNALS:
    void pdfRequested();
    void htmlRequested();
    void pictureRequested();
    void printRequested();
};

} // namespace knotfinder::gui
