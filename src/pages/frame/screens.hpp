// What every page shows around its own content, and the pages for what went wrong.
#pragma once

#include "domain/fault.hpp"
#include "pages/frame/person.hpp"
#include "pages/frame/url.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/view.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace cakey::pages {

class Urls;

// Which item of the navigation the page belongs to.
enum class Here {
    nowhere,
    home,
    profile,
    invoice_info,
    contact,
    orders,
    certificates,
    invoices,
    work,
    parcels,
    trouble,
    mentions,
    desk_certificates,
    companies,
    money,
    staff,
    audit,
    figures,
    outlets,
    platforms,
    prices,
    refusal_reasons,
    check_items,
    holidays,
    agreements,
    announcements,
    settings,
    texts,
    own_account,
    certificate_profiles,
};

// A page on its way: its fields, those of its frame set already.
class Page : public web::Fields {
public:
    Page(const web::Views& views, const web::Request& request, const Person& person)
        : views_(views), request_(request), person_(person)
    {
    }

    // The message that the page before this one left, once.
    void show_flash();
    // The view in its layout; a new visitor's cookie is set, a shown flash message forgotten.
    web::Response render(std::string_view view, int status = 200) const;

private:
    bool shows_flash_ = false;
    const web::Views& views_;
    const web::Request& request_;
    const Person& person_;
};

class Screens {
public:
    // `certificates`: whether the navigation leads to them.
    Screens(const web::Views& views, const Urls& urls, std::string service_phone, bool certificates)
        : views_(views), urls_(urls), service_phone_(std::move(service_phone)), certificates_(certificates)
    {
    }

    // With what its frame needs: who is signed in, the CSRF token, the flash message. Request and person outlive it.
    Page page(const web::Request& request, const Person& person, std::string_view title,
              Here here = Here::nowhere) const;

    // 303 with a message that the next page shows once; `flash` is one of words.hpp's.
    web::Response see_other(const std::string& location, std::string_view flash = {}) const;

    // The house's error pages.
    web::Response fault(const web::Request& request, const Person& person, int status) const;
    web::Response fault(const web::Request& request, const Person& person, const DomainError& error) const;
    web::Response form_expired(const web::Request& request, const Person& person) const;
    web::Response internal(const web::Request& request, const Person& person, std::string_view reference) const;

private:
    Page frame(const web::Request& request, const Person& person, std::string_view title, Here here) const;
    // Without the message: what failed may be a picture, and the page that the message is for comes after it.
    web::Response fault_page(const web::Request& request, const Person& person, int status, web::Name section,
                             std::string_view detail = {}, std::string_view reference = {}) const;

    const web::Views& views_;
    const Urls& urls_;
    std::string service_phone_;
    bool certificates_;
};

}
