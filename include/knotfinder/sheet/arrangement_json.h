// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/arrangement.h>

#include <string_view>

namespace knotfinder::sheet {

inline constexpr int templateVersion = 1;
inline constexpr std::size_t maxArrangementBytes = 256U << 10U;

/// The arrangement as JSON text in one line; readArrangement reads it back equal.
[[nodiscard]] std::string toJson(const Arrangement &arrangement);
/// A template to keep, indented: without the person. `name` is what it is called.
[[nodiscard]] std::string toTemplateJson(const Arrangement &arrangement, const QString &name);

struct ReadArrangement
{
    Arrangement arrangement;
    QString name;      ///< of a template, or ''
    Problems problems; ///< what was left out and why; the rest is used
};

/// Reads an arrangement or template; what it does not say stays as in `base`. A relative path of a logo is meant from
/// the folder of `file`. Problem only when nothing of it can be used: no JSON, no template, too large.
[[nodiscard]] Result<ReadArrangement> readArrangement(std::string_view json, const std::string &file,
                                                      Arrangement base = {});

/// Reads a letterhead: {"name", "address", "logo"} alone, or that of a template. Problem with the first thing wrong.
[[nodiscard]] Result<LetterheadWords> readLetterhead(std::string_view json, const std::string &file);

} // namespace knotfinder::sheet
