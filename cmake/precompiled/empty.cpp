// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
