// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "standard.h"

#include <nlohmann/json.hpp>
