// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/last_resort.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <system_error>

namespace knotfinder {
namespace {

constexpr const char *noMemory = "ran out of memory";
constexpr const char *innerFault = "could not go on because of a fault of its own";
const char *nameOfProgram = "knotfinder";

const char *shortWords() noexcept
{
    try {
        if (const auto thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc &) {
        return noMemory;
    } catch (const std::system_error &) {
        return "could not get a thread or a file from the system";
    } catch (...) {
        return innerFault;
    }
    return innerFault;
}

[[noreturn]] void endNow() noexcept
{
    std::fprintf(stderr, "%s: %s\n", nameOfProgram, shortWords()); // without memory of its own
    std::_Exit(EXIT_FAILURE);
}

} // namespace

Problem failureInWords() noexcept
{
    return {"", "", shortWords(), ""};
}

void endInOneLine(const char *program) noexcept
{
    nameOfProgram = program;
    std::set_terminate(endNow);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace knotfinder
