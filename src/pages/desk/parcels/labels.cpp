// Addresses of the chosen orders, on paper.
#include "pages/desk/parcels/labels.hpp"

#include "base/bounded_work.hpp"
#include "domain/fault.hpp"
#include "pages/desk/parcels/handlers.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

bool has_parcel(const Order& order)
{
    return order.goes_by_courier()
           && (order.state() == OrderState::awaiting_review || order.state() == OrderState::dispatched);
}

print::AddressLabel label_of(const Order& order)
{
    const auto& application = order.application();
    auto goods = std::string(label(application.business_type)) + "，证书 " + std::to_string(application.certificates);
    if (application.seals() > 0)
        goods += "，签章 " + std::to_string(application.seals());
    return {.name = application.handler_name,
            .mobile = application.handler_mobile,
            .address = application.address,
            .company = order.applicant().name,
            .order_number = order.number(),
            .goods = std::move(goods)};
}

}

void show_paper_choice(web::Fields& page)
{
    auto place = Form().show(page, paper_field);
    for (const auto& [paper, text] : labels<print::LabelPaper>)
        add_option(place, {word(paper), text});
}

// Those that have no parcel, or none any more, are left out; without any there is nothing to print.
web::Response Labels::print(const web::Request& request, const StaffPerson& who) const
{
    const auto chosen = request.form().all("order");
    const auto paper = from_word<print::LabelPaper>(request.form().get(paper_field.id)).value_or(print::LabelPaper::a4);
    if (chosen.empty() || chosen.size() > most_labels)
        return screens_.see_other(urls_.desk_parcels(), chosen.empty() ? "labels_none" : "labels_too_many");

    const auto orders = transact([&](Unit& unit, Instant now) {
        auto found = unit.orders().among({chosen.begin(), chosen.end()});
        std::erase_if(found, [](const Order& order) { return !has_parcel(order); });
        std::ranges::sort(found, {}, &Order::number);
        for (const auto& order : found)
            unit.audit().add(
                AuditLine::of(member(who), "label_printed", now).about(order.number(), order.company_id()));
        return found;
    });
    if (orders.empty())
        return screens_.see_other(urls_.desk_parcels(), "labels_none");
    request.log().event = "label_printed";
    std::vector<print::AddressLabel> all;
    all.reserve(orders.size());
    for (const auto& order : orders)
        all.push_back(label_of(order));
    return web::file("地址标签-" + date_text(china_date(clock_.now())) + ".pdf", "application/pdf",
                     means_.printing.run(-who.id.value, [&] { return print::labels_pdf(all, paper); }),
                     web::Disposition::shown);
}

}
