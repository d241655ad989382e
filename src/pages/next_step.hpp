// Details that 「订单申请」 asked for: where the way leads on to once they are saved.
#pragma once

#include "domain/company.hpp"
#include "pages/frame/screens.hpp"
#include "web/request.hpp"

#include <string>
#include <string_view>

namespace cakey::pages {

// Whether the page was reached from there: ?next=order, or the form's hidden field next.
inline bool is_for_order(const web::Request& request)
{
    return (request.method() == web::Method::post ? request.form().get("next") : request.query("next")) == "order";
}

// For an order: to what is still missing, then to the order. Otherwise to `page`, with the flash message.
inline web::Response next_step(const web::Request& request, const Company& company, const Urls& urls,
                               const Screens& screens, const std::string& page, std::string_view flash)
{
    if (!is_for_order(request))
        return screens.see_other(page, flash);
    if (!company.profile().complete())
        return screens.see_other(urls.profile_for_order(), "complete_profile");
    if (!company.invoice_info().complete())
        return screens.see_other(urls.invoice_info_for_order(), "complete_invoice_info");
    return screens.see_other(urls.new_order(), flash);
}

}
