// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/answer_finder.h"
#include "session/drawing_editor.h"
#include "session/muscle_handle.h"
#include "session/page_history.h"
#include "session/spotlight.h"

#include <knotfinder/guide/done.h>
#include <knotfinder/render/artwork.h>
#include <knotfinder/safety/profile.h>

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
    [[nodiscard]] Spotlight &spotlight() noexcept { return spotlight_; }
    [[nodiscard]] PageHistory &pages() noexcept { return pages_; }

    /// Reads the muscles if that has not been done.
    void loadKnowledge();
    /// Reads them again: after a change of the user's own data.
    void reloadKnowledge();
    [[nodiscard]] bool hasCatalog() const noexcept { return knowledge_.catalog != nullptr; }
    /// Precondition: hasCatalog().
    [[nodiscard]] const catalog::Catalog &catalog() const noexcept { return *knowledge_.catalog; }
    [[nodiscard]] const catalog::Vocabulary &vocabulary() const; ///< without words where there is no catalog
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> sharedCatalog() const noexcept { return knowledge_.catalog; }
    [[nodiscard]] std::shared_ptr<const body::Atlas> sharedAtlas() const noexcept { return atlas_; }
    [[nodiscard]] const safety::Knowledge *safety() const noexcept { return knowledge_.safety.get(); }
    [[nodiscard]] std::shared_ptr<const safety::Knowledge> sharedSafety() const noexcept { return knowledge_.safety; }
    [[nodiscard]] const Problems &problems() const noexcept { return knowledge_.problems; }
    /// What is true of the reader: pages and sheets leave out what does not suit them.
    [[nodiscard]] const safety::Profile &profile() const noexcept { return profile_; }
    void setProfile(safety::Profile profile);
    /// A muscle to show, with the data that it lies in; nothing when there is no such muscle.
    [[nodiscard]] std::optional<MuscleHandle> muscle(const std::string &id) const;
    /// The muscle whose page was open and closed because the data read last does not hold it; '' when there is none.
    [[nodiscard]] const std::string &lostPage() const noexcept { return lostPage_; }

    /// What page, figures, comparison and sheet are about.
    [[nodiscard]] const Subject &subject() const noexcept { return spotlight_.subject(); }
    /// The points of a muscle that its page shows: those ticked, else those that explain the pain, else all of them.
    [[nodiscard]] PointRefs pointsOnPage(const std::string &muscle) const;
    /// Opens a muscle's page with these points, or with those that explain the pain, or all of it.
    void openMuscle(const std::string &muscle, PointRefs points = {});
    /// Ticks these points of the page in sight and no others, maybe none. A page that came by itself is opened by it.
    void tick(PointRefs points);
    /// Shows the points that together explain the pain, and no page.
    void chooseTogether();
    void closePage();
    /// Asks for the guided session of these points.
    void pressNow(const std::vector<care::Choice> &choices) { Q_EMIT pressWanted(choices); }
    /// Takes what was done in a guided session, for whoever keeps it.
    void keepDone(const guide::Done &done) { Q_EMIT pressed(done); }
    /// Lets go of all that was opened and chosen: another drawing or description leads.
    void followDrawing();

Q_SIGNALS:
    /// The data has been replaced: who shows some of the old makes it anew now, before answers come from the new.
    void knowledgeReplaced();
    void knowledgeLoaded();
    void profileChanged();
    void pressWanted(const std::vector<knotfinder::care::Choice> &choices);
    void pressed(const knotfinder::guide::Done &done);

private:
    void takeKnowledge(Knowledge fresh);
    void showBestAnswer();
    void suggestPage();
    void followPage();
    void settle();
    [[nodiscard]] Subject subjectNow() const;
    [[nodiscard]] PointRefs pointsWorthShowing(const catalog::MuscleEntry &muscle) const;
    [[nodiscard]] PointRefs pointsTogether() const;

    std::shared_ptr<const body::Atlas> atlas_;
    LoadKnowledge load_;
    bool loaded_ = false;
    Knowledge knowledge_;
    safety::Profile profile_;
    render::Figures figures_;
    DrawingEditor editor_;
    AnswerFinder answers_;
    Spotlight spotlight_;
    PageHistory pages_;
    std::optional<PointRefs> ticked_; ///< of the open page, by hand; else it shows what the answers say
    bool together_ = false;           ///< the points that together explain the pain were chosen
    bool atOnce_ = false;             ///< the next answers need no pause
    std::string lostPage_;
    QTimer pause_; ///< without a change of the answers, until the best one's page shows
};

} // namespace knotfinder::gui
