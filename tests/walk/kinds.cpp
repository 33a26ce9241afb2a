// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include <algorithm>
#include <sstream>

namespace knotfinder::walk {

const std::vector<Kind> &allKinds()
{
    static const auto kinds = [] {
        std::vector<Kind> all;
        for (const auto &some :
             {drawingKinds(), fileKinds(), readingKinds(), sheetKinds(), journalKinds(), breakKinds(), lookingKinds()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return kinds;
}

std::string toText(const Actions &actions)
{
    std::string text;
    for (const auto &action : actions)
        text += action.kind + ' ' + std::to_string(action.number) + '\n';
    return text;
}

Actions fromText(const std::string &text)
{
    Actions actions;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        Action action;
        if (std::istringstream words(line); !line.starts_with('#') && words >> action.kind >> action.number)
            actions.push_back(action);
    }
    return actions;
}

void act(Walked &walked, const Action &action)
{
    const auto &kinds = allKinds();
    const auto kind =
        std::find_if(kinds.begin(), kinds.end(), [&](const Kind &known) { return known.name == action.kind; });
    if (kind == kinds.end())
        throw Failed("walk", "unknown action '" + action.kind + "'");
    Numbers numbers(action.number);
    kind->act(walked, numbers);
}

} // namespace knotfinder::walk
