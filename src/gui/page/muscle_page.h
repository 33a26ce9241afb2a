// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "page/page_blocks.h"
#include "session/muscle_handle.h"

#include <QWidget>

class QVBoxLayout;

namespace knotfinder::gui {

class NoteBox;
class PagePicture;
class Session;

/// The page of one muscle, as widgets of plain text.
class MusclePage : public QWidget
{
    Q_OBJECT

public:
    MusclePage(Session &session, MuscleHandle shown, QWidget *parent = nullptr);

private:
    void addHead();
    void addBlock(const Block &block);
    void addBefore(const QStringList &lines);
    void addBullets(const QStringList &items, bool numbered);
    void addCompanions(const Block &block);
    void refreshPicture();
    void refreshWarning();

    Session &session_;
    MuscleHandle shown_;
    QVBoxLayout *layout_;
    PagePicture *picture_;
    NoteBox *warning_;
};

} // namespace knotfinder::gui
