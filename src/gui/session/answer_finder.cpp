// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/answer_finder.h"

#include "session/drawing_editor.h"

namespace knotfinder::gui {
namespace {

/// Enough to fill the list whatever the filter leaves out.
constexpr std::size_t suggestionsAsked = 120;

} // namespace

AnswerFinder::AnswerFinder(DrawingEditor &editor, QObject *parent) : QObject(parent), editor_(editor)
{
    connect(&editor, &DrawingEditor::changed, this, &AnswerFinder::find);
}

AnswerFinder::~AnswerFinder() = default;

void AnswerFinder::setKnowledge(std::shared_ptr<const catalog::Catalog> catalog,
                                std::shared_ptr<const safety::Knowledge> knowledge)
{
    forget();
    knowledge_ = std::move(knowledge);
    ranker_ = std::make_unique<match::Ranker>(std::move(catalog));
    if (editor_.isPreviewing())
        assess(); // what was known of safety is forgotten, and the stroke may end without a change
    find();
}

void AnswerFinder::forget()
{
    assessment_ = {};
    rows_.clear();
    answer_ = {};
    ranker_.reset();
    knowledge_.reset();
}

void AnswerFinder::setFilter(const AnswerFilter &filter)
{
    if (filter == filter_)
        return;
    filter_ = filter;
    find();
}

PointRefs AnswerFinder::together() const
{
    PointRefs refs;
    for (const auto &member : answer_.together)
        refs.push_back({member.point, member.side});
    return refs;
}

void AnswerFinder::find()
{
    if (!ranker_)
        return;
    answer_ = ranker_->rank(editor_.pain(), editor_.drawing(), suggestionsAsked);
    rows_ = answerRows(answer_, ranker_->catalog(), filter_);
    // Red flags do not change with each move of the brush: the end of the stroke is soon enough.
    if (!editor_.isPreviewing())
        assess();
    Q_EMIT changed();
}

void AnswerFinder::assess()
{
    if (knowledge_)
        assessment_ = safety::assess(editor_.pain(), editor_.drawing(), *knowledge_, editor_.atlas());
}

} // namespace knotfinder::gui
