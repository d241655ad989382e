// All that we have of a company, as it may want it: JSON, and its papers as it brought them. Made order by order, so that the
// archive is never in memory as a whole.
#include "base/zip_pieces.hpp"
#include "pages/account/handlers.hpp"
#include "pages/door/proofs.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/papers.hpp"
#include "web/json_object.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace cakey::pages {

namespace {

// clang-format off
constexpr Field password_field{
    .id = "password", .label = "当前密码", .hint = "压缩包含身份证号和材料原件，下载前请再次确认是您本人。",
    .wrong = "当前密码不正确，请重新填写。", .type = "password", .autocomplete = "current-password", .secret = true};
// clang-format on

// More than a company can have orders in the years that we keep them.
constexpr int most_orders = 100'000;

web::JsonObject json_of(const cakey::InvoiceInfo& info)
{
    web::JsonObject json;
    json.set("title", info.title)
        .set("tax_number", info.tax_number)
        .set("address_phone", info.address_phone)
        .set("bank_account", info.bank_account)
        .set("email", info.email)
        .set("kind", word(info.kind));
    return json;
}

web::JsonObject json_of(const MailWish& wish)
{
    web::JsonObject json;
    json.set("addresses", wish.addresses).set("purposes", wish.purposes.text());
    return json;
}

web::JsonObject json_of(const Company& company, const MailWish& wish)
{
    const auto& profile = company.profile();
    web::JsonObject json;
    json.set("name", company.name())
        .set("credit_code", company.credit_code())
        .set("legal_person", profile.legal_person)
        .set("place", profile.place())
        .set("address", profile.address)
        .set("phone", profile.phone)
        .set("contact", company.contact())
        .set("mobile", company.mobile())
        .set("registered_at", china_iso(company.registered_at()))
        .set("agreement_version", company.agreement_version())
        .set("invoice_info", json_of(company.invoice_info()))
        .set("mail", json_of(wish));
    return json;
}

web::JsonObject json_of(const Application& application, std::string_view handler_id)
{
    web::JsonObject json;
    json.set("platform", application.platform)
        .set("business_type", word(application.business_type))
        .set("certificates", application.certificates)
        .set("years", application.years)
        .set("company_seals", application.company_seals)
        .set("legal_seals", application.legal_seals)
        .set("signature_seals", application.signature_seals)
        .set("certificate_serial", application.certificate_serial)
        .set("reason", application.reason)
        .set("handler_name", application.handler_name)
        .set("handler_id_number", handler_id)
        .set("handler_mobile", application.handler_mobile)
        .set("delivery", word(application.delivery))
        .set("address", application.address)
        .set("remark", application.remark);
    return json;
}

web::JsonObject json_of(const Order& order, const std::vector<HistoryLine>& history, std::string_view handler_id)
{
    web::JsonObject json;
    json.set("number", order.number())
        .set("state", word(order.state()))
        .set("created_at", china_iso(order.created_at()))
        .set("total_yuan", order.total().yuan())
        .set("application", json_of(order.application(), handler_id))
        .set("invoice_info", json_of(order.invoice_info()));
    for (const auto& line : history) {
        web::JsonObject step;
        step.set("at", china_iso(line.at)).set("event", word(line.event)).set("by", word(line.by));
        json.add("history", step.set("state", word(line.to_state)).set("reason", line.reason));
    }
    return json;
}

// By its kind: what the file was called is the company's own text. It ends as its type does.
std::string file_name(const Paper& paper)
{
    return std::string(word(paper.kind))
           + paper.file_name.substr(std::min(paper.file_name.rfind('.'), paper.file_name.size()));
}

// A folder for each order: its JSON and its papers.
class DataPacking {
public:
    DataPacking(Store& store, const crypto::Seal& seal, const Company& company, const MailWish& wish,
                const std::vector<OrderRow>& orders, Instant now)
        : store_(store), seal_(seal), company_(company.id()), orders_(orders.begin(), orders.end()), now_(now)
    {
        first_ = zip_.add("company.json", json_of(company, wish).text(), now);
    }

    bool next(std::string& chunk)
    {
        chunk = std::exchange(first_, {});
        if (!chunk.empty())
            return true;
        if (over_)
            return false;
        if (orders_.empty()) {
            over_ = true;
            chunk = zip_.end();
            return true;
        }
        add(orders_.front().number, chunk);
        orders_.pop_front();
        return true;
    }

private:
    void add(const std::string& number, std::string& chunk)
    {
        struct Found {
            Order order;
            std::vector<HistoryLine> history;
            std::vector<Paper> papers;
        };
        const auto found = store_.read([&](Unit& unit) {
            auto order = unit.orders().of(company_, number);
            std::vector<Paper> papers;
            for (const auto& [kind, name] : words<PaperKind>)
                if (auto paper = unit.papers().find(order.id(), kind))
                    papers.push_back(*std::move(paper));
            auto history = unit.orders().history(order.number());
            return Found{std::move(order), std::move(history), std::move(papers)};
        });
        const auto folder = "orders/" + number + '/';
        const auto handler_id = opened_handler_id(seal_, number, found.order.application().handler_id_sealed);
        chunk += zip_.add(folder + "order.json", json_of(found.order, found.history, handler_id).text(), now_);
        for (const auto& paper : found.papers)
            if (const auto content = seal_.open(paper.content_sealed, paper_place(number, paper.kind)))
                chunk += zip_.add(folder + file_name(paper), *content, paper.uploaded_at);
    }

    Store& store_;
    const crypto::Seal& seal_;
    CompanyId company_;
    std::deque<OrderRow> orders_;
    Instant now_;
    ZipPieces zip_;
    std::string first_;
    bool over_ = false;
};

}

web::Response Archive::show(const web::Request& request, const CompanyPerson& who) const
{
    return form_page(request, who, Form());
}

// The password is asked for again: an open browser alone must not be enough to carry everything away.
web::Response Archive::pack(const web::Request& request, const CompanyPerson& who) const
{
    const auto company = store_.read([&](Unit& unit) { return unit.companies().numbered(who.id); });
    Form form(request.form());
    form.secret(password_field);
    if (auto farewell = PasswordField(means_).check(request, who, company, password_field, form))
        return *std::move(farewell);
    if (form.failed())
        return form_page(request, who, form);
    transact([&](Unit& unit, Instant now) { unit.audit().add(AuditLine::of(who.id, "data_exported", now)); });
    request.log().event = "data_exported";
    const auto orders = store_.read([&](Unit& unit) { return unit.orders().latest(who.id, most_orders); });
    const auto wish = store_.read([&](Unit& unit) { return unit.mail_wishes().of(who.id); });
    auto response = web::file("企业数据.zip", "application/zip", {});
    response.stream = [packing = DataPacking(store_, seal_, company, wish, orders, clock_.now())](
                          std::string& chunk) mutable { return packing.next(chunk); };
    return response;
}

web::Response Archive::form_page(const web::Request& request, const CompanyPerson& who, const Form& form) const
{
    auto page = screens_.page(request, who, "下载企业数据", Here::contact);
    form.show(page, {password_field});
    return page.render("account/archive", form.status());
}

}
