// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/muscle_handle.h"
#include "session/point_ref.h"

#include <knotfinder/care/plan.h>

#include <QWidget>

#include <map>

class QCheckBox;

namespace knotfinder::gui {

class Session;
class SpotPicture;

/// A muscle's points, each to show or hide on the figures: a picture of where it lies, how it is found, and where it
/// sends pain.
class PointList : public QWidget
{
    Q_OBJECT

public:
    /// `spots`: of the page's plan, in the order of the muscle's points; without safety data none.
    PointList(Session &session, MuscleHandle muscle, const std::vector<care::Spot> &spots, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPlace(const care::Spot &spot);
    void addRow(std::size_t point, const care::Spot *spot, bool placeIsSaid);
    void apply();
    void refresh();
    /// A point on the sides on which it shows, or would show.
    [[nodiscard]] PointRefs refsOf(std::size_t point) const;
    [[nodiscard]] std::vector<body::Side> sidesShown() const;

    Session &session_;
    MuscleHandle muscle_;
    std::map<std::size_t, QCheckBox *> boxes_; ///< by point
    std::map<std::size_t, SpotPicture *> pictures_;
};

} // namespace knotfinder::gui
