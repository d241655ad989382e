// Out of an address, and back into one.
#include "pages/desk/audit/query.hpp"

#include "domain/company_name.hpp"
#include "domain/text.hpp"
#include "pages/desk/audit/events.hpp"
#include "pages/frame/lists.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field who_field{
    .id = "who", .label = "人员", .longest = 50, .required = false, .verbatim = true};
constexpr Field event_field{
    .id = "event", .label = "事项", .required = false, .wrong = "没有这个事项，请从列表中选择。",
    .kind = Field::Kind::options, .empty = "全部"};
constexpr Field about_field{
    .id = "about", .label = "订单或企业", .longest = 100, .required = false,
    .verbatim = true};
constexpr Field address_field{
    .id = "address", .label = "来源地址", .longest = 45, .required = false, .verbatim = true};
constexpr Field result_field{
    .id = "result", .label = "结果", .required = false, .wrong = "没有这个结果，请从列表中选择。",
    .kind = Field::Kind::options, .empty = "全部"};
constexpr Field from_field{
    .id = "from", .label = "开始日期", .required = false, .wrong = "日期不正确，请按“2026-11-22”的格式填写。",
    .type = "date"};
constexpr Field to_field{
    .id = "to", .label = "结束日期", .required = false, .wrong = from_field.wrong, .type = "date"};
// clang-format on

constexpr const Field* all_fields[] = {&who_field,    &event_field, &about_field, &address_field,
                                       &result_field, &from_field,  &to_field};

constexpr std::size_t longest = 400;  // bytes; longer texts are not given back either

bool is_order_number(std::string_view text)
{
    return text.size() >= 8 && text.size() <= 32 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

}

AuditQuery::AuditQuery(const web::Request& request)
{
    for (const auto* field : all_fields)
        form_.put(*field, trimmed(request.query(field->id).substr(0, longest)));

    filter_.event = form_.text(event_field);
    if (!filter_.event.empty()
        && std::ranges::find(audit_events(), filter_.event, &AuditEvent::word) == audit_events().end())
        form_.wrong(event_field, std::string(event_field.wrong));
    filter_.denied = form_.text(result_field) == word(AuditResult::denied);
    if (!filter_.denied && !form_.text(result_field).empty())
        form_.wrong(result_field, std::string(result_field.wrong));
    filter_.address = form_.text(address_field);
    filter_.from = form_.day(from_field);
    filter_.until = form_.day(to_field);
    if (filter_.until)
        *filter_.until += std::chrono::days(1);
    if (filter_.from && filter_.until && *filter_.from >= *filter_.until)
        form_.wrong(to_field, "结束日期不能早于开始日期。");

    const ListTurn turn(request);
    filter_.after = turn.after;
    filter_.before = turn.before;
    page_ = turn.page;
}

void AuditQuery::resolve(Unit& unit)
{
    if (const std::string who(form_.text(who_field)); !who.empty()) {
        const auto people = unit.audit().people(who);
        if (people.empty())
            form_.wrong(who_field, "没有这个人员。请填写用户名或姓名。");
        else if (people.size() > 1)
            form_.wrong(who_field, "有多位同名人员，请填写用户名。");
        else
            filter_.person = people.front();
    }
    const std::string about(form_.text(about_field));
    if (is_order_number(about)) {
        filter_.order_number = about;
    } else if (!about.empty()) {
        const auto companies = unit.companies().search(account_key(about), 2);
        if (companies.empty())
            form_.wrong(about_field, "没有这个企业。请填写订单编号、企业名称或统一社会信用代码。");
        else if (companies.size() > 1)
            form_.wrong(about_field, "有多家企业的名称包含这些字，请填写全称或代码。");
        else
            filter_.company = companies.front().id;
    }
}

void AuditQuery::show(web::Fields& page) const
{
    auto events = form_.show(page, event_field);
    for (const auto& [name, text] : audit_events())
        add_option(events, {name, text, filter_.event == name});
    auto results = form_.show(page, result_field);
    add_option(results, {word(AuditResult::denied), label(AuditResult::denied), filter_.denied});
    form_.show(page, {who_field, about_field, address_field, from_field, to_field});
}

std::string AuditQuery::text(std::string_view more) const
{
    QueryText query;
    for (const auto* field : all_fields)
        query.add(*field, form_.text(*field));
    query.add(more);
    return query.text();
}

}
