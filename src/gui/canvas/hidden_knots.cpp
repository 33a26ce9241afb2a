// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/hidden_knots.h"

#include "canvas/body_canvas.h"
#include "session/words.h"
#include "widgets/announcer.h"

#include <knotfinder/base/ids.h>

#include <algorithm>

namespace knotfinder::gui {
namespace {

bool isOnOne(const std::vector<Pane> &panes, const body::Atlas &atlas, const std::string &figure, body::CellId cell)
{
    return std::ranges::any_of(panes, [&](const Pane &pane) {
        const auto view = atlas.view(figure, pane.view);
        if (!view || !view.value()->sees(cell))
            return false;
        const auto at = view.value()->at(cell);
        return pane.source.contains(QPointF(at.x, at.y));
    });
}

/// How many of the sites a group of views shows.
std::ptrdiff_t countOn(const body::ViewGroup &group, const body::Atlas &atlas, const std::string &figure,
                       const std::vector<body::CellId> &sites)
{
    Board board;
    board.showViews(atlas, figure, group.views);
    return std::ranges::count_if(sites, [&](auto site) { return isOnOne(board.panes(), atlas, figure, site); });
}

} // namespace

HiddenKnots::HiddenKnots(BodyCanvas &canvas, QWidget *parent) : Chip({}, Tone::info, parent), canvas_(canvas)
{
    setObjectName(QStringLiteral("hiddenKnots"));
    hide();
    connect(this, &Chip::clicked, this, &HiddenKnots::lead);
    auto &session = canvas.session();
    connect(&session.spotlight(), &Spotlight::subjectChanged, this, &HiddenKnots::look);
    connect(&canvas.state(), &ViewState::viewsChanged, this, &HiddenKnots::look);
    connect(&canvas.state(), &ViewState::layersChanged, this, &HiddenKnots::look);
}

/// In a close-up, which was chosen to see one part of the body, only where it has none of the knots at all.
std::vector<body::CellId> HiddenKnots::hiddenSites() const
{
    auto &session = canvas_.session();
    std::vector<body::CellId> hidden;
    if (!session.hasCatalog() || !canvas_.state().layers().knots)
        return hidden;
    const auto &points = session.subject().points;
    const auto &surface = session.atlas().surface();
    const auto &figure = session.editor().drawing().figure;
    for (const auto &ref : points) {
        auto sites = session.catalog().points()[ref.point].sites;
        if (ref.side == body::Side::left)
            std::ranges::transform(sites, sites.begin(), [&](auto site) { return surface.mirror(site); });
        if (!sites.empty() && std::ranges::none_of(sites, [&](auto site) {
                return isOnOne(canvas_.board().panes(), session.atlas(), figure, site);
            }))
            hidden.push_back(sites.front());
    }
    if (!canvas_.state().closeUp().empty() && hidden.size() < points.size())
        hidden.clear();
    return hidden;
}

void HiddenKnots::look()
{
    const auto &atlas = canvas_.session().atlas();
    const auto &figure = canvas_.session().editor().drawing().figure;
    auto hidden = hiddenSites();
    std::erase_if(hidden, [&](auto site) { // what no view can show
        return std::ranges::none_of(atlas.views(), [&](const auto &view) {
            const auto table = atlas.view(figure, view.id);
            return table && table.value()->sees(site);
        });
    });
    if (hidden == sites_)
        return;
    sites_ = std::move(hidden);
    std::vector<std::string> labels;
    for (const auto site : sites_)
        if (const auto label = body::sidedLabel(atlas.regions()[atlas.surface().regionIndex(site)]);
            !isAmong(label, labels))
            labels.push_back(label);
    where_ = tr("Show the X: %1").arg(words::areas(labels));
    setAccessibleName(where_);
    setToolTip(where_ + u'\n' + tr("This view does not show the X. Another one does."));
    Q_EMIT changed();
    if (hasAny() && isVisible())
        announce(this, where_);
}

void HiddenKnots::fitTo(int width)
{
    setText(where_);
    if (sizeHint().width() > width)
        setText(tr("Show the X"));
}

/// To the group of views that shows most of them, the first of those that do as well.
void HiddenKnots::lead()
{
    const auto &atlas = canvas_.session().atlas();
    const auto &figure = canvas_.session().editor().drawing().figure;
    const body::ViewGroup *best = nullptr;
    std::ptrdiff_t most = 0;
    for (const auto &group : atlas.viewGroups())
        if (const auto count = group.closeUp.empty() ? countOn(group, atlas, figure, sites_) : 0; count > most) {
            best = &group;
            most = count;
        }
    if (best != nullptr)
        canvas_.state().setViews(best->views);
    canvas_.setFocus(Qt::OtherFocusReason);
}

} // namespace knotfinder::gui
