// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "paginator.h"

#include "page_setter.h"

#include <algorithm>

namespace knotfinder::sheet {
namespace {

/// A single page needs no number.
Setting tightestWith(const Document &document, const Typesetter &set, Options &options)
{
    options.numbered = false;
    auto setting = setPages(document, set.at(1), options);
    if (setting.pages.size() == 1)
        return setting;
    options.numbered = true;
    return setPages(document, set.at(1), options);
}

/// Large print has all warnings in full, unless they would take a third sheet of paper or part the care from its title.
Setting tightest(const Document &document, const Typesetter &set, Options &options)
{
    constexpr Fit good{2, 0};
    if (!set.style().largePrint)
        return tightestWith(document, set, options);
    Options ways[4];
    ways[0].fullWarning = ways[1].fullWarning = true;
    ways[1].begins = ways[3].begins = true;
    Setting best;
    for (auto &way : ways) {
        auto setting = tightestWith(document, set, way);
        if (&way == ways || setting.fit.betterThan(best.fit)) {
            best = std::move(setting);
            options = way;
        }
        if (best.fit.noWorseThan(good))
            break;
    }
    return best;
}

} // namespace

QSizeF paperSize(Paper paper)
{
    return paper == Paper::a4 ? QSizeF(210, 297) : QSizeF(215.9, 279.4);
}

Fit bestFit(const Document &document, const Typesetter &typesetter)
{
    Options options;
    return tightest(document, typesetter, options).fit;
}

Fit bestFit(const Document &document, const Style &style)
{
    return bestFit(document, Typesetter(style, 1));
}

bool fitsAsWell(const Document &document, const Typesetter &typesetter, const Fit &other)
{
    // Whether one page is enough is seen without setting several.
    if (other.pages == 1 && !typesetter.style().largePrint)
        return setPages(document, typesetter.at(1), {}).fit.noWorseThan(other);
    return bestFit(document, typesetter).noWorseThan(other);
}

std::vector<PageItems> paginate(const Document &document, const Style &style, const TextStore &store)
{
    // The loosest setting that does no worse than the tightest.
    const Typesetter typesetter(style, 1, store);
    Options options;
    Setting best = tightest(document, typesetter, options);
    double loose = 0;
    double tight = 1;
    for (double density = 0; tight - loose > 0.05; density = (loose + tight) / 2) {
        auto setting = setPages(document, typesetter.at(density), options);
        if (!setting.fit.noWorseThan(best.fit)) {
            loose = density;
            continue;
        }
        best = std::move(setting);
        tight = density;
        if (density <= 0)
            break;
    }
    // What a single page has left goes to its pictures.
    if (!options.numbered && best.left > 0) {
        options.spare = best.left;
        auto larger = setPages(document, typesetter.at(tight), options);
        if (larger.fit.noWorseThan(best.fit))
            best = std::move(larger);
    }
    return std::move(best.pages);
}

} // namespace knotfinder::sheet
