// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/movements.h>

#include <knotfinder/base/ids.h>
#include <knotfinder/safety/assess.h>

#include <algorithm>
#include <numeric>

namespace knotfinder::breaks {
namespace {

using body::Side;

constexpr int shortestSide = shortestMovement / 2;
constexpr int longestSide = longestMovement / 2;

bool ruledOut(const Texts &notFor, const safety::Profile &profile)
{
    return std::any_of(notFor.begin(), notFor.end(), [&](const std::string &id) { return profile.has(id); });
}

std::string firstOf(const Texts &texts)
{
    return texts.empty() ? std::string() : texts.front();
}

/// One turn, or one for each side where the picture has sides.
std::vector<Turn> turnsOf(int seconds, const catalog::Picture &picture)
{
    if (!picture.sided)
        return {{std::clamp(seconds, shortestMovement, longestMovement), std::nullopt,
                 care::illustrationOf(picture, true, true)}};
    const int each = std::clamp(seconds, shortestSide, longestSide);
    return {{each, Side::right, care::illustrationOf(picture, true, false)},
            {each, Side::left, care::illustrationOf(picture, false, true)}};
}

class Chooser
{
public:
    Chooser(const Wish &wish, const Library &library, const catalog::Catalog &catalog,
            const safety::Knowledge &knowledge)
        : wish_(wish), library_(library), catalog_(catalog), knowledge_(knowledge)
    {
    }

    std::vector<Movement> run()
    {
        bool flagged = false;
        if (wish_.drawing) {
            const auto found = safety::assess(*wish_.drawing, knowledge_, catalog_.atlas());
            if (found.emergency())
                return {};
            flagged = std::any_of(found.flags.begin(), found.flags.end(),
                                  [](const safety::Raised &raised) { return raised.detected; });
        }
        std::vector<Movement> chosen;
        if (!flagged)
            addFrom(ofMuscles(), chosen);
        addFrom(common(), chosen);
        if (chosen.empty())
            chosen.push_back(movementOf(library_.otherwise));
        return chosen;
    }

private:
    [[nodiscard]] Movement movementOf(const CommonMovement &common) const
    {
        const auto *technique = catalog_.findTechnique(common.technique);
        const auto *picture = catalog_.pictures().find(common.picture);
        std::vector<Turn> turns{{common.seconds, std::nullopt, {}}};
        if (picture != nullptr)
            turns = turnsOf(common.seconds, *picture);
        return {common.id,
                common.name,
                common.steps,
                std::move(turns),
                technique == nullptr ? std::string() : firstOf(technique->cautions),
                {}};
    }

    [[nodiscard]] std::vector<Movement> common() const
    {
        std::vector<Movement> movements;
        for (const auto &one : library_.movements) {
            const auto *technique = catalog_.findTechnique(one.technique);
            if (!ruledOut(one.notFor, wish_.profile) &&
                (technique == nullptr || !ruledOut(technique->notFor, wish_.profile)))
                movements.push_back(movementOf(one));
        }
        return movements;
    }

    /// The stretches of the muscles that hurt, as the care plan gives them, as far as they suit a break.
    [[nodiscard]] std::vector<Movement> ofMuscles() const
    {
        std::vector<Movement> movements;
        std::size_t known = 0;
        for (const auto &muscle : wish_.hurts) {
            if (catalog_.findMuscle(muscle) == nullptr || ++known > mostMuscles)
                continue;
            care::Request request;
            request.choices = care::choicesFor(catalog_, muscle);
            request.drawing = wish_.drawing;
            request.profile = wish_.profile;
            const auto plan = care::planFor(request, catalog_, knowledge_);
            if (!plan || plan.value().items.empty())
                continue;
            for (const auto &stretch : plan.value().items.front().stretches)
                addStretch(stretch, muscle, movements);
        }
        return movements;
    }

    void addStretch(const care::Stretch &stretch, const std::string &muscle, std::vector<Movement> &movements) const
    {
        const auto *picture = catalog_.pictures().find(stretch.illustration.picture);
        const bool known = std::any_of(movements.begin(), movements.end(), [&](const Movement &other) {
            return picture != nullptr && other.turns.front().illustration.picture == picture->id;
        });
        if (picture == nullptr || known || !isAmong(picture->id, library_.pictures))
            return;
        const int middle = (stretch.dose.seconds.low + stretch.dose.seconds.high) / 2;
        movements.push_back({muscle + ": " + stretch.title, stretch.title, stretch.steps, turnsOf(middle, *picture),
                             firstOf(stretch.cautions), muscle});
    }

    /// How many breaks ago it was shown; as many as there were, and more, when it was not.
    [[nodiscard]] std::size_t age(const std::string &id) const
    {
        const auto shown =
            std::find_if(wish_.before.begin(), wish_.before.end(), [&](const Texts &ids) { return isAmong(id, ids); });
        return static_cast<std::size_t>(shown - wish_.before.begin());
    }

    /// Those shown longest ago first. One of the last break only where nothing else was found.
    void addFrom(std::vector<Movement> movements, std::vector<Movement> &chosen) const
    {
        constexpr std::size_t most = 2;
        std::stable_sort(movements.begin(), movements.end(),
                         [&](const Movement &one, const Movement &other) { return age(one.id) > age(other.id); });
        for (const auto &movement : movements) {
            const int seconds = std::accumulate(chosen.begin(), chosen.end(), movement.seconds(),
                                                [](int sum, const Movement &other) { return sum + other.seconds(); });
            const bool justShown = !wish_.before.empty() && age(movement.id) == 0;
            if (chosen.size() < most && seconds <= longestMovement && (!justShown || isOnly(movement, chosen)))
                chosen.push_back(movement);
        }
    }

    /// Nothing was chosen yet, and nothing for everybody could take its place.
    [[nodiscard]] bool isOnly(const Movement &movement, const std::vector<Movement> &chosen) const
    {
        const auto others = common();
        return chosen.empty() && std::all_of(others.begin(), others.end(), [&](const Movement &other) {
                   return other.id == movement.id || age(other.id) == 0;
               });
    }

    const Wish &wish_;
    const Library &library_;
    const catalog::Catalog &catalog_;
    const safety::Knowledge &knowledge_;
};

} // namespace

int Movement::seconds() const noexcept
{
    return std::accumulate(turns.begin(), turns.end(), 0, [](int sum, const Turn &turn) { return sum + turn.seconds; });
}

std::vector<Movement> choose(const Wish &wish, const Library &library, const catalog::Catalog &catalog,
                             const safety::Knowledge &knowledge)
{
    return Chooser(wish, library, catalog, knowledge).run();
}

} // namespace knotfinder::breaks
