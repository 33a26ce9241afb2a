// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "standard.h"

#include <catch2/catch.hpp>
