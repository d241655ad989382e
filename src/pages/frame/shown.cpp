// Amounts with thousands set apart, times of China, ages in their largest whole unit.
#include "pages/frame/shown.hpp"

namespace cakey::pages {

std::string shown_amount(Fen amount)
{
    auto text = amount.yuan();
    for (auto at = text.find('.'); at > 3; at -= 3)
        text.insert(at - 3, 1, ',');
    return text;
}

std::string iso_text(Instant at)
{
    auto text = china_text(at) + "+08:00";
    text[text.find(' ')] = 'T';
    return text;
}

void show_time(web::Fields& fields, web::Name text, web::Name iso, Instant at)
{
    fields.set(text, china_minute(at));
    fields.set(iso, iso_text(at));
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
