// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/document.h>

#include <map>
#include <string>
#include <utility>

namespace knotfinder::sheet {

/// What a reader changes in the words of one sheet: lines and doses put in other words, or left out. Known by the words
/// they stand for, so that they hold when the sheet is composed anew. Warnings cannot be changed.
class Edits
{
public:
    /// `fresh` instead of `original` in the item of a muscle: a line, a closing sentence or the amount of a dose. Empty
    /// words leave it out; the original ones undo the change.
    void set(const std::string &muscle, const QString &original, const QString &fresh);
    /// The words to show for the original ones; '' when they are left out.
    [[nodiscard]] QString shown(const std::string &muscle, const QString &original) const;
    void clear() { changed_.clear(); }
    [[nodiscard]] bool empty() const noexcept { return changed_.empty(); }

    void applyTo(Document &document) const;

private:
    std::map<std::pair<std::string, QString>, QString> changed_;
};

} // namespace knotfinder::sheet
