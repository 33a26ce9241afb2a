// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "painting.h"

#include <catch2/catch.hpp>
#include <qt_values.h>
