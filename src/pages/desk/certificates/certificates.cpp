// The list of all certificates, and one of them with what may be done.
#include "deeds/certificates.hpp"
#include "domain/fault.hpp"
#include "pages/certificates/file.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/desk/certificates/fields.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/certificates/query.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/lists.hpp"

namespace cakey::pages::desk {

namespace {

struct Seen {
    CertificateInSight found;
    std::vector<CertificateLine> history;
    std::optional<CertificateRow> predecessor;
    std::optional<CertificateRow> successor;
};

Seen seen_by(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    Seen seen{certificate_in_sight(unit, request, who), {}, {}, {}};
    const auto certificate = unit.certificates().at(seen.found.row.id);
    seen.history = unit.certificates().history(certificate);
    if (certificate.predecessor())
        seen.predecessor = unit.certificates().row(*certificate.predecessor());
    seen.successor = unit.certificates().successor_of(certificate.id());
    return seen;
}

void show_other(web::Fields& page, web::Name section, const std::optional<CertificateRow>& other, const Urls& urls)
{
    if (!other)
        return;
    auto row = page.add(section);
    row.set("URL", urls.desk_certificate(other->id));
    row.set("OTHER_SERIAL", other->serial);
}

void show_history(web::Fields& page, const std::vector<CertificateLine>& history)
{
    for (auto line = history.rbegin(); line != history.rend(); ++line) {
        auto row = page.add("EVENTS");
        show_time(row, line->at);
        show_state(row, line->to_state);
        row.set_view("EVENT", label(line->event));
        row.set_view("WHO", label(line->by));
        if (!line->reason.empty())
            row.add("REASON").set("TEXT", line->reason);
    }
}

// Its request has been read by nobody but us until it is released.
void show_release(web::Fields& page, const CertificateRow& row, const Order& order, const Member& by, const Form& form)
{
    if (row.state != CertificateState::requested)
        return;
    if (deeds::may_let_go(order, by) && (!row.four_eyes || by.id != row.requested_by))
        page.show("CAN_RELEASE");
    else
        page.show("WAITS_FOR_COLLEAGUE");
    if (deeds::may_make(order, by)) {
        auto section = page.add("CAN_ABANDON");
        form.show(section, certificate_fields::abandonment);
    }
}

void show_answer(web::Fields& page, const CertificateRow& row, const Order& order, const Member& by, const Form& form)
{
    if (!transition(row.state, CertificateEvent::issued) || !deeds::may_answer(order, by))
        return;
    auto section = page.add("CAN_ANSWER");
    form.show(section, certificate_fields::certificate);
    form.show(section, certificate_fields::certificate_file);
    form.show(section, certificate_fields::refusal);
}

void show_rest(web::Fields& page, const CertificateRow& row, const Order& order, const Member& by, const Form& form)
{
    if (row.state == CertificateState::issued && deeds::may_make(order, by)) {
        auto section = page.add("CAN_WRITE");
        form.show(section, certificate_fields::token_serial);
    }
    if (!row.to_revoke || !row.is_issued())
        return;
    auto wanted = page.add("REVOCATION_WANTED");
    if (by.role == Role::operator_ && transition(row.state, CertificateEvent::revoked))
        wanted.show("CAN_REVOKE");
}

}

web::Response CertificateHandler::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto now = clock_.now();
    const auto seen = store_.read([&](Unit& unit) { return seen_by(unit, request, who); });
    const auto& [row, order] = seen.found;
    auto page = screens_.page(request, who, "证书详情", Here::desk_certificates);
    page.set("URL", urls_.desk_certificate(row.id));
    page.set("ORDER_URL", urls_.desk_order(order.number()));
    page.set("MAKING_URL", urls_.desk_making(order.number()));
    page.set("VERSION", row.version);
    page.set("NO", order.number());
    page.set("LINE", row.line);
    page.set_view("BUSINESS", label(row.business_type));
    page.set("COMPANY", row.company);
    page.set_view("CERTIFICATE_STATE", badge(row.state));
    page.set_view("CERTIFICATE_STATE_LABEL", label(row.state));
    page.set_view("KEY_ALGORITHM", label(row.algorithm));
    page.set("REQUESTER", row.requester);
    show_time(page, "REQUESTED", "REQUESTED_ISO", row.requested_at);
    page.set("RELEASED_BY", or_dash(row.released_by));
    if (!row.failure.empty())
        page.add("FAILED").set("TEXT", row.failure);
    if (row.is_issued()) {
        auto issued = page.add("ISSUED");
        show_certificate(issued, row, now);
    }
    if (row.state != CertificateState::requested)
        page.show("CAN_FETCH_REQUEST");
    show_other(page, "PREDECESSOR", seen.predecessor, urls_);
    show_other(page, "SUCCESSOR", seen.successor, urls_);
    show_release(page, row, order, member(who), form);
    show_answer(page, row, order, member(who), form);
    show_rest(page, row, order, member(who), form);
    show_history(page, seen.history);
    form.show_errors(page);
    return page.render("desk/certificates/show", form.status());
}

web::Response Certificates::list(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    const CertificateQuery query(request, now);
    const auto found = store_.read([&](Unit& unit) { return unit.certificates().page(query.filter()); });
    auto page = screens_.page(request, who, "证书", Here::desk_certificates);
    query.show(page);
    for (const auto& certificate : found.rows) {
        auto row = page.add("CERTIFICATES");
        row.set("URL", urls_.desk_certificate(certificate.id));
        row.set("SERIAL_NO", certificate.is_issued() ? std::string_view(certificate.serial) : "未签发");
        row.set("COMPANY", certificate.company);
        row.set_view("BUSINESS", label(certificate.business_type));
        row.set("NO", certificate.order_number);
        show_state(row, certificate.state);
        show_time(row, certificate.requested_at);
        if (certificate.not_after)
            add_time(row, "ENDS", *certificate.not_after);
        if (certificate.to_revoke)
            row.show("TO_REVOKE");
    }
    if (found.rows.empty()) {
        page.show("EMPTY");
    } else {
        page.show("TABLE");
        show_pager(page, found, query.page(),
                   [&](const std::string& turn) { return urls_.desk_certificates() + query.text(turn); });
    }
    return page.render("desk/certificates/list");
}

web::Response Certificates::show(const web::Request& request, const StaffPerson& who) const
{
    return screen(request, who, Form());
}

web::Response Certificates::download(const web::Request& request, const StaffPerson& who) const
{
    const auto kind = kind_in<CertificateFile>(request);
    std::vector<CaKey> chain;
    const auto certificate = store_.read([&](Unit& unit) {
        auto found = unit.certificates().at(certificate_in_sight(unit, request, who).row.id);
        chain = unit.ca_keys().chain(found.issuer());
        return found;
    });
    if (!certificate.is_issued())
        throw DomainError(Fault::not_found);
    request.log().event = "certificate_downloaded";
    return certificate_file(certificate, chain, kind);
}

web::Response Certificates::request_file(const web::Request& request, const StaffPerson& who) const
{
    const auto certificate = store_.read(
        [&](Unit& unit) { return unit.certificates().at(certificate_in_sight(unit, request, who).row.id); });
    if (certificate.state() == CertificateState::requested)
        throw DomainError(Fault::wrong_state, About::certificate);
    request.log().event = "certificate_request_downloaded";
    return web::file("证书请求-" + std::to_string(certificate.id()) + ".p10", "application/pkcs10",
                     certificate.request());
}

}
