// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/why.h"

#include "session/words.h"

namespace knotfinder::gui {

QString whyItFits(const AnswerRow &row, const match::PainDrawing &drawing)
{
    std::vector<std::string> own;
    for (const auto &mark : drawing.marks)
        if (!mark.name.empty())
            own.push_back(mark.name);
    return words::whyItFits(row.reasons, own);
}

} // namespace knotfinder::gui
