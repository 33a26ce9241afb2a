// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "support/test_window.h"

namespace knotfinder::test {

/// Theme and text size of the application while it lives.
class Dressed
{
public:
    Dressed(gui::ThemeChoice theme, int percent)
    {
        looks().setTheme(theme);
        looks().setTextPercent(percent);
    }
    ~Dressed()
    {
        looks().setTheme(gui::ThemeChoice::light);
        looks().setTextPercent(100);
    }
    Dressed(const Dressed &) = delete;
    Dressed &operator=(const Dressed &) = delete;
};

} // namespace knotfinder::test
