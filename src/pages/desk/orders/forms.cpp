// Reading and showing decisions.
#include "pages/desk/orders/forms.hpp"

#include "base/utf8.hpp"
#include "domain/correction.hpp"
#include "domain/text.hpp"
#include "pages/orders/fields.hpp"
#include "pages/papers/fields.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field courier_field{
    .id = "courier", .label = "快递公司", .wrong = "请选择快递公司。", .kind = Field::Kind::options};
constexpr Field courier_number_field{
    .id = "courier_number", .label = "快递单号", .hint = "通过后以短信告知企业。", .longest = 30, .verbatim = true};
constexpr Field template_field{
    .id = "reason_template", .label = "常用原因", .hint = "选填。选用后可以在下面补充说明。", .required = false,
    .wrong = "这个常用原因刚刚有变化，请重新选用。", .kind = Field::Kind::options, .empty = "不选用"};
constexpr Field reason_field{
    .id = "reason", .label = "拒绝原因", .hint = "企业会在短信和订单中看到，短信中过长时截短。已付款项退回原支付账号。",
    .longest = 200,
    .missing = "请选用常用原因或填写拒绝原因，企业会在短信和订单中看到。", .kind = Field::Kind::lines};
constexpr Field to_correct_field{
    .id = "to_correct", .label = "需要补正的内容和材料",
    .hint = "企业只能修改勾选的内容，已付款项保留。业务类型、证书数量、有效期和签章关系到总额，需要修改时请拒绝。",
    .missing = "请勾选需要补正的内容或材料。", .kind = Field::Kind::ticks};
constexpr Field return_text_field{
    .id = "return_text", .label = "补正说明",
    .hint = "企业会在短信和订单中看到，短信中过长时截短。逾期没有补正的订单自动拒绝，款项退回。", .longest = 200,
    .missing = "请填写补正说明，企业会在短信和订单中看到。", .kind = Field::Kind::lines};
// clang-format on

void show_parcel(web::Fields& page, const Form& form)
{
    auto place = form.show(page, courier_field);
    for (const auto courier : couriers)
        add_option(place, {word(courier), label(courier), form.text(courier_field) == word(courier)});
    form.show(page, courier_number_field);
}

// A template as it was seen.
std::string key_of(const RefusalReason& reason)
{
    return std::to_string(reason.id) + '.' + std::to_string(reason.version);
}

// In groups by what is wrong; assets/desk_order.js puts the chosen one's words into the text.
void show_refusal(web::Fields& page, const std::vector<RefusalReason>& templates, const Form& form)
{
    auto place = form.show(page, template_field);
    for (auto at = templates.begin(); at != templates.end();) {
        auto group = place.add("GROUPS");
        group.set_view("GROUP", about_text(*at));
        for (const auto about = at->about; at != templates.end() && at->about == about; ++at) {
            const auto key = key_of(*at);
            add_option(group, {key, at->title, form.text(template_field) == key}).add("WORDS").set("TEXT", at->text);
        }
    }
    form.show(page, reason_field);
}

void show_return(web::Fields& page, BusinessType type, const Form& form)
{
    std::vector<std::string> labels;
    std::vector<Option> options;
    labels.reserve(words<OrderField>.size());  // the options look into it
    for (const auto& [field, name] : words<OrderField>) {
        if (!is_correctable(type, field))
            continue;
        labels.push_back("补正" + std::string(label(field)));
        const auto id = field_for(field).id;
        options.push_back({id, labels.back(), form.is_ticked(to_correct_field, id)});
    }
    auto place = form.show(page, to_correct_field);
    add_choices(place, to_correct_field, options);
    form.show(page, return_text_field);
}

// In one line.
std::string told(const std::vector<PaperFault>& faults)
{
    std::string all;
    for (const auto& fault : faults)
        all += (all.empty() ? "" : "；") + std::string(field_for(fault.paper).label) + fault.text;
    return all;
}

}

void check_words(const Field& field, std::string_view words, Form& form)
{
    if (words.empty())
        form.wrong(field, missing_text(field));
    else if (has_control(words))
        form.wrong(field, std::string(field.label) + "中有不能使用的字符，请删除后重新填写。");
    else if (code_points(words) > field.longest)
        form.wrong(field, std::string(field.label) + "太长，请不要超过 " + std::to_string(field.longest) + " 个字。");
}

std::optional<Parcel> read_parcel(const Order& order, Form& form)
{
    if (!order.goes_by_courier())
        return std::nullopt;
    const auto courier = from_word<Courier>(form.text(courier_field));
    if (!courier)
        form.wrong(courier_field, std::string(courier_field.wrong));
    const auto typed = trimmed(form.text(courier_number_field));
    if (typed.empty())
        form.wrong(courier_number_field, missing_text(courier_number_field));
    if (!courier || typed.empty())
        return std::nullopt;
    if (auto number = tracking_number(*courier, typed))
        return Parcel{*courier, *std::move(number)};
    form.wrong(courier_number_field,
               "快递单号与快递公司不符：" + std::string(form_of_number(*courier)) + "。请核对面单。");
    return std::nullopt;
}

std::string read_refusal(const std::vector<RefusalReason>& templates, const std::vector<PaperFault>& faults, Form& form)
{
    const auto chosen = std::ranges::find(templates, form.text(template_field), key_of);
    if (chosen == templates.end() && !form.text(template_field).empty())
        form.wrong(template_field, std::string(template_field.wrong));
    std::string reason = chosen == templates.end() ? std::string() : chosen->text;
    const auto added = in_one_line(form.text(reason_field));
    if (!reason.empty() && !added.empty())
        reason += "。";
    reason += added;
    if (reason.empty())
        reason = told(faults);
    check_words(reason_field, reason, form);
    return reason;
}

Correction read_correction(BusinessType type, const std::vector<PaperFault>& faults, Form& form)
{
    const auto is_wanted = [&](OrderField field) {
        return form.is_ticked(to_correct_field, field_for(field).id)
               || std::ranges::any_of(faults, [&](const PaperFault& fault) { return field_of(fault.paper) == field; });
    };
    Correction correction;
    for (const auto& [field, name] : words<OrderField>)
        if (is_correctable(type, field) && is_wanted(field)) {
            correction.fields.add(field);
            correction.what.append(correction.what.empty() ? "" : "、").append(label(field));
        }
    if (correction.fields.empty())
        form.wrong(to_correct_field, missing_text(to_correct_field));
    auto text = in_one_line(form.text(return_text_field));
    if (text.empty())
        text = told(faults);
    check_words(return_text_field, text, form);
    correction.what += "：" + text;
    return correction;
}

std::string with_courier(std::string order_url, std::string_view courier)
{
    return from_word<Courier>(courier) ? std::move(order_url) + "?courier=" + std::string(courier) : order_url;
}

Form undecided(std::string_view courier)
{
    Form form;
    if (from_word<Courier>(courier))
        form.put(courier_field, courier);
    return form;
}

void show_decision(web::Fields& page, const Order& order, const std::vector<RefusalReason>& templates, const Form& form)
{
    if (order.goes_by_courier())
        show_parcel(page, form);
    page.set("COURIER_CHOSEN", form.text(courier_field));
    show_refusal(page, templates, form);
    show_return(page, order.application().business_type, form);
    form.show_errors(page);
}

}
