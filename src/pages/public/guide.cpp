// The guide, what is printed from it, and the agreement.
#include "pages/public/handlers.hpp"
#include "print/application_form.hpp"
#include "store/catalogue.hpp"
#include "store/store.hpp"

namespace cakey::pages {

namespace {

Agreement agreement_in_force(Store& store, Instant now)
{
    return store.read([&](Unit& unit) { return unit.catalogue().agreement(now); });
}

}

web::Response Guide::show(const web::Request& request, const Visitor& who) const
{
    return screens_.page(request, who, "用户手册").render("public/guide");
}

web::Response Guide::blank_form(const web::Request&, const Visitor&) const
{
    const auto agreement = agreement_in_force(store_, clock_.now());
    return web::file("申请表.pdf", "application/pdf", print::application_form_pdf({}, agreement.printed_paragraphs()));
}

web::Response Guide::agreement(const web::Request& request, const Visitor& who) const
{
    const auto agreement = agreement_in_force(store_, clock_.now());
    auto page = screens_.page(request, who, agreement.title);
    page.set("AGREEMENT_TITLE", agreement.title);
    page.set("VERSION", agreement.version);
    page.set("VALID_FROM", date_text(china_date(agreement.valid_from)));
    for (const auto& paragraph : agreement.paragraphs()) {
        auto row = page.add("PARAGRAPHS");
        (is_heading(paragraph) ? row.add("HEADING") : row.add("PLAIN")).set("TEXT", paragraph);
    }
    return page.render("public/agreement");
}

}
