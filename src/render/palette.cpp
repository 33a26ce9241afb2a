// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>
#include <knotfinder/render/artwork.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace knotfinder::render {
namespace {

bool isHexColour(const std::string &text)
{
    return text.size() == 7 && text[0] == '#' &&
           std::all_of(text.begin() + 1, text.end(), [](unsigned char c) { return std::isxdigit(c) != 0; });
}

/// Printed without colour, the figure stands back: the upper half of the greys only, so that dots stay legible on it.
QColor paperGrey(const QColor &colour)
{
    const int grey = 96 + qGray(colour.rgb()) * 159 / 255;
    return {grey, grey, grey};
}

Inks inksOf(const std::string &light, const std::string &dark)
{
    const QColor lightColour(QString::fromStdString(light));
    return {lightColour, QColor(QString::fromStdString(dark)), paperGrey(lightColour)};
}

} // namespace

Result<Palette> Palette::parse(std::string_view bytes, const std::string &name, InkKeys keys)
{
    const auto json = parseJson(bytes, name);
    if (!json)
        return json.problems();
    const auto &root = json.value();
    if (!root.is_object() || !root.contains("roles") || !root["roles"].is_object())
        return Problem{name, "/roles", "missing", "an object of roles with a light and a dark colour"};
    Palette palette;
    Problems problems;
    for (const auto &entry : root["roles"].items()) {
        const auto &colours = entry.value();
        const std::string pointer = pointerTo("/roles", entry.key());
        const auto inkOf = [&](const char *key) {
            return colours.is_object() && colours.contains(key) && colours[key].is_string()
                       ? colours[key].get<std::string>()
                       : std::string();
        };
        const std::string named = inkOf(InkKeys().light);
        const std::string light = inkOf(keys.light);
        const std::string dark = inkOf(keys.dark);
        if (!isHexColour(named) || !isHexColour(light) || !isHexColour(dark))
            problems.push_back({name, pointer, "not a pair of colours",
                                std::string("\"") + keys.light + "\" and \"" + keys.dark + "\" as \"#rrggbb\""});
        else if (!palette.inks_.emplace(named, inksOf(light, dark)).second)
            problems.push_back(
                {name, pointer, "light colour " + named + " is taken by another role", "unique light colours"});
    }
    if (!problems.empty())
        return problems;
    return palette;
}

Inks Palette::inks(const std::string &lightHex) const
{
    const auto found = inks_.find(lightHex);
    return found != inks_.end() ? found->second : inksOf(lightHex, lightHex);
}

std::vector<std::string> Palette::lightColours() const
{
    std::vector<std::string> colours;
    for (const auto &[light, inks] : inks_)
        colours.push_back(light);
    std::sort(colours.begin(), colours.end());
    return colours;
}

} // namespace knotfinder::render
