// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

namespace knotfinder::gui {

/// Gives the room of pictures back to the system as soon as they go. By itself the C library learns from the first
/// large picture to keep the room of all later ones, in a heap for each thread that painted. Call it before any thread.
void keepLittleMemory();

/// Gives back to the system what is free between what is still held. Takes a few milliseconds.
void giveMemoryBack();

} // namespace knotfinder::gui
