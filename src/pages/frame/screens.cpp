// The frame of every page, its messages, and the pages for what went wrong.
#include "pages/frame/screens.hpp"

#include "pages/frame/url.hpp"
#include "pages/frame/words.hpp"
#include "web/assets_version.hpp"
#include "web/cookies.hpp"
#include "web/csrf.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

struct NavigationItem {
    Here here;
    web::Name section;
};

// clang-format off
constexpr NavigationItem navigation[] = {
    {Here::home, "NAV_HOME"},
    {Here::profile, "NAV_PROFILE"},
    {Here::invoice_info, "NAV_INVOICE_INFO"},
    {Here::contact, "NAV_CONTACT"},
    {Here::orders, "NAV_ORDERS"},
    {Here::certificates, "NAV_CERTIFICATES"},
    {Here::invoices, "NAV_INVOICES"},
    {Here::work, "NAV_WORK"},
    {Here::parcels, "NAV_PARCELS"},
    {Here::trouble, "NAV_TROUBLE"},
    {Here::mentions, "NAV_MENTIONS"},
    {Here::desk_certificates, "NAV_CERTIFICATES"},
    {Here::companies, "NAV_COMPANIES"},
    {Here::money, "NAV_MONEY"},
    {Here::staff, "NAV_STAFF"},
    {Here::audit, "NAV_AUDIT"},
    {Here::figures, "NAV_FIGURES"},
    {Here::outlets, "NAV_OUTLETS"},
    {Here::platforms, "NAV_PLATFORMS"},
    {Here::prices, "NAV_PRICES"},
    {Here::refusal_reasons, "NAV_REFUSAL_REASONS"},
    {Here::check_items, "NAV_CHECK_ITEMS"},
    {Here::holidays, "NAV_HOLIDAYS"},
    {Here::agreements, "NAV_AGREEMENTS"},
    {Here::announcements, "NAV_ANNOUNCEMENTS"},
    {Here::certificate_profiles, "NAV_CERTIFICATE_PROFILES"},
    {Here::settings, "NAV_SETTINGS"},
    {Here::texts, "NAV_TEXTS"},
    {Here::own_account, "NAV_OWN_ACCOUNT"},
};
// clang-format on

// Behind one item of the navigation, side by side (views/parts/administration_tabs.tpl).
constexpr Here administration[] = {Here::outlets,         Here::platforms,     Here::prices,
                                   Here::refusal_reasons, Here::check_items,   Here::holidays,
                                   Here::agreements,      Here::announcements, Here::certificate_profiles,
                                   Here::settings,        Here::texts};

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
        if (person.role == Role::operator_)
            fields.show("SENDS_PARCELS");
        if (person.role != Role::outlet)
            fields.show("SEES_COMPANIES");
        const auto waiting = person.waiting ? person.waiting() : Person::Waiting();
        if (waiting.mentions > 0)
            fields.add("MENTIONED").set("COUNT", waiting.mentions);
        if (waiting.troubles > 0)
            fields.add("TROUBLES").set("COUNT", waiting.troubles);
        if (sees_money(person.role)) {
            fields.show("SEES_MONEY");
            fields.show("SEES_STAFF");
        }
        if (sees_audit(person.role))
            fields.show("SEES_AUDIT");
    }
}

int status_of(Fault fault)
{
    switch (fault) {
    case Fault::not_found:
        return 404;
    case Fault::forbidden:
        return 403;
    case Fault::too_many:
        return 429;
    case Fault::unavailable:
        return 503;
    default:
        return 409;
    }
}

std::string detail_of(const DomainError& error)
{
    const auto fact = [&](const char* name) {
        const auto found = error.facts().find(name);
        return found == error.facts().end() ? std::string_view() : std::string_view(found->second);
    };
    const auto about = from_word<About>(fact("about"));
    std::string detail(about ? label(*about) : label(error.fault()));
    if (const auto state = from_word<OrderState>(fact("state")))
        detail += "订单当前状态：" + std::string(label(*state)) + "。";
    return detail;
}

struct StatusSection {
    int status;
    web::Name section;
};

constexpr StatusSection sections[] = {
    {403, "FORBIDDEN"}, {404, "NOT_FOUND"}, {405, "METHOD_NOT_ALLOWED"}, {409, "CONFLICT"},
    {413, "TOO_LARGE"}, {429, "TOO_MANY"},  {500, "INTERNAL"},           {503, "UNAVAILABLE"},
};

web::Name section_of(int status)
{
    const auto* found = std::ranges::find(sections, status, &StatusSection::status);
    return found == std::end(sections) ? web::Name("BAD_REQUEST") : found->section;
}

}

void Page::show_flash()
{
    const auto code = web::flash_of(request_);
    shows_flash_ = !code.empty();
    if (const auto* flash = flash_words(code)) {
        set_view("FLASH_KIND", flash->kind);
        set_view("FLASH_TEXT", flash->text);
        show("FLASH");
    }
}

web::Response Page::render(std::string_view view, int status) const
{
    auto response = web::html(status, views_.render(view, *this));
    if (shows_flash_)
        web::clear_flash(response);
    if (person_.needs_cookie)
        response.set_cookie({.name = std::string(visitor_cookie), .value = web::csrf::text_of(person_.csrf_secret)});
    return response;
}

Page Screens::page(const web::Request& request, const Person& person, std::string_view title, Here here) const
{
    auto page = frame(request, person, title, here);
    page.show_flash();
    return page;
}

Page Screens::frame(const web::Request& request, const Person& person, std::string_view title, Here here) const
{
    Page page(views_, request, person);
    page.set_everywhere("PREFIX", urls_.prefix());
    page.set("ASSETS", urls_.prefix() + "/assets");
    page.set_view("ASSETS_VERSION", web::assets_version);
    page.set("TITLE", title);
    page.set_view("SERVICE_PHONE", service_phone_);
    show_person(page, person);
    if (certificates_ && (person.side != Person::Side::desk || sees_certificates(person.role)))
        page.show("SEES_CERTIFICATES");
    for (const auto& [place, item] : navigation)
        if (place == here)
            page.show(item);
    if (certificates_)
        page.show("CERTIFICATES_ON");
    if (std::ranges::find(administration, here) != std::end(administration))
        page.show("NAV_ADMINISTRATION");
    return page;
}

web::Response Screens::see_other(const std::string& location, std::string_view flash) const
{
    auto response = web::see_other(location);
    if (!flash.empty())
        web::set_flash(response, flash);
    return response;
}

web::Response Screens::fault(const web::Request& request, const Person& person, int status) const
{
    return fault_page(request, person, status, section_of(status));
}

web::Response Screens::fault(const web::Request& request, const Person& person, const DomainError& error) const
{
    const auto status = status_of(error.fault());
    request.log().event = "fault:" + std::to_string(status);
    auto response = fault_page(request, person, status, section_of(status), detail_of(error));
    if (status == 503 || status == 429)
        response.set("Retry-After", "5");
    return response;
}

web::Response Screens::form_expired(const web::Request& request, const Person& person) const
{
    return fault_page(request, person, 403, "FORM_EXPIRED");
}

web::Response Screens::internal(const web::Request& request, const Person& person, std::string_view reference) const
{
    return fault_page(request, person, 500, "INTERNAL", {}, reference);
}

web::Response Screens::fault_page(const web::Request& request, const Person& person, int status, web::Name section,
                                  std::string_view detail, std::string_view reference) const
{
    auto fault = frame(request, person, "提示", Here::nowhere);
    fault.set("STATUS", status);
    fault.show(section);
    if (!detail.empty())
        fault.add("DETAIL").set("TEXT", detail);
    if (!reference.empty())
        fault.add("REFERENCE").set("TEXT", reference);

    const bool desk = person.side == Person::Side::desk || request.uri().starts_with(urls_.desk_sign_in());
    const bool company = person.side == Person::Side::company;
    auto back = fault.add("BACK");
    back.set("URL", desk ? urls_.desk_work() : company ? urls_.home() : urls_.sign_in());
    back.set_view("LABEL", desk ? "返回待办" : company ? "返回首页" : "返回登录");
    return fault.render(desk ? "desk/fault" : "fault", status);
}

}
