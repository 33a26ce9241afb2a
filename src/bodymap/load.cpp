// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/bodymap/body_map.h>

#include <knotfinder/base/ids.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/catalog/schema.h>
#include <knotfinder/catalog/wording.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace knotfinder::bodymap {
namespace {

using nlohmann::json;

/// Which way a segment of a figure looks.
body::Vec3 towardOf(const std::string &facing)
{
    return facing == "front" ? body::Vec3{0, 0, 1} : facing == "back" ? body::Vec3{0, 0, -1} : body::Vec3{0, -1, 0};
}

/// Lays the segments of a file that fits its schema on the skin.
class Layer
{
public:
    Layer(const std::string &file, const body::Atlas &atlas) : file_(file), atlas_(atlas)
    {
        for (const auto &region : atlas.regions())
            known_.push_back(region.baseId);
    }

    Result<BodyMap> lay(const json &document)
    {
        map_ = {document.at("id").get<std::string>(),
                document.at("name").get<std::string>(),
                document.at("numbering").get<std::string>(),
                {}};
        const auto &segments = document.at("segments");
        for (std::size_t i = 0; i < segments.size(); ++i)
            takeSegment(segments[i], pointerTo("/segments", i));
        takeLeftOut(document.at("left_out"));
        placeCells();
        if (!problems_.empty())
            return problems_;
        return std::move(map_);
    }

private:
    /// A segment as one that may have a cell.
    struct Claim
    {
        std::size_t segment = 0;
        std::string facing;
    };

    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        problems_.push_back({file_, pointer, what, allowed});
    }

    void takeSegment(const json &object, const std::string &pointer)
    {
        const auto code = object.at("code").get<std::string>();
        const auto side = object.at("side").get<std::string>();
        const auto facing = object.at("facing").get<std::string>();
        if (!codes_.insert(code).second)
            fail(pointer + "/code", "code " + inQuotes(code) + " stands twice", "a code for each segment");
        const auto &regions = object.at("regions");
        for (std::size_t i = 0; i < regions.size(); ++i) {
            const auto region = regions[i].get<std::string>();
            const auto place = pointerTo(pointer + "/regions", i);
            if (!isKnown(region, place))
                continue;
            auto &claims = claims_[{region, side}];
            const auto same = std::ranges::find(claims, facing, &Claim::facing);
            if (same == claims.end())
                claims.push_back({map_.segments.size(), facing});
            else
                fail(place, inQuotes(region) + " is in segment " + map_.segments[same->segment].code + " as well",
                     "one segment for each side and facing");
        }
        map_.segments.push_back(
            {code,
             (side == "right" ? "Right " : "Left ") + catalog::insideSentence(object.at("name").get<std::string>()),
             atlas_.surface().emptySet(), 0});
    }

    bool isKnown(const std::string &region, const std::string &pointer)
    {
        const bool known = isAmong(region, known_);
        if (!known)
            fail(pointer, "unknown region " + inQuotes(region), didYouMean(region, known_));
        return known;
    }

    void takeLeftOut(const json &list)
    {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto region = list[i].at("region").get<std::string>();
            const auto place = pointerTo("/left_out", i) + "/region";
            if (isKnown(region, place) && (claims_.contains({region, "right"}) || claims_.contains({region, "left"})))
                fail(place, inQuotes(region) + " lies in a segment", "a region that lies in none");
            leftOut_.insert(region);
        }
    }

    void placeCells()
    {
        const auto &surface = atlas_.surface();
        std::set<std::string> missed;
        for (const auto &region : atlas_.regions())
            if (!leftOut_.contains(region.baseId))
                region.cells.forEach([&](body::CellId cell) {
                    if (auto *segment = segmentOf(region.baseId, cell)) {
                        segment->cells.insert(cell);
                        segment->area += surface.area(cell);
                    } else {
                        missed.insert(region.id);
                    }
                });
        for (const auto &region : missed)
            fail("/segments", "no segment holds all of the region " + inQuotes(region),
                 "a segment on each of its sides, or a reason under left_out");
        for (std::size_t i = 0; i < map_.segments.size() && problems_.empty(); ++i)
            if (map_.segments[i].cells.empty())
                fail(pointerTo("/segments", i), "has no skin", "regions that show on its side, facing its way");
    }

    /// The segment on the cell's side whose facing is nearest to the cell's normal, of those that have its region.
    Segment *segmentOf(const std::string &region, body::CellId cell)
    {
        const auto &surface = atlas_.surface();
        const auto claims = claims_.find({region, surface.position(cell).x < 0 ? "right" : "left"});
        if (claims == claims_.end())
            return nullptr;
        const auto nearest = std::ranges::max_element(claims->second, {}, [&](const Claim &claim) {
            return body::dot(surface.normal(cell), towardOf(claim.facing));
        });
        return &map_.segments[nearest->segment];
    }

    const std::string &file_;
    const body::Atlas &atlas_;
    std::vector<std::string> known_; ///< regions, without a side
    std::set<std::string> codes_;
    std::map<std::pair<std::string, std::string>, std::vector<Claim>> claims_; ///< by region and side
    std::set<std::string> leftOut_;
    BodyMap map_;
    Problems problems_;
};

} // namespace

Result<BodyMap> load(const std::filesystem::path &file, const body::Atlas &atlas)
{
    const auto name = file.string();
    const auto document = catalog::readDataDocument(file);
    if (!document)
        return document.problems();
    if (auto problems = catalog::checkSchema(catalog::SchemaKind::bodyMap, document.value(), name); !problems.empty())
        return problems;
    return Layer(name, atlas).lay(document.value());
}

} // namespace knotfinder::bodymap
