// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/answer_finder.h"
#include "session/drawing_editor.h"
#include "session/flag_answers.h"
#include "session/page_history.h"
#include "session/spotlight.h"

#include <knotfinder/render/artwork.h>

#include <QTimer>

#include <functional>
#include <memory>

namespace knotfinder::gui {

/// What a session knows beyond the body: the muscles and the safety rules.
struct Knowledge
{
    std::shared_ptr<const catalog::Catalog> catalog;
    std::shared_ptr<const safety::Knowledge> safety; ///< null when its file is broken
    Problems problems;                               ///< what could not be read
};

/// One user at one window: the drawing, its answers, what is shown and read. Panels observe its parts.
class Session : public QObject
{
    Q_OBJECT

public:
    using LoadKnowledge = std::function<Knowledge()>;

    /// `load` is called once, when the muscles are first needed: after the first frame, or at the first question.
    Session(std::shared_ptr<const body::Atlas> atlas, LoadKnowledge load, QObject *parent = nullptr);

    [[nodiscard]] const body::Atlas &atlas() const noexcept { return *atlas_; }
    [[nodiscard]] const render::Figures &figures() const noexcept { return figures_; }
    [[nodiscard]] render::Figures &figures() noexcept { return figures_; }
    [[nodiscard]] DrawingEditor &editor() noexcept { return editor_; }
    [[nodiscard]] AnswerFinder &answers() noexcept { return answers_; }
    [[nodiscard]] FlagAnswers &flagAnswers() noexcept { return flagAnswers_; }
    [[nodiscard]] Spotlight &spotlight() noexcept { return spotlight_; }
    [[nodiscard]] PageHistory &pages() noexcept { return pages_; }

    /// Reads the muscles if that has not been done.
    void loadKnowledge();
    /// Reads them again: after a change of the user's own data.
    void reloadKnowledge();
    [[nodiscard]] bool hasCatalog() const noexcept { return knowledge_.catalog != nullptr; }
    /// Precondition: hasCatalog().
    [[nodiscard]] const catalog::Catalog &catalog() const noexcept { return *knowledge_.catalog; }
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> sharedCatalog() const noexcept { return knowledge_.catalog; }
    [[nodiscard]] std::shared_ptr<const body::Atlas> sharedAtlas() const noexcept { return atlas_; }
    [[nodiscard]] const safety::Knowledge *safety() const noexcept { return knowledge_.safety.get(); }
    [[nodiscard]] const Problems &problems() const noexcept { return knowledge_.problems; }

    /// The points of a muscle that its page shows: those pinned, else those that explain the pain, else all of them.
    [[nodiscard]] PointRefs pointsOnPage(const catalog::MuscleEntry &muscle) const;
    /// Opens a muscle's page and keeps its points in view: these, or all of it on the sides that hurt.
    void openMuscle(const std::string &muscle, PointRefs points = {});
    /// Closes what is pinned and read.
    void letGo();

Q_SIGNALS:
    void knowledgeLoaded();

private:
    void showBestAnswer();
    void suggestPage();
    void noteWhatIsRead();
    [[nodiscard]] PointRefs pointsWorthShowing(const catalog::MuscleEntry &muscle) const;
    void followPage();

    std::shared_ptr<const body::Atlas> atlas_;
    LoadKnowledge load_;
    bool loaded_ = false;
    Knowledge knowledge_;
    render::Figures figures_;
    DrawingEditor editor_;
    AnswerFinder answers_;
    FlagAnswers flagAnswers_;
    Spotlight spotlight_;
    PageHistory pages_;
    QTimer pause_; ///< without a change of the answers, until the best one's page shows
};

} // namespace knotfinder::gui
