// What every page shows around its own content, and the pages for what went wrong.
#pragma once

#include "domain/fault.hpp"
#include "pages/url.hpp"
#include "web/request.hpp"
#include "web/response.hpp"
#include "web/view.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace cakey::pages {

// Which item of the navigation the page belongs to.
enum class Here { nowhere, home, profile, invoice_info, contact, orders, invoices, work, companies };

class Screens {
public:
    Screens(const web::Views& views, const Urls& urls, std::string service_phone)
        : views_(views), urls_(urls), service_phone_(std::move(service_phone))
    {
    }

    // Fields with everything that layouts need: who is signed in, the CSRF token, the flash message.
    web::Fields fields(const web::Request& request, std::string_view title, Here here = Here::nowhere) const;

    // The view in its layout; a new visitor's cookie is set, a shown flash message forgotten.
    web::Response show(const web::Request& request, std::string_view view, const web::Fields& fields,
                       int status = 200) const;

    // 303 with a message that the next page shows once; `flash` is one of words.hpp's.
    web::Response see_other(const std::string& location, std::string_view flash = {}) const;

    // The house's error pages.
    web::Response fault(const web::Request& request, int status) const;
    web::Response fault(const web::Request& request, const DomainError& error) const;
    web::Response form_expired(const web::Request& request) const;
    web::Response internal(const web::Request& request, std::string_view reference) const;

private:
    web::Response fault_page(const web::Request& request, int status, web::Name section, std::string_view detail,
                             std::string_view reference) const;

    const web::Views& views_;
    const Urls& urls_;
    std::string service_phone_;
};

}
