// Layout fields and flash messages.
#include "pages/screens.hpp"

#include "pages/access.hpp"
#include "pages/words.hpp"
#include "web/cookies.hpp"
#include "web/csrf.hpp"

namespace cakey::pages {

namespace {

void show_place(web::Fields& fields, Here here)
{
    switch (here) {
    case Here::nowhere:
        return;
    case Here::home:
        return fields.show("NAV_HOME");
    case Here::profile:
        return fields.show("NAV_PROFILE");
    case Here::invoice_info:
        return fields.show("NAV_INVOICE_INFO");
    case Here::contact:
        return fields.show("NAV_CONTACT");
    case Here::orders:
        return fields.show("NAV_ORDERS");
    case Here::invoices:
        return fields.show("NAV_INVOICES");
    case Here::work:
        return fields.show("NAV_WORK");
    case Here::companies:
        return fields.show("NAV_COMPANIES");
    }
}

void show_person(web::Fields& fields, const web::Request& request)
{
    if (request.is<CompanyPerson>()) {
        const auto& person = request.who<CompanyPerson>();
        fields.set("CSRF", web::csrf::mask(person.csrf_secret));
        fields.set("COMPANY_NAME", person.name);
        fields.show("COMPANY");
    } else if (request.is<StaffPerson>()) {
        const auto& person = request.who<StaffPerson>();
        fields.set("CSRF", web::csrf::mask(person.csrf_secret));
        fields.set("STAFF_NAME", person.name);
        fields.set_view("STAFF_ROLE", label(person.role));
        fields.show("STAFF");
        if (person.role != Role::outlet)
            fields.show("SEES_COMPANIES");
    } else if (request.is<Visitor>()) {
        fields.set("CSRF", web::csrf::mask(request.who<Visitor>().csrf_secret));
    }
}

}

web::Fields Screens::fields(const web::Request& request, std::string_view title, Here here) const
{
    web::Fields fields;
    fields.set_view("PREFIX", urls_.prefix());
    fields.set("ASSETS", urls_.prefix() + "/assets");
    fields.set("TITLE", title);
    fields.set_view("SERVICE_PHONE", service_phone_);
    show_person(fields, request);
    show_place(fields, here);
    if (const auto* flash = flash_words(web::flash_of(request))) {
        fields.set_view("FLASH_KIND", flash->kind);
        fields.set_view("FLASH_TEXT", flash->text);
        fields.show("FLASH");
    }
    return fields;
}

web::Response Screens::show(const web::Request& request, std::string_view view, const web::Fields& fields,
                            int status) const
{
    auto response = web::html(status, views_.render(view, fields));
    if (!web::flash_of(request).empty())
        web::clear_flash(response);
    if (request.is<Visitor>() && request.who<Visitor>().is_new)
        response.set_cookie({.name = std::string(visitor_cookie),
                             .value = web::csrf::text_of(request.who<Visitor>().csrf_secret)});
    return response;
}

web::Response Screens::see_other(const std::string& location, std::string_view flash) const
{
    auto response = web::see_other(location);
    if (!flash.empty())
        web::set_flash(response, flash);
    return response;
}

}
