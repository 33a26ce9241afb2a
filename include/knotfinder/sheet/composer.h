// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/sheet/arrangement.h>
#include <knotfinder/sheet/text_store.h>

#include <filesystem>

namespace knotfinder::sheet {

/// The care that the sheet tells of, and what paper needs beside it.
struct Request : care::Request
{
    std::string figure = "neutral";
    QDate date;
    QString person;
    Letterhead letterhead;
    QString note;
    bool strengthSaid = true; ///< how much it hurts; else it is not printed
    Changes changes;
    int brevity = 0; ///< 0: all there is, for the screen; 1: all that is worth printing … mostBrevity: what is needed
};

/// The request for an arrangement; drawing, profile, figure, date and the logo's picture are the caller's to add.
[[nodiscard]] Request requestOf(const Arrangement &arrangement);

inline constexpr int mostBrevity = 10;

/// More items than this are allowed, but people follow long sheets less.
inline constexpr std::size_t advisedItems = 4;

/// In the names and address of a request, and in its note: longer ones would leave no room for the sheet.
inline constexpr qsizetype mostLettersOfAName = 500;
inline constexpr qsizetype mostLettersOfANote = 20'000;

/// Writes the sheet. Problem when nothing is chosen, an id is unknown or a text of the request is too long. Where
/// help is needed first it holds what to do, where it hurts and the note, and no exercise, whatever the changes say.
[[nodiscard]] Result<Document> compose(const Request &request, const catalog::Catalog &catalog,
                                       const safety::Knowledge &knowledge);
/// The same of a plan that was made for the request already.
[[nodiscard]] Result<Document> compose(const Request &request, care::Plan whole, const catalog::Catalog &catalog);

/// Writes the sheet as fully as it can be without needing more pages than the briefest would: one page for one muscle,
/// and for two where that can be. Steps are never cut. The request's own brevity is the least that is tried.
[[nodiscard]] Result<Document> composeToFit(Request request, const Style &style, const catalog::Catalog &catalog,
                                            const safety::Knowledge &knowledge, const TextStore &store = {});
/// The same of a plan that was made for the request already.
[[nodiscard]] Result<Document> composeToFit(Request request, care::Plan whole, const Style &style,
                                            const catalog::Catalog &catalog, const TextStore &store = {});

/// Reads a logo: PNG or JPEG of at most 10 MB and 40 megapixels, made smaller where it is larger than print needs.
[[nodiscard]] Result<QImage> loadLogo(const std::filesystem::path &file);

} // namespace knotfinder::sheet
