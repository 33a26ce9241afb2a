// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/edits.h"
#include "session/mark_ids.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace knotfinder::gui {

/// The user's pain drawing and every way to change it. Each change is one undo step; observers hear `changed` once.
/// A change that comes while a hand is still painting first ends the stroke where it is, as a step of its own.
class DrawingEditor : public QObject
{
    Q_OBJECT

public:
    explicit DrawingEditor(std::shared_ptr<const body::Atlas> atlas, QObject *parent = nullptr);

    [[nodiscard]] const match::PainDrawing &drawing() const noexcept { return drawing_; }
    /// What hurts in it.
    [[nodiscard]] const match::Pain &pain() const noexcept { return pain_; }
    [[nodiscard]] const body::Atlas &atlas() const noexcept { return *atlas_; }
    [[nodiscard]] QUndoStack &undoStack() noexcept { return undo_; }
    /// How the next mark will be made.
    [[nodiscard]] const edits::Pen &pen() const noexcept { return pen_; }
    /// The mark that digits, slider and quality chips act on; none when new marks only are meant.
    [[nodiscard]] std::optional<std::size_t> current() const { return current_ ? ids_.find(*current_) : std::nullopt; }

    /// Who edits a mark later than at once remembers its id: places in the list change.
    [[nodiscard]] MarkId idOf(std::size_t mark) const { return ids_.at(mark); }
    /// Where the mark stands now; nothing when it is gone.
    [[nodiscard]] std::optional<std::size_t> markWith(MarkId id) const { return ids_.find(id); }

    void toggleRegion(std::size_t region);
    /// Strength of the current mark, if any, and of marks made from now on. Clamped to 0–10.
    void setStrength(int strength);
    /// Switches a quality on the current mark, or on all marks when none is current, and for marks made from now on.
    void toggleQuality(const std::string &id);
    /// Takes a quality off every mark.
    void removeQuality(const std::string &id);
    void toggleWorseWith(const std::string &id);
    // What a description said of the whole drawing and is not so.
    void removeEasedWith(const std::string &id);
    void removeNamedMuscle(const std::string &id);
    void removeSign(const match::SaidSign &sign);
    // To marks that are gone, these do nothing.
    void setStrengthOf(MarkId mark, int strength);
    void rename(MarkId mark, const std::string &name);
    void remove(const std::vector<MarkId> &marks);
    void mirror(MarkId mark);
    void mirrorCurrent(); ///< the current mark, if any
    void removeCurrent();
    /// What the reader says to a question of safety; nothing takes the answer back.
    void setAnswer(const std::string &question, std::optional<bool> yes);
    void setNote(const std::string &note);
    void setFigure(const std::string &figure);
    /// The sheet that belongs to the drawing, see PainDrawing::sheet. No step of the undo stack, as the sheet's window
    /// has its own: undo here leaves the sheet alone. Refused when it is too large.
    void setSheet(const std::string &sheet);
    void clear();
    void setCurrent(std::optional<std::size_t> mark);

    void undo(); ///< one step; a stroke that is being painted is given up instead
    void redo(); ///< one step; nothing while a stroke is being painted

    /// One undo step to a whole other drawing, of which no mark is one of before: 'same as last time'.
    void bring(match::PainDrawing drawing, const QString &stepName);
    /// One undo step to a drawing that goes on from this one: search.
    void replace(match::PainDrawing drawing, const QString &stepName);
    /// Shows a drawing that a hand is still working on, without an undo step; end with `finish`.
    void preview(match::PainDrawing drawing);
    /// Makes a step of what the hand did. Nothing when something else has ended it: an edit, undo, another document.
    void finish(const QString &stepName);
    void cancel();
    /// Ends what a hand is doing, as a step of its own, before something that needs the whole drawing: save, close.
    void settle();
    [[nodiscard]] bool isPreviewing() const noexcept { return beforePreview_.has_value(); }
    /// Another document: no undo step leads back over it.
    void open(match::PainDrawing drawing);

Q_SIGNALS:
    void changed();
    void sheetChanged();
    void penChanged();
    /// A change was not made, because the drawing would have become larger than its file may be; `why` is for the user.
    void refused(const QString &why);
    void currentChanged();
    void opened(); ///< another document, not a change of this one; before `changed`

private:
    class Step;
    /// The drawing with the ids of its marks.
    struct State
    {
        match::PainDrawing drawing;
        MarkIds ids;
    };
    void push(match::PainDrawing after, const QString &stepName, int mergeKey = -1);
    void push(State after, const QString &stepName, int mergeKey);
    void show(State state);
    void take(State state);
    [[nodiscard]] State withIds(match::PainDrawing drawing);

    std::shared_ptr<const body::Atlas> atlas_;
    match::PainDrawing drawing_;
    match::PainMaker painMaker_;
    match::Pain pain_;
    MarkIds ids_;
    std::uint64_t nextId_ = 0;
    std::optional<State> beforePreview_;
    edits::Pen pen_;
    std::optional<MarkId> current_;
    QUndoStack undo_;
};

} // namespace knotfinder::gui
