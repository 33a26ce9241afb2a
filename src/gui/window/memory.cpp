// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/memory.h"

#include <cstdlib> // names the C library
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace knotfinder::gui {

void keepLittleMemory()
{
#ifdef __GLIBC__
    constexpr int picture = 256 * 1024; ///< bytes from which on memory is taken from the system for itself
    constexpr int heaps = 2;
    mallopt(M_MMAP_THRESHOLD, picture);
    mallopt(M_TRIM_THRESHOLD, 2 * picture);
    mallopt(M_ARENA_MAX, heaps);
#endif
}

void giveMemoryBack()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace knotfinder::gui
