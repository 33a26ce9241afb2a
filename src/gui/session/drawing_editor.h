// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/edits.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace knotfinder::gui {

/// The user's pain drawing and every way to change it. Each change is one undo step; observers hear `changed` once.
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
    [[nodiscard]] std::optional<std::size_t> current() const noexcept { return current_; }

    void toggleRegion(std::size_t region);
    /// Strength of the current mark, if any, and of marks made from now on. Clamped to 0–10.
    void setStrength(int strength);
    void setStrengthOf(const std::vector<std::size_t> &marks, int strength);
    /// Switches a quality on the current mark, or on all marks when none is current, and for marks made from now on.
    void toggleQuality(const std::string &id);
    /// Takes a quality off every mark.
    void removeQuality(const std::string &id);
    void toggleWorseWith(const std::string &id);
    void rename(std::size_t mark, const std::string &name);
    void remove(const std::vector<std::size_t> &marks);
    void mirror(std::size_t mark);
    void mirrorCurrent(); ///< the current mark, if any
    void removeCurrent();
    void setNote(const std::string &note);
    void setFigure(const std::string &figure);
    void clear();
    void setCurrent(std::optional<std::size_t> mark);

    /// One undo step to a whole new drawing: search, 'same as last time'.
    void replace(match::PainDrawing drawing, const QString &stepName);
    /// Shows a drawing that a hand is still working on, without an undo step; end with `finish`.
    void preview(match::PainDrawing drawing);
    void finish(const QString &stepName);
    void cancel();
    [[nodiscard]] bool isPreviewing() const noexcept { return beforePreview_.has_value(); }
    /// Another document: no undo step leads back over it.
    void open(match::PainDrawing drawing);

Q_SIGNALS:
    void changed();
    void penChanged();
    /// A change was not made, because the drawing would have become larger than its file may be; `why` is for the user.
    void refused(const QString &why);
    void currentChanged();

private:
    class Step;
    void push(match::PainDrawing after, const QString &stepName, int mergeKey = -1);
    void show(match::PainDrawing drawing);

    std::shared_ptr<const body::Atlas> atlas_;
    match::PainDrawing drawing_;
    match::PainMaker painMaker_;
    match::Pain pain_;
    std::optional<match::PainDrawing> beforePreview_;
    edits::Pen pen_;
    std::optional<std::size_t> current_;
    QUndoStack undo_;
};

} // namespace knotfinder::gui
