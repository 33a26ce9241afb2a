// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "page/page_blocks.h"
#include "page/page_plan.h"
#include "session/muscle_handle.h"

#include <QWidget>

class QVBoxLayout;

namespace knotfinder::gui {

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
    void showBlocks();
    void addBlock(const Block &block);
    void addBefore(const QStringList &lines);
    void addSteps(const Block &block);
    [[nodiscard]] QWidget *bullets(const QStringList &items, bool numbered);
    void addCompanions(const Block &block);
    void refreshPicture();
    void refreshPlan();

    Session &session_;
    MuscleHandle shown_;
    PagePicture *picture_;
    QWidget *body_ = nullptr;         ///< the blocks, below the head
    QVBoxLayout *layout_ = nullptr;   ///< of the body
    std::vector<std::string> raised_; ///< ids of the red flags that the body tells of
    std::optional<care::Plan> plan_;
};

} // namespace knotfinder::gui
