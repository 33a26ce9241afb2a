// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/layout.h>

#include <QScrollArea>

namespace knotfinder::gui {

/// The pages of a laid-out sheet, painted by the same code that prints them.
class SheetPreview : public QScrollArea
{
    Q_OBJECT

public:
    explicit SheetPreview(const render::Figures &figures, QWidget *parent = nullptr);

    /// The layout must outlive the next call. Null: nothing to show.
    void setLayout(const sheet::Layout *layout);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Pages;
    Pages *pages_;
};

} // namespace knotfinder::gui
