// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_sounds.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace knotfinder::gui {
namespace {

constexpr int samplesASecond = 22050; // samples a second
constexpr double swelling = 0.012;    // seconds until a note is at its headroom: no click
constexpr double headroom = 0.5;      // of what a sample can hold

struct Note
{
    double pitch = 0; ///< Hz
    double begin = 0; ///< s
    double lasts = 0; ///< s
};

std::vector<Note> notesOf(GuideSounds::Tone tone)
{
    using Tone = GuideSounds::Tone;
    switch (tone) {
    case Tone::tick: return {{660, 0, 0.09}};
    case Tone::begin: return {{523.25, 0, 0.22}, {783.99, 0.16, 0.4}};
    case Tone::end: return {{659.26, 0, 0.22}, {440, 0.16, 0.45}};
    case Tone::finish: return {{523.25, 0, 0.3}, {659.26, 0.2, 0.3}, {783.99, 0.4, 0.8}};
    }
    return {};
}

/// A soft bell: a note with a little of its octave that dies away.
double heardAt(const Note &note, double time)
{
    const double since = time - note.begin;
    if (since < 0 || since > note.lasts)
        return 0;
    const double swell = std::min(1.0, since / swelling) * std::exp(-4 * since / note.lasts) *
                         std::min(1.0, (note.lasts - since) / swelling);
    const double turn = 2 * std::numbers::pi * note.pitch * since;
    return swell * (0.8 * std::sin(turn) + 0.2 * std::sin(2 * turn));
}

} // namespace

QByteArray waveOf(GuideSounds::Tone tone, int volume)
{
    const auto notes = notesOf(tone);
    double lasts = 0;
    for (const auto &note : notes)
        lasts = std::max(lasts, note.begin + note.lasts);
    const auto samples = static_cast<quint32>(lasts * samplesASecond);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto word = [&](const char *letters) { out.writeRawData(letters, 4); };
    word("RIFF");
    out << quint32(36 + 2 * samples);
    word("WAVE");
    word("fmt ");
    out << quint32(16) << quint16(1) << quint16(1) << quint32(samplesASecond) << quint32(2 * samplesASecond)
        << quint16(2) << quint16(16);
    word("data");
    out << quint32(2 * samples);
    // Loudness is felt by powers: half the figure sounds half as loud.
    const double gain = headroom * std::pow(std::clamp(volume, 0, 100) / 100.0, 2) * 32767;
    for (quint32 i = 0; i < samples; ++i) {
        double sum = 0;
        for (const auto &note : notes)
            sum += heardAt(note, static_cast<double>(i) / samplesASecond);
        out << static_cast<qint16>(std::lround(std::clamp(sum * gain, -32767.0, 32767.0)));
    }
    return bytes;
}

} // namespace knotfinder::gui
