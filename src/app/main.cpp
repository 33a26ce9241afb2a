// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/gui/application.h>

int main(int argc, char **argv)
{
    return knotfinder::gui::run(argc, argv, KNOTFINDER_VERSION);
}
