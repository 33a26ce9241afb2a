// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pain/terms.h"

#include <algorithm>

namespace knotfinder::gui {

QString termLabel(const std::vector<catalog::Term> &terms, const std::string &id)
{
    const auto term = std::ranges::find(terms, id, &catalog::Term::id);
    return term != terms.end() ? QString::fromStdString(term->label) : QString::fromStdString(id).replace(u'_', u' ');
}

std::vector<std::string> qualitiesOf(const match::PainDrawing &drawing)
{
    std::vector<std::string> found;
    for (const auto &mark : drawing.marks)
        for (const auto &id : mark.quality)
            if (std::ranges::find(found, id) == found.end())
                found.push_back(id);
    return found;
}

} // namespace knotfinder::gui
