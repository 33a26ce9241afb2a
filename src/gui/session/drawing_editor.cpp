// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/drawing_editor.h"

#include <knotfinder/match/drawing_limits.h>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int undoLimit = 200;

// Steps of the same kind in a row become one: dragging the slider is one undo.
constexpr int strengthKey = 1000;
constexpr int renameKey = 2000;
constexpr int noteKey = 3000;

QString whyRefused(match::Limit limit)
{
    switch (limit) {
    case match::Limit::text: return DrawingEditor::tr("That text is too long to be kept with the drawing.");
    case match::Limit::marks:
        return DrawingEditor::tr("The drawing is full: it holds at most %1 areas.").arg(match::maxMarks);
    default:
        return DrawingEditor::tr("The drawing is full. Take some areas away, or mark whole areas instead of painting.");
    }
}

} // namespace

/// A change from one drawing to another. Drawings are small, so both are kept whole.
class DrawingEditor::Step : public QUndoCommand
{
public:
    Step(DrawingEditor &editor, match::PainDrawing after, const QString &name, int mergeKey)
        : QUndoCommand(name), editor_(editor), before_(editor.drawing_), after_(std::move(after)), mergeKey_(mergeKey)
    {
    }

    void undo() override { editor_.show(before_); }
    void redo() override { editor_.show(after_); }
    [[nodiscard]] int id() const override { return mergeKey_; }
    bool mergeWith(const QUndoCommand *other) override
    {
        after_ = static_cast<const Step *>(other)->after_;
        setObsolete(after_ == before_);
        return true;
    }

private:
    DrawingEditor &editor_;
    match::PainDrawing before_;
    match::PainDrawing after_;
    int mergeKey_;
};

DrawingEditor::DrawingEditor(std::shared_ptr<const body::Atlas> atlas, QObject *parent)
    : QObject(parent), atlas_(std::move(atlas)), painMaker_(*atlas_), pain_(painMaker_.make(drawing_))
{
    undo_.setUndoLimit(undoLimit);
}

void DrawingEditor::toggleRegion(std::size_t region)
{
    const auto &toggled = atlas_->regions()[region];
    auto after = edits::toggleRegion(drawing_, pain_, toggled, pen_, *atlas_);
    const bool marked = edits::markOf(after, toggled.id).has_value();
    push(std::move(after), marked ? tr("mark area") : tr("unmark area"));
    setCurrent(edits::markOf(drawing_, toggled.id));
}

void DrawingEditor::setStrength(int strength)
{
    pen_.strength = std::clamp(strength, 0, 10);
    if (current_)
        setStrengthOf({*current_}, pen_.strength);
    Q_EMIT penChanged();
}

void DrawingEditor::setStrengthOf(const std::vector<std::size_t> &marks, int strength)
{
    auto after = drawing_;
    for (const auto mark : marks)
        after.marks.at(mark).intensity = std::clamp(strength, 0, 10);
    push(std::move(after), tr("set strength"), marks.empty() ? -1 : strengthKey + static_cast<int>(marks.front()));
}

void DrawingEditor::toggleQuality(const std::string &id)
{
    const bool on = std::ranges::find(pen_.quality, id) == pen_.quality.end();
    const auto apply = [&](std::vector<std::string> &ids) {
        std::erase(ids, id);
        if (on)
            ids.push_back(id);
    };
    auto after = drawing_;
    for (std::size_t i = 0; i < after.marks.size(); ++i)
        if (!current_ || i == *current_)
            apply(after.marks[i].quality);
    apply(pen_.quality);
    push(std::move(after), tr("say how it feels"));
    Q_EMIT penChanged();
}

void DrawingEditor::removeQuality(const std::string &id)
{
    auto after = drawing_;
    for (auto &mark : after.marks)
        std::erase(mark.quality, id);
    std::erase(pen_.quality, id);
    push(std::move(after), tr("say how it feels"));
    Q_EMIT penChanged();
}

void DrawingEditor::toggleWorseWith(const std::string &id)
{
    auto after = drawing_;
    edits::toggle(after.worseWith, id);
    push(std::move(after), tr("say what makes it worse"));
}

void DrawingEditor::rename(std::size_t mark, const std::string &name)
{
    auto after = drawing_;
    after.marks.at(mark).name = name;
    push(std::move(after), tr("rename area"), renameKey + static_cast<int>(mark));
}

void DrawingEditor::remove(const std::vector<std::size_t> &marks)
{
    push(edits::remove(drawing_, marks), tr("remove area"));
}

void DrawingEditor::mirror(std::size_t mark)
{
    push(edits::mirror(drawing_, mark, *atlas_), tr("mirror to the other side"));
}

void DrawingEditor::mirrorCurrent()
{
    if (current_)
        mirror(*current_);
}

void DrawingEditor::removeCurrent()
{
    if (current_)
        remove({*current_});
}

void DrawingEditor::setNote(const std::string &note)
{
    auto after = drawing_;
    after.note = note;
    push(std::move(after), tr("write note"), noteKey);
}

void DrawingEditor::setFigure(const std::string &figure)
{
    auto after = drawing_;
    after.figure = figure;
    push(std::move(after), tr("change figure"));
}

void DrawingEditor::clear()
{
    auto after = drawing_;
    after.marks.clear();
    after.worseWith.clear();
    after.note.clear();
    push(std::move(after), tr("clear the drawing"));
    pen_.quality.clear();
    Q_EMIT penChanged();
}

void DrawingEditor::setCurrent(std::optional<std::size_t> mark)
{
    if (mark && *mark >= drawing_.marks.size())
        mark.reset();
    if (mark == current_)
        return;
    current_ = mark;
    if (current_) {
        const auto &chosen = drawing_.marks[*current_];
        pen_ = {chosen.intensity, chosen.quality};
        Q_EMIT penChanged();
    }
    Q_EMIT currentChanged();
}

void DrawingEditor::replace(match::PainDrawing drawing, const QString &stepName)
{
    push(std::move(drawing), stepName);
    setCurrent(std::nullopt);
}

void DrawingEditor::preview(match::PainDrawing drawing)
{
    if (!beforePreview_)
        beforePreview_ = drawing_;
    show(std::move(drawing));
}

void DrawingEditor::finish(const QString &stepName)
{
    if (!beforePreview_)
        return;
    auto after = drawing_;
    show(*std::exchange(beforePreview_, std::nullopt));
    push(std::move(after), stepName);
}

void DrawingEditor::cancel()
{
    if (beforePreview_)
        show(*std::exchange(beforePreview_, std::nullopt));
}

void DrawingEditor::open(match::PainDrawing drawing)
{
    beforePreview_.reset();
    undo_.clear();
    current_.reset();
    pen_ = {};
    show(std::move(drawing));
    Q_EMIT penChanged();
    Q_EMIT currentChanged();
}

void DrawingEditor::push(match::PainDrawing after, const QString &stepName, int mergeKey)
{
    if (after == drawing_)
        return;
    if (match::firstExcess(after))
        after = edits::simplified(std::move(after), *atlas_);
    if (const auto excess = match::firstExcess(after)) {
        Q_EMIT refused(whyRefused(excess->limit));
        return;
    }
    undo_.push(new Step(*this, std::move(after), stepName, mergeKey));
}

void DrawingEditor::show(match::PainDrawing drawing)
{
    drawing_ = std::move(drawing);
    pain_ = painMaker_.make(drawing_);
    if (current_ && *current_ >= drawing_.marks.size()) {
        current_.reset();
        Q_EMIT currentChanged();
    }
    Q_EMIT changed();
}

} // namespace knotfinder::gui
