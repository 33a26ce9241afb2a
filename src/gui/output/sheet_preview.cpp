// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_preview.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int pageMargin = 2 * look::grid;

} // namespace

/// All pages below each other, as wide as there is room.
class SheetPreview::Pages : public QWidget
{
public:
    explicit Pages(const render::Figures &figures, QWidget *parent) : QWidget(parent), figures_(figures) {}

    void setLayout(const sheet::Layout *layout)
    {
        layout_ = layout;
        fit(width());
        update();
    }

    void fit(int width)
    {
        const auto count = layout_ != nullptr ? static_cast<int>(layout_->pageCount()) : 0;
        resize(width, pageMargin + count * (pageRect(0, width).height() + pageMargin));
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const auto &t = themeOf(this);
        QPainter painter(this);
        painter.fillRect(event->rect(), t.window);
        for (int page = 0; layout_ != nullptr && page < static_cast<int>(layout_->pageCount()); ++page) {
            const auto rect = pageRect(page, width());
            if (!rect.intersects(event->rect()))
                continue;
            painter.fillRect(rect, Qt::white);
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            layout_->paint(painter, static_cast<std::size_t>(page), rect, figures_);
            painter.restore();
            painter.setPen(t.rule);
            painter.drawRect(rect.adjusted(-1, -1, 0, 0));
        }
    }

private:
    [[nodiscard]] QRect pageRect(int page, int width) const
    {
        const auto size = layout_ != nullptr ? layout_->pageSize() : QSizeF(210, 297);
        const int w = std::max(40, width - 2 * pageMargin);
        const int h = static_cast<int>(w * size.height() / size.width());
        return {pageMargin, pageMargin + page * (h + pageMargin), w, h};
    }

    const render::Figures &figures_;
    const sheet::Layout *layout_ = nullptr;
};

SheetPreview::SheetPreview(const render::Figures &figures, QWidget *parent)
    : QScrollArea(parent), pages_(new Pages(figures, this))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setWidget(pages_);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the sheet"));
}

void SheetPreview::setLayout(const sheet::Layout *layout)
{
    pages_->setLayout(layout);
}

void SheetPreview::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    pages_->fit(viewport()->width());
}

} // namespace knotfinder::gui
