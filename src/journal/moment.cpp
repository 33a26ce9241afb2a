// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/moment.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace knotfinder::journal {
namespace {

constexpr std::int64_t secondsPerMinute = 60;
constexpr int minutesPerHour = 60;
constexpr int farthestZone = 14 * minutesPerHour;

/// Reads fixed places of a text: each call takes what must stand next.
class FixedPlaces
{
public:
    explicit FixedPlaces(std::string_view text) : rest_(text) {}

    int number(std::size_t digits, int lowest, int highest)
    {
        int value = 0;
        const auto *end = rest_.data() + std::min(digits, rest_.size());
        const bool plain = !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9';
        const auto [stop, error] = std::from_chars(rest_.data(), end, value);
        if (!plain || rest_.size() < digits || error != std::errc() || stop != end || value < lowest || value > highest)
            sound_ = false;
        else
            rest_.remove_prefix(digits);
        return value;
    }

    bool skip(char sign)
    {
        const bool there = rest_.starts_with(sign);
        rest_.remove_prefix(there ? 1 : 0);
        return there;
    }

    void need(char sign) { sound_ = skip(sign) && sound_; }
    [[nodiscard]] bool ended() const { return sound_ && rest_.empty(); }
    [[nodiscard]] bool sound() const { return sound_; }

private:
    std::string_view rest_;
    bool sound_ = true;
};

std::optional<Day> readDay(FixedPlaces &places)
{
    const int year = places.number(4, 1900, 2999);
    places.need('-');
    const int month = places.number(2, 1, 12);
    places.need('-');
    const int day = places.number(2, 1, 31);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return places.sound() && date.ok() ? std::optional<Day>(date) : std::nullopt;
}

int readZone(FixedPlaces &places)
{
    if (places.skip('Z'))
        return 0;
    const bool west = places.skip('-');
    if (!west)
        places.need('+');
    const int hours = places.number(2, 0, farthestZone / minutesPerHour);
    places.need(':');
    const int minutes = places.number(2, 0, 59);
    return (west ? -1 : 1) * (hours * minutesPerHour + minutes);
}

} // namespace

Moment now()
{
    const std::time_t seconds = std::time(nullptr);
    std::tm local = {};
    ::localtime_r(&seconds, &local);
    return {seconds, static_cast<int>(local.tm_gmtoff / secondsPerMinute)};
}

Day dayOf(const Moment &moment) noexcept
{
    const std::chrono::sys_seconds local(std::chrono::seconds(moment.seconds + moment.zone * secondsPerMinute));
    return std::chrono::floor<std::chrono::days>(local);
}

std::string toIso(Day day)
{
    const std::chrono::year_month_day date(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::string toIso(const Moment &moment)
{
    const Day day = dayOf(moment);
    const std::int64_t local = moment.seconds + moment.zone * secondsPerMinute;
    const auto ofDay =
        static_cast<int>(local - std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count());
    const int zone = std::abs(moment.zone);
    char text[32];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d%c%02d:%02d", ofDay / 3600, ofDay / 60 % 60, ofDay % 60,
                  moment.zone < 0 ? '-' : '+', zone / minutesPerHour, zone % minutesPerHour);
    return toIso(day) + text;
}

std::optional<Day> dayFrom(std::string_view iso)
{
    FixedPlaces places(iso);
    const auto day = readDay(places);
    return places.ended() ? day : std::nullopt;
}

std::optional<Moment> momentFrom(std::string_view iso)
{
    FixedPlaces places(iso);
    const auto day = readDay(places);
    places.need('T');
    const int hours = places.number(2, 0, 23);
    places.need(':');
    const int minutes = places.number(2, 0, 59);
    const int seconds = places.skip(':') ? places.number(2, 0, 59) : 0;
    const int zone = readZone(places);
    if (!day || !places.ended() || std::abs(zone) > farthestZone)
        return std::nullopt;
    const auto since = day->time_since_epoch() + std::chrono::hours(hours) + std::chrono::minutes(minutes - zone) +
                       std::chrono::seconds(seconds);
    return Moment{std::chrono::duration_cast<std::chrono::seconds>(since).count(), zone};
}

} // namespace knotfinder::journal
