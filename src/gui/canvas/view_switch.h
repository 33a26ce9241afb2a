// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/view_state.h"

#include <knotfinder/body/atlas.h>

#include <QWidget>

#include <vector>

class QComboBox;

namespace knotfinder::gui {

class Segmented;

/// What is looked at, in a few words: a group of the atlas, or the views that were chosen one by one.
[[nodiscard]] QString shownViews(const body::Atlas &atlas, const ViewState &state);

/// What can be looked at with one click, the groups of the atlas, as a row of buttons; as a list where there is no room
/// for the row.
class ViewSwitch : public QWidget
{
    Q_OBJECT

public:
    ViewSwitch(const body::Atlas &atlas, ViewState &state, QWidget *parent = nullptr);

    /// The size that suits a canvas of this width.
    [[nodiscard]] QSize sizeFor(int width) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(int index);
    void showState();

    ViewState &state_;
    std::vector<body::ViewGroup> groups_;
    Segmented *row_;
    QComboBox *list_;
};

} // namespace knotfinder::gui
