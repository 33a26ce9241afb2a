// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/document.h>

#include <algorithm>

namespace knotfinder::sheet {

bool Figure::showsPress() const
{
    return std::any_of(scene.sites.begin(), scene.sites.end(), [](const auto &site) { return !site.leaveAlone; });
}

bool Figure::showsLeaveAlone() const
{
    return std::any_of(scene.sites.begin(), scene.sites.end(), [](const auto &site) { return site.leaveAlone; });
}

QString Document::wholeTitle() const
{
    return book.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, book);
}

} // namespace knotfinder::sheet
