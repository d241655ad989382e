// 「制作证书」: the company's browser makes the key, and keeps it; what comes here is a request, and what goes is a certificate.
#include "crypto/tokens.hpp"
#include "deeds/file_certificates.hpp"
#include "domain/fault.hpp"
#include "pages/certificates/file.hpp"
#include "pages/certificates/handlers.hpp"
#include "pages/certificates/key_request.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/orders/parts.hpp"

#include <algorithm>
#include <vector>

namespace cakey::pages {

namespace {

// Filled in by assets/file_certificate.js.
constexpr Field request_field{
    .id = "request", .label = "证书请求", .missing = "浏览器没有生成密钥，请启用 JavaScript 后重试。"};

struct Facts {
    Order order;
    std::vector<CertificateRow> made;
    std::vector<Platform> platforms;
};

Facts facts_of(Unit& unit, const CompanyPerson& who, const web::Request& request)
{
    auto order = unit.orders().of(who.id, order_number_in(request));
    const bool is_approved = order.state() == OrderState::in_progress || order.state() == OrderState::completed;
    if (!order.is_downloaded() || !is_approved)
        throw DomainError(Fault::not_found);
    auto made = unit.certificates().of_order(order.number());
    return {std::move(order), std::move(made), unit.catalogue().all_platforms()};
}

// What became of a line in the end: revoked, it stands there no more.
const CertificateRow* newest_on(int line, const std::vector<CertificateRow>& made)
{
    const auto found = std::find_if(made.rbegin(), made.rend(),
                                    [&](const CertificateRow& row) { return row.line == line && row.is_issued(); });
    return found == made.rend() ? nullptr : &*found;
}

// What its company does next with the certificate of a line.
web::Name step_of(const CertificateRow* row)
{
    if (!row)
        return "TO_MAKE";
    switch (row->state) {
    case CertificateState::requested:
    case CertificateState::prepared:
    case CertificateState::signing:
    case CertificateState::unknown:
        return "WAITS";
    case CertificateState::issued:
        return "TO_SAVE";
    default:
        return "SAVED";
    }
}

// Of all lines, for the script that waits: "requested issued".
std::string states_of(const Order& order, const std::vector<CertificateRow>& made)
{
    std::string states;
    for (int line = 1; line <= order.certificates(); ++line) {
        const auto* row = standing_on(line, made);
        states.append(line == 1 ? "" : " ").append(row ? word(row->state) : "free");
    }
    return states;
}

// The certificate as the page was read, if it is one of this order.
deeds::SeenCertificate seen_in(const web::Request& request)
{
    return {order_number_in(request), id_in(request), version_in(request)};
}

}

web::Response FileCertificates::screen(const web::Request& request, const CompanyPerson& who, const Form& form) const
{
    const auto [order, made, platforms] = store_.read([&](Unit& unit) { return facts_of(unit, who, request); });
    const bool is_open = order.state() == OrderState::in_progress;
    auto page = screens_.page(request, who, "制作证书", Here::orders);
    page.set("NO", order.number());
    page.set("VERSION", order.version());
    page.set("URL", urls_.order_certificates(order.number()));
    page.set("ORDER_URL", urls_.order(order.number()));
    page.set("SUBJECT", order.applicant().name);
    page.set("STATES", states_of(order, made));
    show_goods(page, order, platform_name(platforms, order.application().platform));
    for (int number = 1; number <= order.certificates(); ++number) {
        const auto* standing = standing_on(number, made);
        const auto* row = standing || is_open ? standing : newest_on(number, made);
        auto line = page.add("LINES");
        line.set("LINE", number);
        auto step = line.add(step_of(row));
        if (!row)
            continue;
        step.set("ID", row->id);
        step.set("CERTIFICATE_VERSION", row->version);
        step.set("KEY_HASH", row->key_hash);
        show_state(step, row->state);
        if (row->state == CertificateState::delivered)
            step.set("STATE_LABEL", "已保存");
        if (row->is_issued()) {
            step.set("SERIAL_NO", row->serial);
            step.set("CERTIFICATE_URL", urls_.certificate(row->id));
        }
        if (transition(row->state, CertificateEvent::abandoned))
            step.show("CAN_BEGIN_AGAIN");
    }
    if (!is_open)
        page.show("COMPLETED");
    form.show_errors(page);
    return page.render("certificates/making", form.status());
}

web::Response FileCertificates::show(const web::Request& request, const CompanyPerson& who) const
{
    return screen(request, who, Form());
}

web::Response FileCertificates::status(const web::Request& request, const CompanyPerson& who) const
{
    const auto facts = store_.read([&](Unit& unit) { return facts_of(unit, who, request); });
    return web::json(200, {{"states", states_of(facts.order, facts.made)}});
}

web::Response FileCertificates::chain(const web::Request& request, const CompanyPerson& who) const
{
    std::vector<CaKey> chain;
    const auto certificate = store_.read([&](Unit& unit) {
        const auto facts = facts_of(unit, who, request);
        auto own = unit.certificates().of(who.id, id_in(request));
        if (own.order_id() != facts.order.id())
            throw DomainError(Fault::not_found);
        chain = unit.ca_keys().chain(own.issuer());
        return own;
    });
    request.log().event = "certificate_downloaded";
    return certificate_file(certificate, chain, CertificateFile::chain);
}

web::Response FileCertificates::create(const web::Request& request, const CompanyPerson& who) const
{
    const auto order = store_.read([&](Unit& unit) {
        facts_of(unit, who, request);
        return unit.orders().of(who.id, order_number_in(request), version_in(request));
    });
    Form form(request.form());
    const auto line = whole_number<int>(request.form().get("line")).value_or(0);
    std::string bytes(form.text(request_field));
    if (bytes.empty()) {
        form.wrong("form", std::string(request_field.missing));
        return screen(request, who, form);
    }
    const auto read = read_key_request(means_, std::move(bytes));
    if (const auto* flaw = std::get_if<std::string>(&read)) {
        form.wrong("form", *flaw);
        return screen(request, who, form);
    }
    const auto& asked = std::get<deeds::KeyRequest>(read);
    const auto transaction_id = crypto::random_hex();
    transact([&](Unit& unit, Instant now) {
        deeds::request_own_certificate(unit, order, line, asked, transaction_id, now);
    });
    return done(request, "certificate_requested", urls_.order_certificates(order.number()),
                "own_certificate_requested");
}

web::Response FileCertificates::abandon(const web::Request& request, const CompanyPerson& who) const
{
    const auto seen = seen_in(request);
    transact([&](Unit& unit, Instant now) { deeds::abandon_own_certificate(unit, who.id, seen, now); });
    return done(request, "certificate_abandoned", urls_.order_certificates(seen.order), "own_certificate_abandoned");
}

web::Response FileCertificates::receive(const web::Request& request, const CompanyPerson& who) const
{
    const auto seen = seen_in(request);
    const bool completed = transact(
        [&](Unit& unit, Instant now) { return deeds::download_certificate(unit, who.id, seen, now); });
    return done(request, "certificate_written", urls_.order_certificates(seen.order),
                completed ? "order_downloaded" : "own_certificate_saved");
}

}
