// Reading the order form.
#include "pages/order_form.hpp"

#include "domain/id_number.hpp"
#include "domain/mobile.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

#include <algorithm>
#include <charconv>

namespace cakey::pages {

namespace {

using namespace order_fields;

constexpr std::string_view yes = "yes";
constexpr std::string_view no = "no";

// 0 to 999; nothing for what is no such number.
std::optional<int> count_in(std::string_view typed)
{
    const auto text = without_blanks(half_width(typed));
    int value = 0;
    if (text.empty() || text.size() > 3 || !all_digits(text))
        return std::nullopt;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string count_text(int count)
{
    return count > 0 ? std::to_string(count) : std::string();
}

// Line ends as one character, however the browser sends them.
std::string with_line_feeds(std::string text)
{
    std::erase(text, '\r');
    return text;
}

bool has_control_besides_lines(std::string text)
{
    std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return has_control(text);
}

}

OrderForm::OrderForm()
{
    for (const auto& field : all)
        texts_[field.id];
    texts_[business_type.id] = word(BusinessType::new_certificate);
    texts_[certificates.id] = "1";
    texts_[delivery.id] = word(Delivery::courier);
}

OrderForm::OrderForm(const web::Form& typed)
{
    for (const auto& field : all)
        texts_[field.id] = typed.get(field.id);
}

OrderForm::OrderForm(const Application& application, const std::string& id_number)
{
    texts_[platform.id] = application.platform;
    texts_[business_type.id] = word(application.business_type);
    texts_[certificate_serial.id] = application.certificate_serial;
    texts_[reason.id] = application.reason;
    texts_[unopened_bids.id] = application.unopened_bids ? *application.unopened_bids ? yes : no : "";
    texts_[certificates.id] = std::to_string(application.certificates);
    texts_[years.id] = count_text(application.years);
    texts_[seals.id] = count_text(application.seals());
    // All of one kind, the company's, is what empty fields mean: the number can then be changed in one place.
    const bool kinds = application.legal_seals + application.signature_seals > 0;
    texts_[company_seals.id] = kinds ? count_text(application.company_seals) : std::string();
    texts_[legal_seals.id] = count_text(application.legal_seals);
    texts_[signature_seals.id] = count_text(application.signature_seals);
    texts_[delivery.id] = word(application.delivery == Delivery::none ? Delivery::courier : application.delivery);
    texts_[address.id] = application.address;
    texts_[outlet.id] = application.outlet ? std::to_string(application.outlet->value) : std::string();
    texts_[remark.id] = application.remark;
    fill_handler(application, id_number);
}

void OrderForm::fill_handler(const Application& last, const std::string& id_number)
{
    texts_[handler_name.id] = last.handler_name;
    texts_[handler_id.id] = id_number;
    texts_[handler_mobile.id] = last.handler_mobile;
}

Application OrderForm::read(const OrderChoices& choices, Date today, FormCheck& check) const
{
    Application application;
    read_goods(application, choices, check);
    read_seals(application, check);

    application.handler_name = line(handler_name, 50, check);
    if (!trimmed(text(handler_id)).empty() && id_number(today).empty())
        check.wrong(handler_id, "身份证号不正确，请对照身份证核对 18 位号码，末位可能是 X。");
    if (const auto typed = trimmed(text(handler_mobile)); !typed.empty()) {
        if (const auto mobile = Mobile::parse(typed))
            application.handler_mobile = mobile->text();
        else
            check.wrong(handler_mobile, "手机号码不正确，请填写 11 位的中国大陆手机号。");
    }
    read_delivery(application, choices, check);

    application.remark = with_line_feeds(trimmed(text(remark)));
    if (code_points(application.remark) > 500)
        check.wrong(remark, "备注不能超过 500 个字。");
    else if (has_control_besides_lines(application.remark))
        check.wrong(remark, "备注里有不能显示的字符，请删除后重新输入。");
    return application;
}

std::string OrderForm::id_number(Date today) const
{
    const auto number = IdNumber::parse(text(handler_id), today);
    return number ? number->text() : std::string();
}

bool OrderForm::has_total(const FormCheck& check)
{
    constexpr std::array priced{business_type, certificates, years, seals, company_seals, legal_seals, signature_seals};
    return std::ranges::none_of(priced, [&](const FormField& field) { return check.failed(field); });
}

void OrderForm::read_goods(Application& application, const OrderChoices& choices, FormCheck& check) const
{
    application.platform = trimmed(text(platform));
    if (!application.platform.empty()
        && std::ranges::find(choices.platforms, application.platform, &Platform::code) == choices.platforms.end())
        check.wrong(platform, "没有这个应用平台，请从列表中选择。");

    const auto type = from_word<BusinessType>(text(business_type));
    if (!type)
        check.wrong(business_type, "请选择业务类型。");
    application.business_type = type.value_or(BusinessType::new_certificate);
    const auto& rule = business_rule(application.business_type);
    if (rule.names_serial)
        application.certificate_serial = line(certificate_serial, 64, check);
    if (rule.reason)
        application.reason = line(reason, 200, check);
    if (const auto& answer = text(unopened_bids); rule.asks_bids && !answer.empty()) {
        if (answer != yes && answer != no)
            check.wrong(unopened_bids, "请选择“有”或“没有”。");
        application.unopened_bids = answer == yes;
    }
    if (!rule.term)
        return;

    const auto count = count_in(text(certificates));
    if (!count || *count < 1 || *count > most_certificates)
        check.wrong(certificates, "证书数量应为 1 到 " + std::to_string(most_certificates) + " 之间的整数。");
    else
        application.certificates = *count;
    if (text(years).empty())
        return;
    const auto terms = choices.prices.terms(application.business_type);
    const auto chosen = count_in(text(years));
    if (!chosen || std::ranges::find(terms, *chosen) == terms.end())
        check.wrong(years, "这个业务类型没有这样的有效期，请重新选择。");
    else
        application.years = *chosen;
}

void OrderForm::read_seals(Application& application, FormCheck& check) const
{
    if (!business_rule(application.business_type).seals)
        return;
    const auto count = [&](const FormField& field, std::string_view name) {
        if (trimmed(text(field)).empty())
            return 0;
        const auto read = count_in(text(field));
        if (!read)
            check.wrong(field, std::string(name) + "应为整数，没有就留空或填 0。");
        return read.value_or(0);
    };
    const bool one_kind = trimmed(text(company_seals) + text(legal_seals) + text(signature_seals)).empty();
    const int wanted = count(seals, "签章数量");
    application.company_seals = one_kind ? wanted : count(company_seals, "单位公章");
    application.legal_seals = count(legal_seals, "法人私章");
    application.signature_seals = count(signature_seals, "法人签名");

    if (!trimmed(text(seals)).empty() && application.seals() != wanted)
        check.wrong(seals, "单位公章、法人私章、法人签名合计 " + std::to_string(application.seals())
                               + " 个，与签章数量 " + std::to_string(wanted) + " 不一致，请修改。");
    // The manual's rule. Said only once the number of certificates itself is right.
    if (!check.failed(certificates) && application.seals() > application.certificates)
        check.wrong(seals, "签章数量（" + std::to_string(application.seals()) + "）不能大于证书数量（"
                               + std::to_string(application.certificates) + "），请修改其中一项。");
}

void OrderForm::read_delivery(Application& application, const OrderChoices& choices, FormCheck& check) const
{
    if (!business_rule(application.business_type).delivered) {
        application.delivery = Delivery::none;
        return;
    }
    application.address = line(address, 200, check);
    const auto chosen = from_word<Delivery>(text(delivery));
    if (!chosen || *chosen == Delivery::none) {
        check.wrong(delivery, "请选择获取方式。");
        return;
    }
    application.delivery = *chosen;
    if (application.delivery != Delivery::pick_up || text(outlet).empty())
        return;
    const auto found = std::ranges::find_if(
        choices.outlets, [&](const Outlet& one) { return std::to_string(one.id) == text(outlet); });
    if (found == choices.outlets.end())
        check.wrong(outlet, "没有这个网点，请从列表中选择。");
    else
        application.outlet = OutletId{found->id};
}

std::string OrderForm::line(const FormField& field, std::size_t most, FormCheck& check) const
{
    auto value = trimmed(text(field));
    if (code_points(value) > most)
        check.wrong(field, "这一项不能超过 " + std::to_string(most) + " 个字。");
    else if (has_control(value))
        check.wrong(field, "这一项只能是一行文字，请删除换行和不能显示的字符。");
    return value;
}

}
