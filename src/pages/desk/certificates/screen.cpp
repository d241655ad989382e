// A certificate at the desk, with the forms of what may be done.
#include "deeds/file_certificates.hpp"
#include "domain/certificate_maker.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/desk/certificates/fields.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/certificates/revocation_panel.hpp"
#include "pages/desk/sight.hpp"

namespace cakey::pages::desk {

namespace {

struct Seen {
    CertificateInSight found;
    std::vector<CertificateLine> history;
    std::vector<RevocationRow> revocations;
    std::optional<CertificateRow> predecessor;
    std::optional<CertificateRow> successor;
    std::optional<StaffId> first;  // deeds::first_of_two
};

Seen seen_by(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    Seen seen{certificate_in_sight(unit, request, who), {}, {}, {}, {}, {}};
    const auto certificate = unit.certificates().at(seen.found.row.id);
    seen.history = unit.certificates().history(certificate);
    if (sees_papers(who))
        seen.revocations = unit.revocations().rows_of(certificate.id());
    if (certificate.predecessor())
        seen.predecessor = unit.certificates().row(*certificate.predecessor());
    seen.successor = unit.certificates().successor_of(certificate.id());
    seen.first = deeds::first_of_two(unit, seen.found.order, certificate.requested_by());
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
        if (line->reason.empty())
            continue;
        const auto revoked_for = from_word<RevocationReason>(line->reason);
        row.add("REASON").set("TEXT", revoked_for ? label(*revoked_for) : std::string_view(line->reason));
    }
}

// Its request has been read by nobody but us until it is released.
void show_release(web::Fields& page, const Seen& seen, const Member& by, const Form& form)
{
    const auto& [row, order] = seen.found;
    if (row.state != CertificateState::requested)
        return;
    if (may_let_go(order, by) && (!row.four_eyes || by.id != seen.first))
        page.show("CAN_RELEASE");
    else
        page.show("WAITS_FOR_COLLEAGUE");
    if (may_abandon(order, by)) {
        auto section = page.add("CAN_ABANDON");
        form.show(section, certificate_fields::abandonment);
    }
}

void show_answer(web::Fields& page, const CertificateRow& row, const Order& order, const Member& by, const Form& form)
{
    const bool is_ours = row.driver == CertificateDriver::embedded;
    if (is_ours && (row.state == CertificateState::prepared || row.state == CertificateState::signing))
        page.show("SIGNING");
    const bool is_asked = row.driver == CertificateDriver::by_hand || row.state == CertificateState::unknown;
    if (!is_asked || !transition(row.state, CertificateEvent::issued) || !may_answer(order, by))
        return;
    auto section = page.add("CAN_ANSWER");
    form.show(section, certificate_fields::certificate);
    form.show(section, certificate_fields::certificate_file);
    form.show(section, certificate_fields::refusal);
}

void show_rest(web::Fields& page, const CertificateRow& row, const Order& order, const Member& by, const Form& form)
{
    if (row.state == CertificateState::issued && may_make(order, by)) {
        auto section = page.add("CAN_WRITE");
        form.show(section, certificate_fields::token_serial);
    }
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
    show_also(page, row, now);
    page.set_view("KEY_ALGORITHM", label(row.algorithm));
    page.set("REQUESTER", row.requester.empty() ? row.company : row.requester);
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
    show_release(page, seen, member(who), form);
    show_answer(page, row, order, member(who), form);
    show_rest(page, row, order, member(who), form);
    show_revocations(page, row, seen.revocations, member(who), form, now);
    show_history(page, seen.history);
    form.show_errors(page);
    return page.render("desk/certificates/show", form.status());
}

}
