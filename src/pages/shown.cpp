// Amounts with thousands set apart, times of China.
#include "pages/shown.hpp"

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

}
