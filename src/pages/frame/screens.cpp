// Layout fields and flash messages.
#include "pages/frame/screens.hpp"

#include "pages/frame/url.hpp"
#include "pages/frame/words.hpp"
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

void show_person(web::Fields& fields, const Person& person)
{
    if (person.side == Person::Side::nobody)
        return;
    fields.set("CSRF", web::csrf::mask(person.csrf_secret));
    if (person.side == Person::Side::company) {
        fields.set("COMPANY_NAME", person.name);
        fields.show("COMPANY");
    } else if (person.side == Person::Side::desk) {
        fields.set("STAFF_NAME", person.name);
        fields.set_view("STAFF_ROLE", label(person.role));
        fields.show("STAFF");
        if (person.role != Role::outlet)
            fields.show("SEES_COMPANIES");
    }
}

}

web::Response Page::render(std::string_view view, int status) const
{
    auto response = web::html(status, views_.render(view, *this));
    if (!web::flash_of(request_).empty())
        web::clear_flash(response);
    if (person_.needs_cookie)
        response.set_cookie({.name = std::string(visitor_cookie), .value = web::csrf::text_of(person_.csrf_secret)});
    return response;
}

Page Screens::page(const web::Request& request, const Person& person, std::string_view title, Here here) const
{
    Page page(views_, request, person);
    page.set_view("PREFIX", urls_.prefix());
    page.set("ASSETS", urls_.prefix() + "/assets");
    page.set("TITLE", title);
    page.set_view("SERVICE_PHONE", service_phone_);
    show_person(page, person);
    show_place(page, here);
    if (const auto* flash = flash_words(web::flash_of(request))) {
        page.set_view("FLASH_KIND", flash->kind);
        page.set_view("FLASH_TEXT", flash->text);
        page.show("FLASH");
    }
    return page;
}

web::Response Screens::see_other(const std::string& location, std::string_view flash) const
{
    auto response = web::see_other(location);
    if (!flash.empty())
        web::set_flash(response, flash);
    return response;
}

}
