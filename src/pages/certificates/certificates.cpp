// The list of a company's certificates, and one of them with all that hangs together with it.
#include "domain/fault.hpp"
#include "pages/certificates/file.hpp"
#include "pages/certificates/handlers.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/certificates/revocation.hpp"
#include "pages/frame/lists.hpp"
#include "pages/orders/parts.hpp"

#include <optional>
#include <vector>

namespace cakey::pages {

namespace {

// What can be done with one that is in use, in this order.
constexpr BusinessType businesses[] = {BusinessType::renewal, BusinessType::change, BusinessType::replacement,
                                       BusinessType::revocation};

struct Facts {
    CertificateRow certificate;
    Order order;
    std::optional<CertificateRow> predecessor;
    std::optional<CertificateRow> successor;
    std::optional<Invoice> invoice;
    std::optional<RevocationRow> revocation;  // the newest
};

Facts facts_of(Unit& unit, CompanyId company, std::int64_t id)
{
    const auto own = unit.certificates().of(company, id);
    auto row = unit.certificates().row(id);
    auto order = unit.orders().of(company, row.order_number);
    Facts facts{std::move(row), std::move(order), {}, {}, {}, {}};
    unit.together({
        when(own.predecessor().has_value(), [&] { facts.predecessor = unit.certificates().row(*own.predecessor()); }),
        [&] { facts.successor = unit.certificates().successor_of(id); },
        [&] { facts.invoice = unit.invoices().of_company_order(company, facts.order.number()); },
        [&] {
            if (auto revocations = unit.revocations().rows_of(id); !revocations.empty())
                facts.revocation = std::move(revocations.front());
        },
    });
    return facts;
}

void show_other(web::Fields& page, web::Name section, const std::optional<CertificateRow>& other, const Urls& urls)
{
    if (!other)
        return;
    auto row = page.add(section);
    row.set("URL", urls.certificate(other->id));
    row.set("OTHER_SERIAL", other->serial);
}

// In use: what is revoked, has ended or is replaced is renewed by nobody, but one that is replaced may still be revoked.
void show_businesses(web::Fields& page, const CertificateRow& certificate, Instant now, const Urls& urls,
                     const std::string& by_itself)
{
    const auto standing = certificate.standing(now);
    if (standing == CertificateStanding::revoked || standing == CertificateStanding::ended || certificate.to_revoke())
        return;
    auto section = page.add("MAY_ORDER");
    if (!by_itself.empty() && standing == CertificateStanding::ending && is_known_to_tls(certificate.algorithm))
        section.add("BY_ITSELF").set("URL", by_itself);
    for (const auto type : businesses) {
        if (standing == CertificateStanding::replaced && type != BusinessType::revocation)
            continue;
        auto row = section.add("BUSINESSES");
        row.set("URL", urls.new_order(word(type), certificate.id));
        row.set_view("BUSINESS", label(type));
    }
}

}

web::Response Certificates::list(const web::Request& request, const CompanyPerson& who) const
{
    const ListTurn turn(request);
    const auto now = clock_.now();
    const auto found = store_.read([&](Unit& unit) {
        return unit.certificates().page({.company = who.id, .after = turn.after, .before = turn.before});
    });
    const auto& platforms = means_.catalogue.platforms();

    auto page = screens_.page(request, who, "证书管理", Here::certificates);
    for (const auto& certificate : found.rows) {
        auto row = page.add("CERTIFICATES");
        row.set("URL", urls_.certificate(certificate.id));
        row.set("SERIAL_NO", certificate.serial);
        row.set_view("ALGORITHM", label(certificate.algorithm));
        row.set("PLATFORM", platform_name(platforms, certificate.platform));
        row.set("NO", certificate.order_number);
        show_standing(row, certificate, now);
    }
    if (found.rows.empty()) {
        page.show("EMPTY");
    } else {
        page.show("TABLE");
        show_pager(page, found, turn.page, [&](const std::string& to) { return urls_.certificates() + '?' + to; });
    }
    return page.render("certificates/list");
}

web::Response Certificates::show(const web::Request& request, const CompanyPerson& who) const
{
    return screen(request, who, Form());
}

web::Response Certificates::screen(const web::Request& request, const CompanyPerson& who, const Form& form) const
{
    const auto now = clock_.now();
    const auto facts = store_.read([&](Unit& unit) { return facts_of(unit, who.id, id_in(request)); });
    auto page = screens_.page(request, who, "证书详情", Here::certificates);
    page.set("URL", urls_.certificate(facts.certificate.id));
    show_certificate(page, facts.certificate, now);
    show_goods(page, facts.order, platform_name(means_.catalogue.platforms(), facts.order.application().platform));
    page.set("ORDER_URL", urls_.order(facts.order.number()));
    page.set("NO", facts.order.number());
    page.set("LINE", facts.certificate.line);
    if (facts.invoice) {
        auto invoice = page.add("INVOICE");
        invoice.set("URL", urls_.invoice(facts.order.number()));
        // Its number, or how far it has come.
        const auto& made = *facts.invoice;
        invoice.set("NUMBER", is_issued(made.state) ? made.invoice_number : std::string(label(made.state)));
    } else {
        page.show("NO_INVOICE");
    }
    show_other(page, "PREDECESSOR", facts.predecessor, urls_);
    show_other(page, "SUCCESSOR", facts.successor, urls_);
    show_businesses(page, facts.certificate, now, urls_, at_certificate_port(urls_.certificate_sign_in()));
    show_revocation(page, facts.certificate, facts.revocation, form, now);
    form.show_errors(page);
    return page.render("certificates/show", form.status());
}

web::Response Certificates::download(const web::Request& request, const CompanyPerson& who) const
{
    const auto kind = kind_in<CertificateFile>(request);
    std::vector<CaKey> chain;
    const auto certificate = store_.read([&](Unit& unit) {
        auto own = unit.certificates().of(who.id, id_in(request));
        chain = unit.ca_keys().chain(own.issuer());
        return own;
    });
    request.log().event = "certificate_downloaded";
    return certificate_file(certificate, chain, kind);
}

}
