// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// One of the readers under libFuzzer, chosen by the environment, for libFuzzer has the command line:
//
//   KNOTFINDER_READER=drawing fuzz CORPUS -max_total_time=60     ; tests/fuzz/run does it for all
//   KNOTFINDER_READER=drawing KNOTFINDER_SEEDS=FOLDER fuzz       writes the reader's seeds and ends
//   KNOTFINDER_READER= fuzz                                      names the readers and ends
#include "readers.h"

#include <knotfinder/base/files.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace {

using namespace knotfinder;

const fuzz::Reader *chosen = nullptr;

void writeSeeds(const std::filesystem::path &folder)
{
    std::filesystem::create_directories(folder);
    int count = 0;
    for (const auto &seed : chosen->seeds())
        if (const auto written = writeFile(folder / ("seed-" + std::to_string(++count)), seed); !written) {
            std::fprintf(stderr, "%s\n", toLine(written.problems().front()).c_str());
            std::exit(1);
        }
    std::exit(0);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    const char *name = std::getenv("KNOTFINDER_READER");
    const auto &readers = fuzz::allReaders();
    const auto found = std::ranges::find_if(
        readers, [&](const auto &one) { return name != nullptr && one.name == std::string_view(name); });
    if (found == readers.end()) {
        for (const auto &reader : readers)
            std::printf("%s\n", reader.name);
        std::exit(0);
    }
    chosen = &*found;
    if (const char *folder = std::getenv("KNOTFINDER_SEEDS"))
        writeSeeds(folder);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    (void)chosen->read({reinterpret_cast<const char *>(bytes), size});
    return 0;
}
