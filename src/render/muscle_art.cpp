// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "drawing_store.h"

#include <knotfinder/base/json.h>
#include <knotfinder/render/muscle_art.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace knotfinder::render {
namespace {

using nlohmann::json;

constexpr std::size_t mostPictures = 24; // each takes about a hundred kilobytes

constexpr std::array<InkKeys, 3> toneKeys{{{"light", "dark"}, {"pale", "pale_dark"}, {"contrast", "contrast_dark"}}};

std::string muscleKey(std::string_view figure, std::string_view muscle)
{
    return std::string(figure) + '/' + std::string(muscle);
}

MuscleView muscleViewOf(const json &object)
{
    const auto &box = object.at("box");
    return {object.at("view").get<std::string>(),
            QRectF(box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(), box.at(3).get<double>()),
            object.at("depth").get<double>(), object.at("covered").get<double>()};
}

bool holds(const Artwork &artwork, const QPointF &spot)
{
    return std::ranges::any_of(artwork.shapes(), [&](const ArtShape &shape) {
        return shape.filled && shape.bounds.contains(spot) && shape.path.contains(spot);
    });
}

} // namespace

struct MuscleArt::Store
{
    explicit Store(std::filesystem::path folder) : drawings(std::move(folder), mostPictures) {}

    void open();
    void readIndex();
    void readPalettes();

    DrawingStore drawings;
    std::string credit;
    std::unordered_map<std::string, std::vector<MuscleView>> views; ///< by figure and muscle
    std::array<std::optional<Palette>, 3> palettes;                 ///< by MuscleTone
};

void MuscleArt::Store::open()
{
    if (!drawings.open())
        return;
    readIndex();
    readPalettes();
}

void MuscleArt::Store::readIndex()
{
    const auto text = drawings.file("index.json");
    if (!text)
        return;
    const auto index = parseJson(text.value(), "index.json");
    if (!index)
        return drawings.report(index.problems());
    try {
        credit = index.value().at("credit").get<std::string>();
        for (const auto &[figure, muscles] : index.value().at("figures").items())
            for (const auto &[muscle, entry] : muscles.items()) {
                auto &list = views[muscleKey(figure, muscle)];
                for (const auto &view : entry.at("views"))
                    list.push_back(muscleViewOf(view));
            }
    } catch (const json::exception &error) {
        views.clear();
        drawings.report({{(drawings.folder() / "index.json").string(), "", error.what(), "what tools/atlas writes"}});
    }
}

void MuscleArt::Store::readPalettes()
{
    const auto text = drawings.file("palette.json");
    if (!text)
        return;
    for (std::size_t tone = 0; tone < palettes.size(); ++tone) {
        auto palette = Palette::parse(text.value(), "palette.json", toneKeys[tone]);
        if (!palette)
            return drawings.report(palette.problems());
        palettes[tone] = std::move(palette).value();
    }
}

MuscleArt::MuscleArt(std::filesystem::path folder) : store_(std::make_unique<Store>(std::move(folder))) {}

MuscleArt::~MuscleArt() = default;

const std::vector<MuscleView> &MuscleArt::views(std::string_view figure, std::string_view muscle) const
{
    static const std::vector<MuscleView> none;
    store_->open();
    const auto found = store_->views.find(muscleKey(figure, muscle));
    return found == store_->views.end() ? none : found->second;
}

const MuscleView *MuscleArt::shownIn(std::string_view figure, std::string_view muscle, std::string_view view) const
{
    const auto &all = views(figure, muscle);
    const auto found = std::ranges::find(all, drawnView(view), &MuscleView::view);
    return found == all.end() ? nullptr : &*found;
}

std::shared_ptr<const Artwork> MuscleArt::picture(std::string_view figure, std::string_view muscle,
                                                  std::string_view view, MuscleTone tone) const
{
    const auto *shown = shownIn(figure, muscle, view);
    if (shown == nullptr)
        return {};
    const std::string name = muscleKey(figure, muscle) + '-' + shown->view + ".svg";
    const auto which = static_cast<std::size_t>(tone);
    const auto &palette = store_->palettes[which];
    return store_->drawings.drawing(name, name + '#' + std::to_string(which), palette ? &*palette : nullptr);
}

bool MuscleArt::covers(std::string_view figure, const DrawnMuscle &muscle, std::string_view view,
                       const QPointF &spot) const
{
    const auto artwork = picture(figure, muscle.id, view, MuscleTone::full);
    if (!artwork)
        return false;
    const QPointF mirrored(artwork->size().width() - spot.x(), spot.y());
    return std::ranges::any_of(mirroringsIn(view, muscle.right, muscle.left),
                               [&](bool mirror) { return holds(*artwork, mirror ? mirrored : spot); });
}

std::vector<std::string> MuscleArt::musclesAt(std::string_view figure, std::string_view view, const QPointF &spot,
                                              double width) const
{
    store_->open();
    const QPointF mirrored(width - spot.x(), spot.y());
    const std::string start = std::string(figure) + '/';
    std::vector<std::pair<double, std::string>> found;
    for (const auto &[key, views] : store_->views) {
        if (!key.starts_with(start))
            continue;
        const auto muscle = key.substr(start.size());
        for (const auto &shown : views) {
            const bool inBox = shown.box.contains(spot) || shown.box.contains(mirrored);
            if (shown.view != drawnView(view) || !inBox)
                continue;
            if (covers(figure, {muscle, true, true}, view, spot))
                found.emplace_back(shown.depth, muscle);
        }
    }
    std::ranges::sort(found);
    std::vector<std::string> muscles;
    muscles.reserve(found.size());
    for (auto &[depth, muscle] : found)
        muscles.push_back(std::move(muscle));
    return muscles;
}

const std::string &MuscleArt::credit() const
{
    store_->open();
    return store_->credit;
}

void MuscleArt::letGo()
{
    store_->drawings.letGo();
}

const Problems &MuscleArt::problems() const noexcept
{
    return store_->drawings.problems();
}

Outcome MuscleArt::check(const std::vector<std::string> &muscles, const std::vector<std::string> &figures) const
{
    store_->open();
    store_->drawings.readAll();
    if (!problems().empty())
        return problems();
    Problems missing;
    for (const auto &figure : figures)
        for (const auto &muscle : muscles) {
            if (views(figure, muscle).empty())
                missing.push_back({(store_->drawings.folder() / "index.json").string(),
                                   "/figures/" + muscleKey(figure, muscle), "the muscle is drawn in no view",
                                   "at least one picture of each muscle"});
            for (const auto &view : views(figure, muscle))
                (void)picture(figure, muscle, view.view, MuscleTone::full);
        }
    store_->drawings.report(missing);
    return problems().empty() ? success() : Outcome(problems());
}

std::vector<bool> mirroringsIn(std::string_view view, bool right, bool left)
{
    std::vector<bool> mirrorings;
    if (right && view != "left")
        mirrorings.push_back(false);
    if (left && view != "right")
        mirrorings.push_back(true);
    return mirrorings;
}

std::string_view drawnView(std::string_view view)
{
    return view == "left" ? "right" : view;
}

} // namespace knotfinder::render
