// What stands on 「订单详情」, part by part.
#include "pages/order_parts.hpp"

#include "domain/courier.hpp"
#include "pages/held_paper.hpp"
#include "pages/order_obstacles.hpp"
#include "pages/frame/shown.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

void set_or_dash(web::Fields& fields, web::Name name, std::string_view text)
{
    fields.set(name, text.empty() ? std::string_view("—") : text);
}

void show_text(web::Fields& fields, web::Name section, std::string_view text)
{
    auto row = fields.add(section);
    set_or_dash(row, "TEXT", text);
}

}

std::string_view platform_name(const std::vector<Platform>& platforms, const std::string& code)
{
    const auto found = std::ranges::find(platforms, code, &Platform::code);
    return found == platforms.end() ? std::string_view(code) : std::string_view(found->name);
}

void show_goods(web::Fields& fields, const Order& order, std::string_view platform)
{
    const auto& application = order.application();
    const auto& rule = business_rule(application.business_type);
    set_or_dash(fields, "PLATFORM_NAME", platform);
    fields.set_view("BUSINESS", label(application.business_type));
    if (rule.term) {
        auto term = fields.add("TERM");
        term.set("CERTIFICATES", application.certificates);
        set_or_dash(term, "YEARS", application.years > 0 ? std::to_string(application.years) + " 年" : std::string());
    }
    if (rule.names_serial)
        show_text(fields, "SERIAL", application.certificate_serial);
    if (rule.reason)
        show_text(fields, "REASON_GIVEN", application.reason);
    if (rule.asks_bids) {
        auto bids = fields.add("BIDS");
        const auto& answer = application.unopened_bids;
        bids.set_view("TEXT", !answer ? "—" : *answer ? "有" : "没有");
        if (answer.value_or(false))
            bids.show("UNOPENED");
    }
    if (rule.seals) {
        auto seals = fields.add("SEALS");
        seals.set("COUNT", application.seals());
        const auto kind = [&](std::string_view name, int count) {
            if (count == 0)
                return;
            auto row = seals.add("KINDS");
            row.set_view("NAME", name);
            row.set("COUNT", count);
        };
        kind("单位公章", application.company_seals);
        kind("法人私章", application.legal_seals);
        kind("法人签名", application.signature_seals);
    }
    set_or_dash(fields, "REMARK", application.remark);
}

void show_handler(web::Fields& fields, const Application& application, const std::string& id_number)
{
    set_or_dash(fields, "HANDLER_NAME", application.handler_name);
    set_or_dash(fields, "HANDLER_ID", id_number);
    set_or_dash(fields, "HANDLER_MOBILE", application.handler_mobile);
}

void show_delivery(web::Fields& fields, const Order& order, const std::vector<Outlet>& outlets)
{
    const auto& application = order.application();
    fields.set_view("DELIVERY", label(application.delivery));
    if (!application.address.empty())
        fields.add("ADDRESS").set("TEXT", application.address);
    const auto outlet = std::ranges::find_if(
        outlets, [&](const Outlet& one) { return application.outlet && one.id == application.outlet->value; });
    if (outlet != outlets.end()) {
        auto row = fields.add("OUTLET");
        row.set("CITY", outlet->city);
        row.set("NAME", outlet->name);
        row.set("ADDRESS", outlet->address);
        row.set("PHONE", outlet->phone);
    }
    if (order.courier() && !order.courier_number().empty()) {
        auto parcel = fields.add("PARCEL");
        parcel.set_view("COURIER", label(*order.courier()));
        parcel.set("COURIER_NO", order.courier_number());
        parcel.set("URL", tracking_url(*order.courier(), order.courier_number()));
    }
}

void show_company(web::Fields& fields, const Applicant& applicant, const InvoiceInfo& invoice_info)
{
    fields.set("APPLICANT", applicant.name);
    fields.set("CREDIT_CODE", applicant.credit_code);
    set_or_dash(fields, "LEGAL_PERSON", applicant.profile.legal_person);
    set_or_dash(fields, "REGISTERED_AT", applicant.profile.place());
    set_or_dash(fields, "COMPANY_PHONE", applicant.profile.phone);
    set_or_dash(fields, "COMPANY_ADDRESS", applicant.profile.address);
    set_or_dash(fields, "INVOICE_TITLE", invoice_info.title);
    set_or_dash(fields, "TAX_NUMBER", invoice_info.tax_number);
    set_or_dash(fields, "ADDRESS_PHONE", invoice_info.address_phone);
    set_or_dash(fields, "BANK_ACCOUNT", invoice_info.bank_account);
    set_or_dash(fields, "EMAIL", invoice_info.email);
}

void show_papers(web::Fields& fields, const Order& order, const std::vector<Paper>& papers, const Urls& urls)
{
    const bool draft = order.state() == OrderState::draft;
    for (const auto& [kind, name] : words<PaperKind>) {
        auto row = fields.add("PAPERS");
        row.set_view("KIND", name);
        row.set_view("LABEL", label(kind));
        row.set("FIELD", paper_field(kind));
        const auto paper = std::ranges::find(papers, kind, &Paper::kind);
        const bool held = paper != papers.end();
        if (held) {
            auto there = show_held_paper(row, *paper, order.number(), urls);
            if (draft)
                there.show("CAN_REMOVE");
        } else {
            row.show("MISSING");
        }
        if (draft)
            row.add("CAN_UPLOAD").set_view("DEED", held ? "替换" : "上传");
        else
            row.show("FIXED");
    }
}

}
