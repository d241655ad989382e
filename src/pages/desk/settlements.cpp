// What an administrator has to look at.
#include "pages/desk/settlements.hpp"

#include "pages/frame/words.hpp"

namespace cakey::pages::desk {

void show_settlements(web::Fields& page, const std::vector<SettlementRow>& rows, Instant now)
{
    if (rows.empty())
        return;
    auto section = page.add("SETTLEMENTS");
    for (const auto& found : rows) {
        auto row = section.add("WAITING_ROWS");
        row.set("NUMBER", found.number);
        row.set("NO", found.order_number);
        row.set("COMPANY", found.company);
        row.set("AMOUNT", found.amount.grouped());
        row.set("PAYEE", found.payee);
        row.set("ON", found.transferred_on);
        row.set("BY", found.entered_by);
        row.set("AGE", age_text(now - found.entered_at));
        row.set("AT_ISO", china_iso(found.entered_at));
    }
}

}
