// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/guide/script.h>
#include <knotfinder/render/framing.h>
#include <knotfinder/render/picture_cache.h>
#include <knotfinder/render/scene.h>

#include <QWidget>

namespace knotfinder::gui {

class Session;

/// The X of one spot, close up, on the view that shows it best.
class PressPicture : public QWidget
{
    Q_OBJECT

public:
    explicit PressPicture(Session &session, QWidget *parent = nullptr);

    /// Precondition: the step has a spot; a stretch has none.
    void setStep(const guide::Step &step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void frame();

    Session &session_;
    render::Scene scene_;
    std::vector<body::CellId> sites_;
    std::optional<render::Shot> shot_;
    bool framed_ = false;
    render::PictureCache cache_{qsizetype{4} << 20};
};

} // namespace knotfinder::gui
