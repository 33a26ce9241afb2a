// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/last_resort.h>
#include <knotfinder/gui/application.h>

#include <cstdio>

int main(int argc, char **argv)
{
    knotfinder::endInOneLine("knotfinder");
    try {
        return knotfinder::gui::run(argc, argv, KNOTFINDER_VERSION);
    } catch (...) {
        std::fprintf(stderr, "knotfinder: %s\n", toLine(knotfinder::failureInWords()).c_str());
        return 1;
    }
}
