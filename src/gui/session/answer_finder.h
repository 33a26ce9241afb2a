// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/answer_rows.h"

#include <knotfinder/match/ranking.h>
#include <knotfinder/safety/assess.h>

#include <QObject>

#include <memory>

namespace knotfinder::gui {

class DrawingEditor;

/// Ranks the drawing whenever it changes, and looks for red flags. Has nothing to say until it knows a catalog.
class AnswerFinder : public QObject
{
    Q_OBJECT

public:
    explicit AnswerFinder(DrawingEditor &editor, QObject *parent = nullptr);
    ~AnswerFinder() override;

    void setKnowledge(std::shared_ptr<const catalog::Catalog> catalog,
                      std::shared_ptr<const safety::Knowledge> knowledge);
    /// Lets go of all answers: they name points of a catalog that is about to go. Says nothing.
    void forget();
    void setFilter(const AnswerFilter &filter);

    [[nodiscard]] const AnswerFilter &filter() const noexcept { return filter_; }
    [[nodiscard]] const match::Answer &answer() const noexcept { return answer_; }
    [[nodiscard]] const std::vector<AnswerRow> &rows() const noexcept { return rows_; }
    /// What to warn of and to ask; points into the knowledge given.
    [[nodiscard]] const safety::Assessment &safety() const noexcept { return assessment_; }
    /// The points that together explain the drawing.
    [[nodiscard]] PointRefs together() const;

Q_SIGNALS:
    void changed();

private:
    void find();
    void assess();

    DrawingEditor &editor_;
    std::unique_ptr<const match::Ranker> ranker_;
    std::shared_ptr<const safety::Knowledge> knowledge_;
    AnswerFilter filter_;
    match::Answer answer_;
    std::vector<AnswerRow> rows_;
    safety::Assessment assessment_;
};

} // namespace knotfinder::gui
