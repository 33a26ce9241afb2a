// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "muscle_page.h"

#include "care_text.h"
#include "output.h"

#include <knotfinder/catalog/wording.h>

namespace knotfinder::cli {
namespace {

std::string pointText(const catalog::TriggerPoint &point)
{
    std::string page = wrapped(point.label, 2, point.id + "  ");
    page += wrapped("Main pain: " + point.essentialPain, 2);
    if (!point.spilloverPain.empty())
        page += wrapped(catalog::isOwnSentence(point.spilloverPain)
                            ? point.spilloverPain
                            : "It may spread to " + catalog::insideSentence(point.spilloverPain),
                        2);
    if (!point.doubt.empty())
        page += wrapped("In doubt: " + point.doubt, 2);
    if (!point.suggest)
        page += wrapped("This point is described only. The program never suggests it.", 2);
    return page;
}

std::string sourceText(const catalog::Muscle &muscle)
{
    std::string page = heading("How sure this is");
    page += wrapped("Confidence: " + std::string(toString(muscle.confidence)) + ". " + muscle.disagreements);
    page += heading("Sources");
    for (const auto &source : muscle.sources)
        page += wrapped(source.citation + " (" + source.supports + ")", 2, "* ");
    return page;
}

} // namespace

std::string musclePage(const catalog::Catalog &catalog, const catalog::Muscle &muscle,
                       const safety::Knowledge &knowledge)
{
    care::Request request;
    request.choices = care::allPointsOf(muscle);
    const auto plan = care::planFor(request, catalog, knowledge);
    std::string page = muscle.english + " (" + muscle.latin + ")\n" +
                       std::string(muscle.english.size() + muscle.latin.size() + 3, '=') + '\n' +
                       wrapped(muscle.summary);
    if (plan)
        page += firstWarning(plan.value()) + itemText(plan.value().items.front());
    page += heading("Where it sends pain");
    for (const auto &point : muscle.triggerPoints)
        page += pointText(point);
    page += list("What you may notice", muscle.symptoms);
    page += list("What eases it", muscle.relievedBy);
    page += list("What else can feel like this", muscle.mimics);
    if (plan)
        page += warningsText(plan.value());
    return page + sourceText(muscle);
}

} // namespace knotfinder::cli
