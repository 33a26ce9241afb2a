// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

#include <real_catalog.h>

namespace knotfinder::test {

inline const safety::Knowledge &realKnowledge()
{
    static const auto knowledge =
        safety::load(std::string(KNOTFINDER_SOURCE_SHARE) + "/data/safety.json", realCatalog()->atlas().regions())
            .value();
    return knowledge;
}

inline care::Request requestFor(const std::string &muscle)
{
    care::Request request;
    request.choices = care::allPointsOf(realCatalog()->muscle(muscle));
    return request;
}

inline care::Plan planOf(const care::Request &request)
{
    return care::planFor(request, *realCatalog(), realKnowledge()).value();
}

} // namespace knotfinder::test
