// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fake_atlas.h"

#include <knotfinder/base/checksum.h>
#include <knotfinder/base/files.h>

#include <array>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <numbers>
#include <sstream>

namespace knotfinder::test {
namespace {

constexpr int rings = 41;
constexpr int around = 32;
constexpr int perTube = rings * around;
constexpr float radius = 50;
constexpr float centreX = 80;
constexpr std::uint32_t atlasId = 4711;

struct FakeCell
{
    body::Vec3 position;
    body::Vec3 normal;
    std::uint16_t region = 0;
};

// Tube 0 is the right one. The left is its mirror, cell by cell.
FakeCell cellAt(int tube, int ring, int step)
{
    const float angle = 2 * std::numbers::pi_v<float> * (static_cast<float>(step) + 0.5F) / around;
    const body::Vec3 normal{std::cos(angle), 0, std::sin(angle)};
    body::Vec3 position{-centreX + radius * normal.x, 10.0F * static_cast<float>(ring), radius * normal.z};
    const bool top = ring == rings - 1;
    const auto region = static_cast<std::uint16_t>(top ? 4 : (ring >= 20 ? 0 : 2) + tube);
    if (tube == 0)
        return {position, normal, region};
    return {body::mirrored(position), body::mirrored(normal), region};
}

class ByteWriter
{
public:
    template <typename T>
    void put(T value)
    {
        char raw[sizeof(T)];
        std::memcpy(raw, &value, sizeof(T));
        bytes_.append(raw, sizeof(T));
    }
    void put(const char *text) { bytes_ += text; }
    void pad() { bytes_.resize((bytes_.size() + 3) / 4 * 4); }
    void save(const std::filesystem::path &file) const { std::ofstream(file, std::ios::binary) << bytes_; }

private:
    std::string bytes_;
};

void forEachCell(const std::function<void(int tube, int ring, int step)> &visit)
{
    for (int tube = 0; tube < 2; ++tube)
        for (int ring = 0; ring < rings; ++ring)
            for (int step = 0; step < around; ++step)
                visit(tube, ring, step);
}

void writeCells(const std::filesystem::path &directory)
{
    ByteWriter file;
    file.put("KNFC");
    file.put<std::uint32_t>(1);
    file.put<std::uint32_t>(2 * perTube);
    file.put(atlasId);
    forEachCell([&](int t, int r, int s) {
        const auto p = cellAt(t, r, s).position;
        for (const float v : {p.x, p.y, p.z})
            file.put(v);
    });
    forEachCell([&](int t, int r, int s) {
        const auto n = cellAt(t, r, s).normal;
        for (const float v : {n.x, n.y, n.z})
            file.put(static_cast<std::int8_t>(std::lround(v * 127)));
    });
    file.pad();
    forEachCell([&](int, int, int) { file.put(100.0F); });
    forEachCell([&](int t, int r, int s) { file.put(cellAt(t, r, s).region); });
    file.pad();
    forEachCell([&](int t, int r, int s) { file.put(static_cast<std::uint16_t>((1 - t) * perTube + r * around + s)); });
    file.pad();

    std::vector<std::uint16_t> neighbours;
    std::uint32_t offset = 0;
    forEachCell([&](int t, int r, int s) {
        file.put(offset);
        const std::array<std::array<int, 2>, 4> next{
            {{r - 1, s}, {r + 1, s}, {r, (s + 1) % around}, {r, (s + around - 1) % around}}};
        for (const auto &[ring, step] : next)
            if (ring >= 0 && ring < rings)
                neighbours.push_back(static_cast<std::uint16_t>(t * perTube + ring * around + step));
        offset = static_cast<std::uint32_t>(neighbours.size());
    });
    file.put(offset);
    for (const auto cell : neighbours)
        file.put(cell);
    file.pad();
    file.save(directory / "cells.bin");
}

void writeView(const std::filesystem::path &directory, const std::string &name, float facing)
{
    std::vector<std::array<std::uint16_t, 3>> seen;
    forEachCell([&](int t, int r, int s) {
        const auto cell = cellAt(t, r, s);
        if (cell.normal.z * facing > 0.05F)
            seen.push_back({static_cast<std::uint16_t>(t * perTube + r * around + s),
                            static_cast<std::uint16_t>(std::lround(10 * (150 + facing * cell.position.x))),
                            static_cast<std::uint16_t>(std::lround(10 * (420 - cell.position.y)))});
    });
    ByteWriter file;
    file.put("KNFV");
    file.put<std::uint32_t>(1);
    file.put(atlasId);
    file.put(static_cast<std::uint32_t>(seen.size()));
    file.put(300.0F);
    file.put(440.0F);
    for (std::size_t column = 0; column < 3; ++column) {
        for (const auto &row : seen)
            file.put(row[column]);
        file.pad();
    }
    file.save(directory / ("neutral-" + name + ".cells"));
}

std::string cellNumber(int ring, int step)
{
    return std::to_string(ring * around + step);
}

} // namespace

void writeFakeAtlas(const std::filesystem::path &directory)
{
    std::filesystem::create_directories(directory);
    writeCells(directory);
    writeView(directory, "front", 1);
    writeView(directory, "back", -1);
    const auto region = [](const std::string &id, const std::string &sided, const std::string &cell) {
        return R"({"id":")" + id + R"(","label":")" + id + R"( part","sided":)" + sided +
               R"(,"part":"leg","where":"made up","centre":{"view":"front","cell":)" + cell + "}}";
    };
    std::ofstream(directory / "regions.json")
        << R"({"version":1,"regions":[)" << region("upper", "true", cellNumber(30, 8)) << ','
        << region("lower", "true", cellNumber(10, 8)) << ',' << region("top", "false", cellNumber(40, 8)) << "]}";
    const auto landmark = [](const std::string &id, const std::string &position, const std::string &normal) {
        return R"({"id":")" + id + R"(","definition":"made up","sided":true,"position":)" + position + R"(,"normal":)" +
               normal + "}";
    };
    std::ofstream(directory / "landmarks.json")
        << R"({"version":1,"landmarks":[)" << landmark("front_low", "[-80,100,50]", "[0,0,1]") << ','
        << landmark("front_high", "[-80,300,50]", "[0,0,1]") << ',' << landmark("inner_mid", "[-30,200,0]", "[1,0,0]")
        << ',' << landmark("back_mid", "[-80,200,-50]", "[0,0,-1]") << "]}";
    std::ofstream(directory / "views.json")
        << R"({"format":"knotfinder-atlas","version":1,"atlas_id":4711,"cells":2624,"credit":"nobody",)"
        << R"("figures":[{"id":"neutral","label":"Neutral"}],"views":[)"
        << R"({"id":"front","label":"Front","word":"Front","toward":[0,0,1],"familiar":1},)"
        << R"({"id":"back","label":"Back","word":"Back","toward":[0,0,-1],"familiar":1}],)"
        << R"("groups":[{"label":"Front and back","views":["front","back"]},{"label":"Top","closeup":"top"}],)"
        << R"("pictures":[{"figure":"neutral","view":"front","svg":"neutral-front.svg","cells":"neutral-front.cells","size":[300,440]},)"
        << R"({"figure":"neutral","view":"back","svg":"neutral-back.svg","cells":"neutral-back.cells","size":[300,440]}],)"
        << R"("closeups":[{"id":"top","label":"Top","figure":"neutral","view":"front","rect":[0,0,300,100]}]})";
    writeChecksums(directory);
}

void writeChecksums(const std::filesystem::path &directory)
{
    constexpr const char *listName = "checksums.txt";
    const auto hexadecimal = [](std::string_view bytes) {
        std::ostringstream text;
        text << std::hex << checksumOf(bytes);
        return text.str();
    };
    std::string list;
    for (const auto &entry : std::filesystem::directory_iterator(directory))
        if (const auto name = entry.path().filename().string(); name != listName && entry.is_regular_file()) {
            const auto bytes = readFile(entry.path()).value();
            list += hexadecimal(bytes) + ' ' + std::to_string(bytes.size()) + ' ' + name + '\n';
        }
    std::ofstream(directory / listName) << list << "end " << hexadecimal(list) << '\n';
}

} // namespace knotfinder::test
