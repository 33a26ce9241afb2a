// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "contents.h"

#include "pack_archive.h"

#include <knotfinder/base/files.h>

#include <bit>
#include <concepts>

namespace knotfinder::catalog {
namespace {

// One description of the layout serves both ways: `exchange` with a PackWriter writes a value, with a PackReader it
// fills one. Lists are a count and their items; a set of cells is the count and the ids.

template <typename Archive>
concept ReadsPack = std::same_as<Archive, PackReader>;

template <typename T, typename Value>
concept Is = std::same_as<std::remove_const_t<T>, Value>;

template <typename Archive, typename List, typename Item>
void exchangeList(Archive &archive, List &list, Item exchangeItem)
{
    const std::size_t count = archive.size(list.size());
    if constexpr (ReadsPack<Archive>)
        list.resize(count);
    for (auto &item : list)
        exchangeItem(item);
}

template <typename Archive, Is<Texts> List>
void exchange(Archive &archive, List &texts)
{
    exchangeList(archive, texts, [&](auto &text) { archive(text); });
}

template <typename Archive, Is<Term> T>
void exchange(Archive &archive, T &term)
{
    archive(term.id);
    archive(term.label);
    exchange(archive, term.synonyms);
}

template <typename Archive, Is<Vocabulary> T>
void exchange(Archive &archive, T &vocabulary)
{
    exchangeList(archive, vocabulary.qualities, [&](auto &term) { exchange(archive, term); });
    exchangeList(archive, vocabulary.activities, [&](auto &term) { exchange(archive, term); });
}

template <typename Archive, typename T>
void exchangeStories(Archive &archive, T &lexicon)
{
    for (const auto &[key, list] : cueLists)
        exchange(archive, lexicon.cues.*list);
    exchangeList(archive, lexicon.exact, [&](auto &item) {
        archive(item.kind);
        archive(item.id);
        exchange(archive, item.words);
    });
    exchangeList(archive, lexicon.ways, [&](auto &way) {
        archive(way.id);
        exchangeList(archive, way.steps, [&](auto &step) {
            exchange(archive, step.at);
            exchange(archive, step.fill);
        });
    });
    exchangeList(archive, lexicon.danger.signs, [&](auto &sign) {
        archive(sign.id);
        exchange(archive, sign.words);
        archive(sign.everCounts);
    });
    exchangeList(archive, lexicon.danger.rules, [&](auto &rule) {
        archive(rule.flag);
        exchangeList(archive, rule.all, [&](auto &group) { exchange(archive, group); });
        exchange(archive, rule.unless);
    });
}

template <typename Archive, Is<Lexicon> T>
void exchange(Archive &archive, T &lexicon)
{
    exchangeList(archive, lexicon.regions, [&](auto &item) {
        archive(item.region);
        exchange(archive, item.words);
    });
    exchangeList(archive, lexicon.intensities, [&](auto &item) {
        archive(item.value);
        exchange(archive, item.words);
    });
    const auto wordWithForms = [&](auto &word, auto &forms) {
        archive(word);
        exchange(archive, forms);
    };
    exchangeList(archive, lexicon.narrowing, [&](auto &item) { wordWithForms(item.word, item.said); });
    exchangeList(archive, lexicon.spellings, [&](auto &item) { wordWithForms(item.word, item.typed); });
    auto &denials = lexicon.denials;
    auto &sides = lexicon.otherSides;
    for (auto *words :
         {&lexicon.left, &lexicon.right, &lexicon.both, &lexicon.stopWords, &lexicon.joiningWords, &lexicon.goodWords,
          &lexicon.negations, &lexicon.examples, &lexicon.painWords, &denials.verbs, &denials.negated, &denials.fillers,
          &denials.well, &denials.pain, &denials.unless, &sides.phrases, &sides.turning, &sides.lying})
        exchange(archive, *words);
    exchangeStories(archive, lexicon);
}

template <typename Archive, Is<Complaint> T>
void exchange(Archive &archive, T &complaint)
{
    archive(complaint.id);
    archive(complaint.label);
    exchangeList(archive, complaint.where, [&](auto &group) { exchange(archive, group); });
    archive(complaint.people);
    archive(complaint.anyPoint);
    exchangeList(archive, complaint.muscles, [&](auto &item) {
        archive(item.muscle);
        archive(item.share);
    });
    archive(complaint.source);
}

template <typename Archive, Is<MuscleEntry> T>
void exchange(Archive &archive, T &entry)
{
    archive(entry.id);
    archive(entry.english);
    archive(entry.latin);
    exchange(archive, entry.everyday);
    exchange(archive, entry.searchWords);
    archive(entry.group);
    archive(entry.summary);
    archive(entry.selfTreatable);
    exchange(archive, entry.satellites);
}

void exchangeCells(PackWriter &archive, const body::CellSet &cells, std::size_t)
{
    archive.size(cells.count());
    cells.forEach([&](body::CellId cell) { archive(cell); });
}

void exchangeCells(PackReader &archive, body::CellSet &cells, std::size_t universe)
{
    cells = body::CellSet(universe);
    for (std::size_t left = archive.size(0); left > 0; --left) {
        body::CellId cell = 0;
        archive(cell);
        if (cell < universe)
            cells.insert(cell);
    }
}

template <typename Archive, Is<PaintedPoint> T>
void exchange(Archive &archive, T &point, std::size_t universe)
{
    archive(point.id);
    archive(point.muscle);
    archive(point.label);
    archive(point.commonness);
    archive(point.suggest);
    archive(point.midline);
    archive(point.crossesMidline);
    exchange(archive, point.qualities);
    exchange(archive, point.worseWith);
    exchangeList(archive, point.sites, [&](auto &cell) { archive(cell); });
    exchangeCells(archive, point.essential, universe);
    exchangeCells(archive, point.spillover, universe);
}

template <typename Archive, Is<Contents> T>
void exchange(Archive &archive, T &contents, std::size_t universe)
{
    exchange(archive, contents.vocabulary);
    exchange(archive, contents.lexicon);
    exchangeList(archive, contents.evidence, [&](auto &complaint) { exchange(archive, complaint); });
    exchange(archive, contents.techniques);
    archive(contents.safety);
    exchangeList(archive, contents.parts, [&](auto &part) {
        exchange(archive, part.entry);
        exchangeList(archive, part.points, [&](auto &point) { exchange(archive, point, universe); });
        archive(part.text);
    });
}

constexpr std::uint32_t magic = 0x50464E4B; // "KNFP"
constexpr std::uint32_t version = 4;

struct Header
{
    std::uint32_t magicNumber = magic;
    std::uint32_t formatVersion = version;
    std::uint32_t atlasId = 0;
    std::uint64_t fingerprint = 0;
    std::uint64_t checksum = 0; ///< of everything after the header
};

template <typename Archive, Is<Header> T>
void exchange(Archive &archive, T &header)
{
    archive(header.magicNumber);
    archive(header.formatVersion);
    archive(header.atlasId);
    archive(header.fingerprint);
    archive(header.checksum);
}

constexpr std::size_t headerSize = 3 * sizeof(std::uint32_t) + 2 * sizeof(std::uint64_t);

/// Eight bytes at a time: it guards against damage, not against malice, and must cost next to nothing at start.
std::uint64_t checksumOf(std::string_view bytes)
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
    constexpr int turn = 29;
    std::uint64_t sum = bytes.size() * factor;
    while (!bytes.empty()) {
        std::uint64_t word = 0;
        const std::size_t step = std::min(bytes.size(), sizeof(word));
        std::memcpy(&word, bytes.data(), step);
        sum = std::rotl(sum ^ word, turn) * factor;
        bytes.remove_prefix(step);
    }
    return sum;
}

} // namespace

std::string packedBody(const Contents &contents, const body::Atlas &atlas)
{
    PackWriter body;
    exchange(body, contents, atlas.surface().size());
    return body.bytes();
}

std::optional<Contents> unpackedBody(std::string_view body, const body::Atlas &atlas)
{
    Contents contents;
    PackReader archive(body);
    exchange(archive, contents, atlas.surface().size());
    return archive.failed() || !archive.atEnd() ? std::nullopt : std::optional(std::move(contents));
}

std::string packed(const Contents &contents, const body::Atlas &atlas, std::uint64_t fingerprint)
{
    const std::string body = packedBody(contents, atlas);
    PackWriter head;
    const Header header{magic, version, atlas.surface().atlasId(), fingerprint, checksumOf(body)};
    exchange(head, header);
    return head.bytes() + body;
}

Result<Unpacked> unpacked(const std::filesystem::path &file, const body::Atlas &atlas)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return bytes.problems();
    const auto fail = [&](const char *what, const char *allowed) { return Problem{file.string(), "", what, allowed}; };
    Header header;
    PackReader head(bytes.value());
    exchange(head, header);
    if (head.failed() || header.magicNumber != magic)
        return fail("is no packed dataset", "a data folder, or a file that 'knotfinder-cli pack' made");
    if (header.formatVersion != version)
        return fail("was packed by another version of the program", "a pack made anew");
    if (header.atlasId != atlas.surface().atlasId())
        return fail("was packed for another atlas", "a pack made anew for this atlas");
    const std::string_view body = std::string_view(bytes.value()).substr(headerSize);
    if (checksumOf(body) != header.checksum)
        return fail("is damaged", "a pack made anew");
    auto contents = unpackedBody(body, atlas);
    if (!contents)
        return fail("is damaged", "a pack made anew");
    return Unpacked{std::move(*contents), header.fingerprint};
}

} // namespace knotfinder::catalog
