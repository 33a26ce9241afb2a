// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_data.h"

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
