// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "words.h"

#include <knotfinder/care/words.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

class SpotsComposer
{
public:
    SpotsComposer(const care::Item &item, const std::vector<const care::Exercise *> &exercises,
                  const std::vector<bool> &shown, bool explained)
        : item_(item), exercises_(exercises), shown_(shown), explained_(explained)
    {
    }

    [[nodiscard]] Section compose() const
    {
        Section section{SectionKind::spots, QStringLiteral("Where to press"), {}, {}, {}, {}};
        if (!item_.presses())
            section.heading = QStringLiteral("Where it lies: do not press here");
        if (item_.spots.size() == 1) {
            section.lines << shownOrSaid(0, onlyPlace());
            return section;
        }
        std::vector<bool> told(item_.spots.size(), false);
        for (std::size_t i = 0; i < item_.spots.size(); ++i)
            if (!told[i])
                addGroup(section, i, told);
        return section;
    }

private:
    /// The i-th spot with all others that are pressed at the same place.
    void addGroup(Section &section, std::size_t i, std::vector<bool> &told) const
    {
        const auto place = placeOf(i);
        std::vector<std::size_t> group;
        for (std::size_t at = i; at < item_.spots.size(); ++at)
            if (!told[at] && (at == i || (!place.empty() && placeOf(at) == place)))
                group.push_back(at);
        const bool together = group.size() > 1;
        if (together) {
            section.lines << text(place);
            section.numbers << QString();
        }
        for (const auto at : group) {
            section.lines << lineOf(at, !together);
            section.numbers << QString::number(item_.spots[at].number);
            told[at] = true;
        }
    }

    /// Where the exercise that is told here presses the i-th spot; '' when none does.
    [[nodiscard]] std::string placeOf(std::size_t i) const
    {
        if (item_.spots[i].mark != care::SpotMark::press)
            return {};
        for (const auto *exercise : exercises_)
            if (exercise->presses() &&
                std::find(exercise->spots.begin(), exercise->spots.end(), i) != exercise->spots.end())
                return exercise->where;
        return {};
    }

    [[nodiscard]] QString onlyPlace() const
    {
        auto only = item_.spots.front();
        const auto place = placeOf(0);
        only.safePlaces = {place};
        if (!place.empty()) // which says it once; how to find the knot adds what is new
            only.where = newIn(only.where, place);
        return text(care::placeOf(only));
    }

    /// Sentences of which not most words are in `said`.
    static std::string newIn(const std::string &words, const std::string &said)
    {
        std::string fresh;
        for (const auto &sentence : care::sentencesOf(words))
            if (!care::isSaidBy(sentence, said, 0.45))
                fresh += (fresh.empty() ? "" : " ") + sentence;
        return fresh;
    }

    [[nodiscard]] QString lineOf(std::size_t i, bool withPlace) const
    {
        const auto &spot = item_.spots[i];
        const bool inBrief = !explained_ && spot.mark == care::SpotMark::press && !spot.brief.empty();
        return shownOrSaid(i, inBrief ? briefLineOf(i, withPlace) : wholeLineOf(i, withPlace));
    }

    /// The line; it says so where no picture of the item has the mark.
    [[nodiscard]] QString shownOrSaid(std::size_t i, const QString &line) const
    {
        if (shown_[i])
            return line;
        return line + QString::fromLatin1(line.endsWith(u'.') ? " " : ". ") +
               QStringLiteral("The picture cannot show it.");
    }

    /// How to find it, in a line: a reader must find every X that is to be pressed, however full the page is.
    [[nodiscard]] QString briefLineOf(std::size_t i, bool withPlace) const
    {
        const auto &spot = item_.spots[i];
        std::string words = spot.brief;
        if (const auto place = placeOf(i); withPlace && !place.empty()) {
            const auto fresh = newIn(spot.brief, place);
            words = fresh.empty() ? place : place + ' ' + fresh;
        }
        QString side = sideOf(spot);
        if (side.isEmpty())
            return text(words);
        side.front() = side.front().toUpper();
        return QStringLiteral("%1: %2").arg(side, text(words));
    }

    [[nodiscard]] QString wholeLineOf(std::size_t i, bool withPlace) const
    {
        care::Spot spot = item_.spots[i];
        spot.safePlaces.clear();
        if (withPlace && !placeOf(i).empty())
            spot.safePlaces.push_back(placeOf(i));
        if (!explained_)
            spot.where.clear();
        QString place = text(care::placeOf(spot));
        const QString side = sideOf(spot);
        if (side.isEmpty() && care::isSaidBy(spot.label, care::placeOf(spot), 1)) // "Beside the breastbone"
            return place;
        const QString label = text(spot.label) + (side.isEmpty() ? side : QStringLiteral(" (%1)").arg(side));
        return place.isEmpty() ? label : QStringLiteral("%1: %2").arg(label, place);
    }

    /// The side, where the spots of the item differ in it.
    [[nodiscard]] QString sideOf(const care::Spot &spot) const
    {
        const auto same = [&](const care::Spot &other) { return other.right == spot.right && other.left == spot.left; };
        if (spot.midline || std::all_of(item_.spots.begin(), item_.spots.end(), same))
            return {};
        return text(care::sideOf(spot));
    }

    const care::Item &item_;
    const std::vector<const care::Exercise *> &exercises_;
    const std::vector<bool> &shown_; ///< by a picture
    bool explained_;
};

} // namespace

Section spotsSection(const care::Item &item, const std::vector<const care::Exercise *> &exercises,
                     const std::vector<bool> &shown, bool explained)
{
    return SpotsComposer(item, exercises, shown, explained).compose();
}

} // namespace knotfinder::sheet
