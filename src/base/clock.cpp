// The system's clock, and instants written in China time.
#include "base/clock.hpp"

#include "base/numbers.hpp"

namespace cakey {

namespace {

using std::chrono::days;
using std::chrono::floor;

std::string two(unsigned value)
{
    return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

}

Instant SystemClock::now() const { return floor<std::chrono::microseconds>(std::chrono::system_clock::now()); }

Date china_date(Instant at) { return Date(floor<days>(at + china_offset)); }

Instant china_midnight(Date date) { return std::chrono::sys_days(date) - china_offset; }

std::string china_text(Instant at)
{
    const auto second = floor<std::chrono::seconds>(at + china_offset) - floor<days>(at + china_offset);
    return china_minute(at) + ':' + two(static_cast<unsigned>(second.count() % 60));
}

std::string china_minute(Instant at)
{
    const auto local = at + china_offset;
    const auto minute = floor<std::chrono::minutes>(local) - floor<days>(local);
    return date_text(china_date(at)) + ' ' + two(static_cast<unsigned>(minute.count() / 60)) + ':'
           + two(static_cast<unsigned>(minute.count() % 60));
}

std::string date_text(Date date)
{
    const auto year = std::to_string(static_cast<int>(date.year()));
    return std::string(year.size() < 4 ? 4 - year.size() : 0, '0') + year + '-'
           + two(static_cast<unsigned>(date.month())) + '-' + two(static_cast<unsigned>(date.day()));
}

std::optional<Date> date_in(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = whole_number<int>(text.substr(0, 4));
    const auto month = whole_number<unsigned>(text.substr(5, 2));
    const auto day = whole_number<unsigned>(text.substr(8, 2));
    if (!year || !month || !day || *year < 2000 || *year > 2199)
        return std::nullopt;
    const Date read{std::chrono::year(*year), std::chrono::month(*month), std::chrono::day(*day)};
    return read.ok() ? std::optional(read) : std::nullopt;
}

std::string china_iso(Instant at)
{
    auto text = china_text(at) + "+08:00";
    text[text.find(' ')] = 'T';
    return text;
}

std::string age_text(std::chrono::microseconds age)
{
    using namespace std::chrono;
    if (age >= days(1))
        return std::to_string(floor<days>(age).count()) + " 天";
    if (age >= hours(1))
        return std::to_string(floor<hours>(age).count()) + " 小时";
    if (age >= minutes(1))
        return std::to_string(floor<minutes>(age).count()) + " 分钟";
    return "不到 1 分钟";
}

}
