// Filling the application form from an order.
#include "pages/application_form.hpp"

#include "pages/access.hpp"
#include "pages/handler_id.hpp"
#include "pages/order_parts.hpp"
#include "pages/frame/words.hpp"
#include "print/application_form.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

struct Facts {
    Order order;
    std::vector<Platform> platforms;
    std::vector<Outlet> outlets;
    Agreement agreement;
    Applicant applicant;  // of a draft: the company as it is now
    std::string email;
};

Facts facts_of(Unit& unit, CompanyId company, const std::string& number, Instant now)
{
    Facts facts{unit.orders().of(company, number), unit.catalogue().platforms(), {}, unit.catalogue().agreement(now),
                {}, {}};
    if (facts.order.application().outlet)
        facts.outlets = unit.catalogue().outlets();
    if (facts.order.state() == OrderState::draft) {
        const auto person = unit.companies().numbered(company);
        facts.applicant = {person.name(), person.credit_code(), person.profile()};
        facts.email = person.invoice_info().email;
    } else {
        facts.applicant = facts.order.applicant();
        facts.email = facts.order.invoice_info().email;
    }
    return facts;
}

std::string destination(const Application& application, const std::vector<Outlet>& outlets)
{
    if (application.delivery != Delivery::pick_up || !application.outlet)
        return application.address;
    const auto found = std::ranges::find(outlets, application.outlet->value, &Outlet::id);
    return found == outlets.end() ? application.address : "网点自取：" + found->name + "，" + found->address;
}

print::ApplicationForm form_of(const Facts& facts, std::string handler_id)
{
    const auto& application = facts.order.application();
    const auto& profile = facts.applicant.profile;
    print::ApplicationForm form;
    form.order_number = facts.order.number();
    form.platform = platform_name(facts.platforms, application.platform);
    form.business_type = label(application.business_type);
    form.certificates = application.certificates;
    form.years = application.years;
    form.company_seals = application.company_seals;
    form.legal_seals = application.legal_seals;
    form.signature_seals = application.signature_seals;
    form.certificate_serial = application.certificate_serial;
    form.reason = application.reason;
    form.company_name = facts.applicant.name;
    form.credit_code = facts.applicant.credit_code;
    form.registered_at = profile.place();
    form.legal_person = profile.legal_person;
    form.company_phone = profile.phone;
    form.handler_name = application.handler_name;
    form.handler_id_number = std::move(handler_id);
    form.handler_mobile = application.handler_mobile;
    form.invoice_email = facts.email;
    form.address = destination(application, facts.outlets);
    return form;
}

}

web::Response ApplicationFormPage::show(const web::Request& request) const
{
    const auto& number = request.path("no");
    const auto company = request.who<CompanyPerson>().id;
    const auto now = clock_.now();
    request.log().order = number;
    const auto facts = store_.read([&](Unit& unit) { return facts_of(unit, company, number, now); });

    auto handler_id = opened_handler_id(seal_, number, facts.order.application().handler_id_sealed);
    auto pdf = print::application_form_pdf(form_of(facts, std::move(handler_id)), facts.agreement.printed_paragraphs());
    return web::file("申请表-" + number + ".pdf", "application/pdf", std::move(pdf), web::Disposition::shown);
}

}
