// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

#include <memory>

namespace knotfinder::gui {

/// What is heard of a session. Never alone: all of it shows as well.
class GuideSounds
{
public:
    enum class Tone {
        tick,   ///< one of the last seconds of getting ready
        begin,  ///< press now: rising
        end,    ///< let go: falling
        finish, ///< all done
    };

    GuideSounds() = default;
    virtual ~GuideSounds() = default;
    GuideSounds(const GuideSounds &) = delete;
    GuideSounds &operator=(const GuideSounds &) = delete;

    /// `volume`: 1–100.
    virtual void play(Tone tone, int volume) = 0;
    /// A voice is installed.
    [[nodiscard]] virtual bool canSpeak() const = 0;
    /// Cuts short what was being said.
    virtual void say(const QString &words, int volume) = 0;
};

/// A short sound of one or more soft notes as a WAV file, made here.
[[nodiscard]] QByteArray waveOf(GuideSounds::Tone tone, int volume);

/// Plays with whatever of the desktop's players and speech is installed; without them it is silent.
[[nodiscard]] std::unique_ptr<GuideSounds> desktopSounds();

} // namespace knotfinder::gui
