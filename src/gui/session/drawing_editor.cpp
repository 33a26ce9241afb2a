// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/drawing_editor.h"

#include "session/kept_drawing.h"

#include <knotfinder/match/drawing_limits.h>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int undoLimit = 200;

// Steps of the same kind, on the same mark, in a row become one: dragging the slider is one undo.
constexpr int kinds = 3;
constexpr int strengthKind = 0;
constexpr int renameKind = 1;
constexpr int noteKey = 2;

int mergeKeyOf(int kind, MarkId mark)
{
    constexpr std::uint64_t most = 100'000'000; // ids beyond it share keys: their steps merge at worst
    return kinds * static_cast<int>(static_cast<std::uint64_t>(mark) % most + 1) + kind;
}

QString whyRefused(match::Limit limit)
{
    switch (limit) {
    case match::Limit::text: return DrawingEditor::tr("That text is too long to be kept with the drawing.");
    case match::Limit::marks:
        return DrawingEditor::tr("The drawing is full: it holds at most %1 areas.").arg(match::maxMarks);
    case match::Limit::sheet: return DrawingEditor::tr("The sheet is too long to be kept with the drawing.");
    default:
        return DrawingEditor::tr("The drawing is full. Take some areas away, or mark whole areas instead of painting.");
    }
}

} // namespace

/// A change from one drawing to another.
class DrawingEditor::Step : public QUndoCommand
{
public:
    using Kept = std::shared_ptr<const KeptDrawing>;

    Step(DrawingEditor &editor, Kept before, Kept after, const QString &name, int mergeKey)
        : QUndoCommand(name), editor_(editor), before_(std::move(before)), after_(std::move(after)), mergeKey_(mergeKey)
    {
    }

    void undo() override { editor_.show({before_->drawing(), before_->ids()}); }
    void redo() override { editor_.show({after_->drawing(), after_->ids()}); }
    [[nodiscard]] int id() const override { return mergeKey_; }
    bool mergeWith(const QUndoCommand *other) override
    {
        after_ = static_cast<const Step *>(other)->after_;
        setObsolete(after_->drawing() == before_->drawing());
        return true;
    }

    /// The state that the stack stands at, if it has any step: what the steps beside it hold.
    static Kept currentOf(const QUndoStack &stack)
    {
        if (stack.index() > 0)
            return static_cast<const Step *>(stack.command(stack.index() - 1))->after_;
        return stack.count() > 0 ? static_cast<const Step *>(stack.command(0))->before_ : nullptr;
    }

private:
    DrawingEditor &editor_;
    Kept before_;
    Kept after_;
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
    if (current_ && !isPreviewing()) // in a stroke the digits say how strong the stroke is
        setStrengthOf(*current_, pen_.strength);
    Q_EMIT penChanged();
}

void DrawingEditor::setStrengthOf(MarkId mark, int strength)
{
    const auto index = markWith(mark);
    if (!index)
        return;
    auto after = drawing_;
    after.marks[*index].intensity = std::clamp(strength, 0, 10);
    push(std::move(after), tr("set strength"), mergeKeyOf(strengthKind, mark));
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
    const auto chosen = current();
    for (std::size_t i = 0; i < after.marks.size(); ++i)
        if (!chosen || i == *chosen)
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

void DrawingEditor::removeEasedWith(const std::string &id)
{
    auto after = drawing_;
    std::erase(after.easedWith, id);
    push(std::move(after), tr("take back what eases it"));
}

void DrawingEditor::removeNamedMuscle(const std::string &id)
{
    auto after = drawing_;
    std::erase(after.namedMuscles, id);
    push(std::move(after), tr("take back a muscle that was named"));
}

void DrawingEditor::removeSign(const match::SaidSign &sign)
{
    auto after = drawing_;
    std::erase(after.signs, sign);
    push(std::move(after), tr("take back what was said"));
}

void DrawingEditor::rename(MarkId mark, const std::string &name)
{
    const auto index = markWith(mark);
    if (!index)
        return;
    auto after = drawing_;
    after.marks[*index].name = name;
    push(std::move(after), tr("rename area"), mergeKeyOf(renameKind, mark));
}

void DrawingEditor::remove(const std::vector<MarkId> &marks)
{
    std::vector<std::size_t> places;
    for (const auto id : marks)
        if (const auto index = markWith(id))
            places.push_back(*index);
    settle(); // keeps the places: a stroke in the making only adds
    push(State{edits::remove(drawing_, places), ids_.without(places)}, tr("remove area"), -1);
}

void DrawingEditor::mirror(MarkId mark)
{
    if (const auto index = markWith(mark))
        push(edits::mirror(drawing_, *index, *atlas_), tr("mirror to the other side"));
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

void DrawingEditor::setAnswer(const std::string &question, std::optional<bool> yes)
{
    auto after = drawing_;
    if (yes)
        after.answers[question] = *yes;
    else
        after.answers.erase(question);
    push(std::move(after), yes ? tr("answer a question") : tr("take an answer back"));
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

void DrawingEditor::setSheet(const std::string &sheet)
{
    if (sheet == drawing_.sheet)
        return;
    if (sheet.size() > match::maxSheetBytes) {
        Q_EMIT refused(whyRefused(match::Limit::sheet));
        return;
    }
    drawing_.sheet = sheet;
    if (beforePreview_)
        beforePreview_->drawing.sheet = sheet;
    Q_EMIT sheetChanged();
}

void DrawingEditor::clear()
{
    match::PainDrawing after; // no answer outlives the pain that it was about
    after.figure = drawing_.figure;
    after.date = drawing_.date;
    push(std::move(after), tr("clear the drawing"));
    pen_.quality.clear();
    Q_EMIT penChanged();
}

void DrawingEditor::setCurrent(std::optional<std::size_t> mark)
{
    const auto id = mark && *mark < drawing_.marks.size() ? std::optional(idOf(*mark)) : std::nullopt;
    if (id == current_)
        return;
    current_ = id;
    if (current_) {
        const auto &chosen = drawing_.marks[*mark];
        pen_ = {chosen.intensity, chosen.quality};
        Q_EMIT penChanged();
    }
    Q_EMIT currentChanged();
}

void DrawingEditor::undo()
{
    if (isPreviewing())
        cancel();
    else
        undo_.undo();
}

void DrawingEditor::redo()
{
    if (!isPreviewing())
        undo_.redo();
}

void DrawingEditor::bring(match::PainDrawing drawing, const QString &stepName)
{
    settle();
    auto ids = MarkIds().carried({}, drawing.marks, nextId_);
    push(State{std::move(drawing), std::move(ids)}, stepName, -1);
    setCurrent(std::nullopt);
}

void DrawingEditor::replace(match::PainDrawing drawing, const QString &stepName)
{
    push(std::move(drawing), stepName);
    setCurrent(std::nullopt);
}

void DrawingEditor::preview(match::PainDrawing drawing)
{
    auto next = withIds(std::move(drawing));
    if (!beforePreview_)
        beforePreview_ = State{drawing_, ids_};
    take(std::move(next));
}

void DrawingEditor::finish(const QString &stepName)
{
    if (!beforePreview_)
        return;
    State after{std::move(drawing_), std::move(ids_)};
    auto before = *std::exchange(beforePreview_, std::nullopt);
    drawing_ = std::move(before.drawing); // not told: the next state is what already shows
    ids_ = std::move(before.ids);
    push(std::move(after), stepName, -1);
}

void DrawingEditor::cancel()
{
    if (beforePreview_)
        show(*std::exchange(beforePreview_, std::nullopt));
}

void DrawingEditor::settle()
{
    finish(tr("paint"));
}

void DrawingEditor::open(match::PainDrawing drawing)
{
    beforePreview_.reset();
    undo_.clear();
    current_.reset();
    pen_ = {};
    Q_EMIT opened();
    auto ids = MarkIds().carried({}, drawing.marks, nextId_); // no mark of the old document is one of this
    drawing_.sheet = drawing.sheet;
    show({std::move(drawing), std::move(ids)});
    Q_EMIT penChanged();
    Q_EMIT currentChanged();
}

DrawingEditor::State DrawingEditor::withIds(match::PainDrawing drawing)
{
    auto ids = ids_.carried(drawing_.marks, drawing.marks, nextId_);
    return {std::move(drawing), std::move(ids)};
}

void DrawingEditor::push(match::PainDrawing after, const QString &stepName, int mergeKey)
{
    settle();
    push(withIds(std::move(after)), stepName, mergeKey);
}

void DrawingEditor::push(State after, const QString &stepName, int mergeKey)
{
    after.drawing.sheet = drawing_.sheet;
    if (after.drawing == drawing_)
        return;
    if (match::firstExcess(after.drawing))
        after = withIds(edits::simplified(std::move(after.drawing), *atlas_));
    if (const auto excess = match::firstExcess(after.drawing)) {
        take({drawing_, ids_}); // what a hand made is seen no more
        Q_EMIT refused(whyRefused(excess->limit));
        return;
    }
    auto before = Step::currentOf(undo_);
    if (!before)
        before = std::make_shared<const KeptDrawing>(drawing_, ids_, nullptr);
    auto kept = std::make_shared<const KeptDrawing>(std::move(after.drawing), std::move(after.ids), before.get());
    undo_.push(new Step(*this, std::move(before), std::move(kept), stepName, mergeKey));
}

/// Whatever is shown ends a preview: the undo stack may be asked to undo while a hand still paints.
void DrawingEditor::show(State state)
{
    beforePreview_.reset();
    take(std::move(state));
}

void DrawingEditor::take(State state)
{
    state.drawing.sheet = std::move(drawing_.sheet); // follows the document, not its steps
    drawing_ = std::move(state.drawing);
    ids_ = std::move(state.ids);
    pain_ = painMaker_.make(drawing_);
    if (current_ && !ids_.find(*current_)) {
        current_.reset();
        Q_EMIT currentChanged();
    }
    Q_EMIT changed();
}

} // namespace knotfinder::gui
