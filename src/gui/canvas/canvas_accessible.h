// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QAccessibleWidget>

#include <vector>

namespace knotfinder::gui {

class BodyCanvas;

/// The canvas for screen readers: a group with a check box for each area of the body, named with its side, with the
/// strength of its pain as value.
class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(BodyCanvas *canvas);
    ~CanvasAccessible() override;

    /// Canvases get this interface from now on. May be called again.
    static void install();

    [[nodiscard]] int childCount() const override { return static_cast<int>(ids_.size()); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

private:
    void announceFocus();
    void announceChecks();

    BodyCanvas *canvas_;
    mutable std::vector<QAccessible::Id> ids_; ///< by region; 0 until asked for
    std::vector<bool> checked_;                ///< as last announced
};

} // namespace knotfinder::gui
