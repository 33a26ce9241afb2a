// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "page/page_blocks.h"
#include "page/page_plan.h"
#include "session/muscle_handle.h"

#include <QWidget>

class QVBoxLayout;

namespace knotfinder::gui {

class Hero;
class PageSection;
class Session;
class Text;

/// The page of one muscle, as widgets of plain text.
class MusclePage : public QWidget
{
    Q_OBJECT

public:
    MusclePage(Session &session, MuscleHandle shown, QWidget *parent = nullptr);

    /// Opens what holds the next text with these words after `from` (any widget inside) and returns it; null when
    /// there is none.
    [[nodiscard]] QWidget *find(const QString &words, QWidget *from);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addHead();
    void showBlocks();
    void addBlocks(const std::vector<Block> &blocks);
    void addBlock(const Block &block);
    void addBefore(const QStringList &lines);
    PageSection *addSection(const Block &block);
    void fillSection(PageSection &section, const std::vector<Block> &blocks);
    void addChips();
    void goTo(PageSection *section);
    void pressNow();
    void addSteps(const Block &block);
    void addCompanions(const Block &block);
    void refreshPicture();
    void refreshPlan();

    Session &session_;
    MuscleHandle shown_;
    Hero *hero_;
    Text *subtitle_ = nullptr;                                ///< names, and whether one may treat it oneself
    QWidget *body_ = nullptr;                                 ///< the blocks, below the head
    QVBoxLayout *layout_ = nullptr;                           ///< of the part of the body that is written now
    QWidget *part_ = nullptr;                                 ///< its widget
    QVBoxLayout *parts_ = nullptr;                            ///< of the body
    std::vector<std::pair<PageSection *, QString>> sections_; ///< with their brief names
    bool stale_ = false;                                      ///< something changed while it was hidden
    std::vector<std::string> raised_;                         ///< ids of the red flags that the body tells of
    std::optional<care::Plan> plan_;
};

} // namespace knotfinder::gui
