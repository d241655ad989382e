// Reading the order form, and showing it.
#include "pages/orders/form.hpp"

#include "base/utf8.hpp"
#include "domain/correction.hpp"
#include "domain/id_number.hpp"
#include "domain/text.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/words.hpp"
#include "pages/papers/fields.hpp"

#include <algorithm>
#include <functional>

namespace cakey::pages {

namespace {

using namespace order_fields;

constexpr std::string_view yes = "yes";
constexpr std::string_view no = "no";

// 0 to 999; nothing for what is no such number.
std::optional<int> count_in(std::string_view typed)
{
    const auto text = without_blanks(half_width(typed));
    return text.size() <= 3 && all_digits(text) ? whole_number<int>(text) : std::nullopt;
}

std::string count_text(int count) { return count > 0 ? std::to_string(count) : std::string(); }

// What the script shows for each: the parts that this business type has.
std::string parts_of(const BusinessRule& rule)
{
    std::string parts;
    for (const auto& [has, name] :
         {std::pair(rule.term, "term"), std::pair(rule.names_serial, "serial"), std::pair(rule.seals, "seals"),
          std::pair(rule.delivered, "delivered"), std::pair(rule.reason, "reason"), std::pair(rule.asks_bids, "bids"),
          std::pair(rule.names_opening, "opening")})
        if (has)
            parts += (parts.empty() ? "" : " ") + std::string(name);
    return parts;
}

// What is told of a certificate where it is chosen: "4A3F…（SM2，2027-11-23 到期，即将到期）".
std::string held_label(const CertificateRow& certificate, Instant now)
{
    const auto standing = certificate.standing(now);
    return certificate.serial + "（" + std::string(label(certificate.algorithm)) + "，"
           + date_text(china_date(*certificate.not_after)) + " 到期"
           + (standing == CertificateStanding::valid ? std::string() : "，" + std::string(label(standing))) + "）";
}

// With the platforms that take them, where not all do.
std::string files_label(const OrderChoices& choices)
{
    std::string names;
    for (const auto& one : choices.platforms)
        if (one.files)
            names += (names.empty() ? "" : "、") + one.name;
    const bool all = std::ranges::all_of(choices.platforms, &Platform::files);
    return std::string(label(Delivery::download)) + (all ? "" : "，只用于" + names);
}

const CertificateRow* find_held(const OrderChoices& choices, std::string_view serial)
{
    const auto found = std::ranges::find(choices.held, serial, &CertificateRow::serial);
    return found == choices.held.end() ? nullptr : &*found;
}

// As the script reads them: "new_certificate,certificate,1,20000 ...", years and fen at the end.
std::string told(const PriceList& prices)
{
    std::string all;
    for (const auto& price : prices.prices()) {
        all.append(all.empty() ? "" : " ").append(word(price.business_type)).append(",").append(word(price.item));
        all.append(",").append(std::to_string(price.years));
        all.append(",").append(std::to_string(price.unit_price.count()));
    }
    return all;
}

// Grouped by city; a city's outlets stand together in the table already.
void add_outlets(web::Fields& place, const std::vector<Outlet>& outlets, std::string_view chosen)
{
    for (auto at = outlets.begin(); at != outlets.end();) {
        auto city = place.add("GROUPS");
        city.set("GROUP", at->city);
        const auto end = std::find_if(at, outlets.end(), [&](const Outlet& one) { return one.city != at->city; });
        for (; at != end; ++at) {
            const auto id = std::to_string(at->id);
            auto row = add_option(city, {id, at->name + "（" + at->district + "）" + at->address, id == chosen});
            row.add("PHONE").set("TEXT", at->phone);
        }
    }
}

}

OrderForm::OrderForm() : open_(OrderFields::all())
{
    put(business_type, word(BusinessType::new_certificate));
    put(certificates, "1");
    put(delivery, word(Delivery::courier));
}

OrderForm::OrderForm(const web::Form& typed) : Form(typed), open_(OrderFields::all()) {}

OrderForm::OrderForm(const Application& standing, const std::string& id_number, const OrderFields& open) : open_(open)
{
    put(platform, standing.platform);
    put(business_type, word(standing.business_type));
    put(certificate_serial, standing.certificate_serial);
    put(held_certificate, key_text(standing.certificate_serial));
    put(reason, standing.reason);
    put(unopened_bids, standing.unopened_bids ? *standing.unopened_bids ? yes : no : "");
    put(bid_opening, standing.bid_opening);
    put(certificates, std::to_string(standing.certificates));
    put(years, count_text(standing.years));
    put(seals, count_text(standing.seals()));
    // All of one kind, the company's, is what empty fields mean: the number can then be changed in one place.
    if (standing.legal_seals + standing.signature_seals > 0)
        put(company_seals, count_text(standing.company_seals));
    put(legal_seals, count_text(standing.legal_seals));
    put(signature_seals, count_text(standing.signature_seals));
    put(delivery, word(standing.delivery == Delivery::none ? Delivery::courier : standing.delivery));
    put(address, standing.address);
    put(outlet, standing.outlet ? std::to_string(standing.outlet->value) : std::string());
    put(remark, standing.remark);
    fill_handler(standing, id_number);
}

void OrderForm::type(const web::Form& typed)
{
    for (const auto& [field, name] : words<OrderField>)
        if (is_open(field_for(field)))
            put(field_for(field), typed.get(name));
    if (is_open(held_certificate))
        put(held_certificate, typed.get(held_certificate.id));
}

void OrderForm::fill_handler(const Application& last, const std::string& id_number)
{
    put(handler_name, last.handler_name);
    put(handler_id, id_number);
    put(handler_mobile, last.handler_mobile);
}

void OrderForm::fill_handler(const Company& company)
{
    put(handler_name, company.contact());
    put(handler_mobile, company.mobile());
}

void OrderForm::fill_address(const Company& company, const std::optional<Order>& last)
{
    const auto& profile = company.profile();
    if (last && !last->application().address.empty())
        put(address, last->application().address);
    else
        put(address,
            profile.address.starts_with(profile.province) ? profile.address : profile.place() + profile.address);
}

void OrderForm::fill_certificate(BusinessType type, const CertificateRow& certificate)
{
    put(business_type, word(type));
    put(platform, certificate.platform);
    put(held_certificate, certificate.serial);
}

bool OrderForm::is_open(const Field& field) const
{
    if (field == held_certificate)
        return open_.has(OrderField::certificate_serial);
    for (const auto& [name, name_word] : words<OrderField>)
        if (field_for(name) == field)
            return open_.has(correctable(name).value_or(name));
    return open_.has(OrderField::seals);  // their kinds
}

void OrderForm::complain(const Field& field, std::string text)
{
    if (is_open(field))
        wrong(field, text.empty() ? std::string(wrong_text(field)) : std::move(text));
}

Application OrderForm::read(const OrderChoices& choices, Date today)
{
    Application application;
    read_goods(application, choices);
    read_opening(application, today);
    read_seals(application);
    read_handler(application, today);
    read_delivery(application, choices);
    read_remark(application);
    return application;
}

std::string OrderForm::id_number(Date today) const
{
    const auto number = IdNumber::parse(text(handler_id), today);
    return number ? number->text() : std::string();
}

void OrderForm::refuse_business(const Application& application, const OrderChoices& choices)
{
    const auto* chosen = find_platform(choices.platforms, application.platform);
    if (!chosen || chosen->accepts.has(application.business_type))
        return;
    const auto text = "“" + chosen->name + "”只办理" + accepts_text(*chosen) + "，请换一个业务类型或应用平台。";
    complain(is_open(business_type) ? business_type : platform, text);
}

void OrderForm::say_missing(const OrderFields& missing)
{
    missing.each([&](OrderField name) {
        const auto& field = field_for(name);
        complain(field, missing_text(field));
    });
}

bool OrderForm::has_total() const
{
    return std::ranges::none_of(std::initializer_list<Field>{business_type, certificates, years, seals, company_seals,
                                                             legal_seals, signature_seals},
                                [&](const Field& field) { return failed(field); });
}

void OrderForm::read_goods(Application& application, const OrderChoices& choices)
{
    application.platform = trimmed(text(platform));
    if (!application.platform.empty() && !find_platform(choices.platforms, application.platform))
        complain(platform);

    const auto type = from_word<BusinessType>(text(business_type));
    if (!type)
        complain(business_type);
    application.business_type = type.value_or(BusinessType::new_certificate);
    if (type)
        refuse_business(application, choices);
    const auto& rule = business_rule(application.business_type);
    if (rule.names_serial)
        application.certificate_serial = read_serial(choices);
    if (rule.reason)
        application.reason = one_line(reason);
    if (const auto answer = text(unopened_bids); rule.asks_bids && !answer.empty()) {
        if (answer != yes && answer != no)
            complain(unopened_bids);
        application.unopened_bids = answer == yes;
    }
    if (!rule.term)
        return;

    const auto number = count_in(text(certificates));
    if (!number || *number < 1 || *number > most_certificates)
        complain(certificates, "证书数量应为 1 到 " + std::to_string(most_certificates) + " 之间的整数。");
    else
        application.certificates = *number;
    if (text(years).empty())
        return;
    const auto terms = choices.prices.terms(application.business_type);
    const auto chosen = count_in(text(years));
    if (!chosen || std::ranges::find(terms, *chosen) == terms.end())
        complain(years);
    else
        application.years = *chosen;
}

// What is chosen counts for more than what is typed, which may be left from another choice.
std::string OrderForm::read_serial(const OrderChoices& choices)
{
    const auto chosen = text(held_certificate);
    if (chosen.empty())
        return one_line(certificate_serial);
    if (find_held(choices, chosen))
        return std::string(chosen);
    complain(held_certificate);
    return {};
}

void OrderForm::read_opening(Application& application, Date today)
{
    const auto typed = trimmed(half_width(text(bid_opening)));
    if (typed.empty() || !business_rule(application.business_type).names_opening)
        return;
    const auto day = date_in(typed);
    if (!day)
        complain(bid_opening);
    else if (*day < today)
        complain(bid_opening, "这个日期已经过去，请填写还没有开标的日期，或者留空。");
    else
        application.bid_opening = date_text(*day);
}

int OrderForm::count(const Field& field)
{
    if (trimmed(text(field)).empty())
        return 0;
    const auto read = count_in(text(field));
    if (!read)
        complain(field, std::string(field.label) + "应为整数，没有就留空或填 0。");
    return read.value_or(0);
}

void OrderForm::read_seals(Application& application)
{
    if (!business_rule(application.business_type).seals)
        return;
    const auto is_empty = [&](const Field& field) { return trimmed(text(field)).empty(); };
    const bool one_kind = is_empty(company_seals) && is_empty(legal_seals) && is_empty(signature_seals);
    const int wanted = count(seals);
    application.company_seals = one_kind ? wanted : count(company_seals);
    application.legal_seals = count(legal_seals);
    application.signature_seals = count(signature_seals);

    if (!is_empty(seals) && application.seals() != wanted)
        complain(seals, "单位公章、法人私章、法人签名合计 " + std::to_string(application.seals()) + " 个，与签章数量 "
                            + std::to_string(wanted) + " 不一致，请修改。");
    // The manual's rule. Said only once the number of certificates itself is right.
    if (!failed(certificates) && application.seals() > application.certificates)
        complain(seals, "签章数量（" + std::to_string(application.seals()) + "）不能大于证书数量（"
                            + std::to_string(application.certificates) + "），请修改其中一项。");
}

void OrderForm::read_handler(Application& application, Date today)
{
    application.handler_name = one_line(handler_name);
    if (!trimmed(text(handler_id)).empty() && id_number(today).empty())
        complain(handler_id);
    if (trimmed(text(handler_mobile)).empty())
        return;
    if (const auto mobile = Mobile::parse(text(handler_mobile)))
        application.handler_mobile = mobile->text();
    else
        complain(handler_mobile);
}

void OrderForm::read_delivery(Application& application, const OrderChoices& choices)
{
    if (!business_rule(application.business_type).delivered) {
        application.delivery = Delivery::none;
        return;
    }
    application.address = one_line(address);
    const auto chosen = from_word<Delivery>(text(delivery));
    if (!chosen || *chosen == Delivery::none) {
        complain(delivery);
        return;
    }
    const auto* where = find_platform(choices.platforms, text(platform));
    if (*chosen == Delivery::download && (!choices.files || (where && !where->files))) {
        complain(delivery, "这个平台不接受文件证书，请选择快递到付或网点自取。");
        return;
    }
    application.delivery = *chosen;
    if (application.delivery != Delivery::pick_up || text(outlet).empty())
        return;
    const auto found = std::ranges::find_if(choices.outlets,
                                            [&](const Outlet& one) { return std::to_string(one.id) == text(outlet); });
    if (found == choices.outlets.end())
        complain(outlet);
    else
        application.outlet = OutletId{found->id};
}

void OrderForm::read_remark(Application& application)
{
    application.remark = in_lines(text(remark));
    if (code_points(application.remark) > remark.longest)
        complain(remark, "备注不能超过 " + std::to_string(remark.longest) + " 个字。");
    else if (has_control_in_lines(application.remark))
        complain(remark, "备注里有不能显示的字符，请删除后重新输入。");
}

std::string OrderForm::one_line(const Field& field)
{
    auto line = trimmed(text(field));
    if (code_points(line) > field.longest)
        complain(field, "这一项不能超过 " + std::to_string(field.longest) + " 个字。");
    else if (has_control(line))
        complain(field, "这一项只能是一行文字，请删除换行和不能显示的字符。");
    return line;
}

void OrderForm::show(web::Fields& page, const OrderChoices& choices) const
{
    const auto show_if_open = [&](Field field, const std::function<void(web::Fields&)>& fill = {}) {
        if (!is_open(field))
            return;
        const bool is_needed = field.required;
        field.required = false;  // a draft may be saved without it
        auto place = Form::show(page, field);
        if (is_needed)
            place.show("NEEDED");
        if (fill)
            fill(place);
    };
    const auto option = [&](const Field& field, std::string_view value, std::string_view label) {
        return Option{value, label, text(field) == value};
    };
    if (!choices.held.empty() || failed(held_certificate))
        show_if_open(held_certificate, [&](web::Fields& place) {
            for (const auto& one : choices.held)
                add_option(place, option(held_certificate, one.serial, held_label(one, choices.now)));
        });
    show_if_open(certificate_serial, [&](web::Fields& place) {
        if (find_held(choices, text(held_certificate)))
            place.set("VALUE", std::string_view());
    });
    for (const auto* field : {&reason, &bid_opening, &certificates, &seals, &company_seals, &legal_seals,
                              &signature_seals, &handler_name, &handler_id, &handler_mobile, &address, &remark})
        show_if_open(*field);
    show_if_open(platform, [&](web::Fields& place) {
        for (const auto& one : choices.platforms) {
            const auto name = one.accepts_all() ? one.name : one.name + "（只办理" + accepts_text(one) + "）";
            auto row = add_option(place, option(platform, one.code, name));
            if (!one.accepts_all())
                row.add("ACCEPTS").set("TEXT", one.accepts.text());
        }
    });
    show_if_open(business_type, [&](web::Fields& place) {
        for (const auto& rule : business_rules)
            add_option(place, option(business_type, word(rule.type), label(rule.type)))
                .add("PARTS")
                .set("TEXT", parts_of(rule));
    });
    show_if_open(years, [&](web::Fields& place) {
        for (const int term : choices.prices.terms())
            add_option(place, option(years, std::to_string(term), std::to_string(term) + " 年"));
    });
    show_if_open(unopened_bids, [&](web::Fields& place) {
        add_choices(place, unopened_bids,
                    {option(unopened_bids, yes, "有待开标的投标"), option(unopened_bids, no, "没有待开标的投标")});
    });
    show_if_open(delivery, [&](web::Fields& place) {
        std::vector<Option> options{option(delivery, word(Delivery::courier), label(Delivery::courier)),
                                    option(delivery, word(Delivery::pick_up), label(Delivery::pick_up))};
        const auto in_files = files_label(choices);
        if (choices.files) {
            options.push_back(option(delivery, word(Delivery::download), in_files));
            place.add("HINT").set_view("TEXT", "文件证书不用介质：审核通过后在浏览器里生成密钥、下载证书。");
        }
        add_choices(place, delivery, options);
    });
    show_if_open(outlet, [&](web::Fields& place) {
        add_outlets(place, choices.outlets, text(outlet));
        place.show("TOLD");
        page.show("CITY_CHOICE");
    });
    show_errors(page);
}

std::optional<Fen> agreed_in(const web::Request& request)
{
    const auto count = whole_number<std::int64_t>(request.form().get("agreed"));
    return count && *count >= 0 ? std::optional(Fen(*count)) : std::nullopt;
}

void show_prices(web::Fields& page, const PriceList& prices, const Application* application)
{
    page.set("PRICES", told(prices));
    const auto total = application ? prices.total(*application) : std::nullopt;
    if (total) {
        page.set("AGREED", total->count());
        page.add("KNOWN_TOTAL").set("TOTAL", total->grouped());
    } else {
        page.show("UNKNOWN_TOTAL");
    }
}

const Field& field_for(OrderField field)
{
    using namespace order_fields;
    for (const auto* known :
         {&platform, &business_type, &certificate_serial, &reason, &unopened_bids, &bid_opening, &certificates, &years,
          &seals, &handler_name, &handler_id, &handler_mobile, &delivery, &address, &outlet})
        if (known->id == word(field))
            return *known;
    if (const auto kind = paper_of(field))
        return field_for(*kind);
    return remark;
}

}
