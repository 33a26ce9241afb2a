// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>
#include <knotfinder/sheet/document.h>

#include <QString>
#include <QStringList>

namespace knotfinder::sheet {

[[nodiscard]] QString text(const std::string &utf8);
[[nodiscard]] QStringList texts(const catalog::Texts &list, qsizetype most);

/// "1–3× 20–60 s a spot, 1–3× a day, ache 3–5".
/// What stands below a title: the name that books have, then what is said of it.
[[nodiscard]] QString belowTitle(const QString &book, const QString &subtitle);
[[nodiscard]] QString doseLine(const std::vector<Dose> &doses);

/// The text with its numbers kept beside what they count. The typesetter keeps ranges whole.
[[nodiscard]] QString unbroken(QString text);

/// "Typing without support." → "typing without support": to stand inside a sentence. Names and 'I' keep their capital.
[[nodiscard]] QString asPhrase(const QString &sentence);
/// The last sentence, with its full stop.
[[nodiscard]] QString lastSentence(const QString &text);
/// "a, b and c".
[[nodiscard]] QString joined(const QStringList &phrases, const QString &last = QStringLiteral("and"));

} // namespace knotfinder::sheet
