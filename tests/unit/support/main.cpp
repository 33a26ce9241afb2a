// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
