// The list of all certificates; one of them, and its files.
#include "domain/fault.hpp"
#include "pages/certificates/file.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/certificates/query.hpp"
#include "pages/desk/certificates/revocation_panel.hpp"
#include "pages/desk/sight.hpp"
#include "pages/frame/lists.hpp"

namespace cakey::pages::desk {

namespace {

// What companies were told of, on the newest day on which reminders left.
struct Told {
    std::optional<Date> day;
    std::vector<ReminderCount> counts;

    static Told read(Unit& unit)
    {
        Told told{unit.reminders().newest_day(), {}};
        if (told.day)
            told.counts = unit.reminders().told_on(*told.day);
        return told;
    }
};

void show_told(web::Fields& page, const Told& told)
{
    if (!told.day)
        return;
    auto section = page.add("REMINDERS");
    section.set("DAY", date_text(*told.day));
    if (told.counts.empty())
        section.show("NOBODY");
    for (const auto& count : told.counts) {
        auto row = section.add("STEPS");
        row.set_view("STEP", label(count.step));
        row.set("COUNT", count.count);
    }
}

}

web::Response Certificates::list(const web::Request& request, const StaffPerson& who) const
{
    const auto now = clock_.now();
    const CertificateQuery query(request, now);
    Told told;
    const auto found = store_.read([&](Unit& unit) {
        told = Told::read(unit);
        return unit.certificates().page(query.filter());
    });
    auto page = screens_.page(request, who, "证书", Here::desk_certificates);
    show_told(page, told);
    query.show(page);
    for (const auto& certificate : found.rows) {
        auto row = page.add("CERTIFICATES");
        row.set("URL", urls_.desk_certificate(certificate.id));
        row.set("SERIAL_NO", certificate.is_issued() ? std::string_view(certificate.serial) : "未签发");
        row.set("COMPANY", certificate.company);
        row.set_view("BUSINESS", label(certificate.business_type));
        row.set("NO", certificate.order_number);
        show_state(row, certificate.state);
        show_also(row, certificate, now);
        show_time(row, certificate.requested_at);
        if (certificate.not_after)
            add_time(row, "ENDS", *certificate.not_after);
        if (certificate.to_revoke()) {
            auto wanted = row.add("TO_REVOKE");
            show_delay(wanted, *certificate.to_revoke_since, now);
        }
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
