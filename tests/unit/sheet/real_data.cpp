// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_data.h"

#include <map>
#include <tuple>

namespace knotfinder::test {

const std::shared_ptr<const catalog::Catalog> &realCatalog()
{
    static const auto catalog = catalog::Catalog::load(realAtlas(), KNOTFINDER_SOURCE_SHARE "/data").value();
    return catalog;
}

const safety::Knowledge &realKnowledge()
{
    static const auto knowledge =
        safety::load(KNOTFINDER_SOURCE_SHARE "/data/safety.json", realAtlas()->regions()).value();
    return knowledge;
}

sheet::Request requestFor(const std::vector<std::string> &muscles)
{
    sheet::Request request;
    request.date = QDate(2026, 3, 1);
    for (const auto &muscle : muscles) {
        const auto choices = care::choicesFor(*realCatalog(), muscle);
        request.choices.insert(request.choices.end(), choices.begin(), choices.end());
    }
    return request;
}

sheet::Document documentFor(const std::vector<std::string> &muscles, const sheet::Style &style)
{
    return sheet::composeToFit(requestFor(muscles), style, *realCatalog(), realKnowledge()).value();
}

const std::vector<std::string> &musclesToTry()
{
#ifdef __SANITIZE_ADDRESS__
    constexpr std::size_t step = 8;
#else
    constexpr std::size_t step = 1;
#endif
    static const auto muscles = [] {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < realCatalog()->muscles().size(); i += step)
            ids.push_back(realCatalog()->muscles()[i].id);
        return ids;
    }();
    return muscles;
}

const Printed &printed(const std::string &muscle, const sheet::Style &style)
{
    static std::map<std::tuple<std::string, sheet::Paper, bool, bool>, Printed> known;
    const auto [at, added] = known.try_emplace({muscle, style.paper, style.largePrint, style.mono});
    if (added) {
        at->second.document = documentFor({muscle}, style);
        at->second.pages = paginate(at->second.document, style);
    }
    return at->second;
}

match::PainDrawing painBetweenTheBlades()
{
    match::PainDrawing drawing;
    match::Mark mark;
    mark.regions = {"inner_border_of_scapula.right", "inner_border_of_scapula.left"};
    mark.intensity = 6;
    mark.quality = {"burning"};
    drawing.marks.push_back(mark);
    return drawing;
}

} // namespace knotfinder::test
