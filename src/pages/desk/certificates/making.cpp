// 「制证」: the lines of an order, and a request for one of them.
#include "crypto/tokens.hpp"
#include "deeds/certificates.hpp"
#include "domain/certificate_maker.hpp"
#include "domain/fault.hpp"
#include "pages/certificates/key_request.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/desk/certificates/fields.hpp"
#include "pages/desk/certificates/handlers.hpp"
#include "pages/desk/sight.hpp"
#include "pages/orders/parts.hpp"

namespace cakey::pages::desk {

namespace {

using namespace certificate_fields;

std::string line_label(int number) { return "第 " + std::to_string(number) + " 个"; }

void show_lines(web::Fields& page, const Order& order, const std::vector<CertificateRow>& made, const Urls& urls)
{
    for (int number = 1; number <= order.certificates(); ++number) {
        auto row = page.add("LINES");
        row.set("LINE", line_label(number));
        if (const auto* standing = standing_on(number, made)) {
            auto there = row.add("STANDING");
            there.set("URL", urls.desk_certificate(standing->id));
            show_state(there, standing->state);
            there.set("SERIAL_NO", or_dash(standing->serial));
            there.set("TOKEN", or_dash(standing->token_serial));
        } else {
            row.show("FREE");
        }
        // Those that came to nothing, for whoever asks why.
        for (const auto& other : made)
            if (other.line == number && !holds_its_line(other.state)) {
                auto past = row.add("PAST");
                past.set("URL", urls.desk_certificate(other.id));
                show_state(past, other.state);
                past.set("FAILURE", other.failure);
            }
    }
}

void show_form(web::Fields& page, const Order& order, const std::vector<CertificateRow>& made, const Form& form)
{
    auto section = page.add("CAN_REQUEST");
    auto place = form.show(section, line);
    int free = 0;
    for (int number = 1; number <= order.certificates(); ++number)
        if (!standing_on(number, made)) {
            const auto value = std::to_string(number);
            add_option(place,
                       {value, line_label(number), form.text(line) == value || (free == 0 && form.text(line).empty())});
            ++free;
        }
    form.show(section, request);
    form.show(section, request_file);
}

// The number of a line that is free; says at the field when it is none.
int read_line(const Order& order, const std::vector<CertificateRow>& made, Form& form)
{
    const auto number = whole_number<int>(form.text(line)).value_or(0);
    if (form.text(line).empty())
        form.wrong(line, missing_text(line));
    else if (number < 1 || number > order.certificates() || standing_on(number, made))
        form.wrong(line, std::string(line.wrong));
    return number;
}

}

web::Response Making::screen(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    std::vector<CertificateRow> made;
    std::vector<Platform> platforms;
    const auto order = store_.read([&](Unit& unit) {
        auto found = order_in_sight(unit, request, who);
        made = unit.certificates().of_order(found.number());
        platforms = unit.catalogue().all_platforms();
        return found;
    });
    if (order.certificates() == 0)
        throw DomainError(Fault::not_found);
    auto page = screens_.page(request, who, "制证", Here::work);
    page.set("NO", order.number());
    page.set("VERSION", order.version());
    page.set("URL", urls_.desk_making(order.number()));
    page.set("ORDER_URL", urls_.desk_order(order.number()));
    show_goods(page, order, platform_name(platforms, order.application().platform));
    page.set("SUBJECT", order.applicant().name);
    page.set("SUBJECT_CODE", order.applicant().credit_code);
    show_lines(page, order, made, urls_);
    bool is_free = false;
    for (int number = 1; number <= order.certificates(); ++number)
        is_free = is_free || !standing_on(number, made);
    if (is_free && may_make(order, member(who)))
        show_form(page, order, made, form);
    form.show_errors(page);
    return page.render("desk/certificates/making", form.status());
}

web::Response Making::show(const web::Request& request, const StaffPerson& who) const
{
    return screen(request, who, Form());
}

web::Response Making::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    std::vector<CertificateRow> made;
    const auto as_read = store_.read([&](Unit& unit) {
        auto order = order_as_read(unit, request, who);
        require_maker(order, member(who));
        made = unit.certificates().of_order(order.number());
        return order;
    });
    const int number = read_line(as_read, made, form);
    auto bytes = read_pasted_or_file(request.form(), certificate_fields::request, request_file, form);
    if (form.failed())
        return screen(request, who, form);
    const auto read = read_key_request(means_, std::move(bytes));
    if (const auto* flaw = std::get_if<std::string>(&read)) {
        form.wrong(certificate_fields::request, *flaw);
        return screen(request, who, form);
    }
    const auto& asked = std::get<deeds::KeyRequest>(read);
    const auto transaction_id = crypto::random_hex();
    const auto certificate = transact([&](Unit& unit, Instant now) {
        return deeds::request_certificate(unit, as_read, number, asked, transaction_id, member(who), now);
    });
    const bool waits = certificate.allows(CertificateEvent::released);
    return done(request, "certificate_requested", urls_.desk_certificate(certificate.id()),
                waits ? "certificate_requested" : released_words(certificate.driver()));
}

}
