// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/edits.h>

#include <utility>

namespace knotfinder::sheet {

void Edits::set(const std::string &muscle, const QString &original, const QString &fresh)
{
    if (fresh.trimmed() == original)
        changed_.erase({muscle, original});
    else
        changed_[{muscle, original}] = fresh.trimmed();
}

QString Edits::shown(const std::string &muscle, const QString &original) const
{
    const auto found = changed_.find({muscle, original});
    return found == changed_.end() ? original : found->second;
}

void Edits::applyTo(Document &document) const
{
    for (auto &item : document.items)
        for (auto &section : item.sections) {
            const auto numbers = std::exchange(section.numbers, {});
            QStringList kept;
            for (qsizetype i = 0; i < section.lines.size(); ++i) {
                const auto line = shown(item.muscle, section.lines[i]);
                if (line.isEmpty())
                    continue;
                kept << line;
                if (i < numbers.size())
                    section.numbers << numbers[i];
            }
            section.lines = kept;
            section.closing = shown(item.muscle, section.closing);
            for (auto &dose : section.doses)
                dose.amount = shown(item.muscle, dose.amount);
            std::erase_if(section.doses, [](const Dose &dose) { return dose.amount.isEmpty(); });
        }
}

} // namespace knotfinder::sheet
