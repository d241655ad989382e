// The order of the rows is the list's.
#include "pages/requests/parts.hpp"

namespace cakey::pages {

void show_unfinished(web::Fields& page, const std::vector<Unfinished>& unfinished,
                     const std::function<std::string(const Unfinished&)>& address)
{
    auto list = page.add("HINDERED");
    for (const auto& one : unfinished) {
        auto row = list.add("UNFINISHED");
        row.set_view("WHAT", label(one.kind));
        row.set("NUMBER", one.order_number);
        row.set("URL", address(one));
    }
}

}
