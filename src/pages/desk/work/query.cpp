// Out of an address, and back into one.
#include "pages/desk/work/query.hpp"

#include "base/numbers.hpp"
#include "pages/frame/lists.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field state_field{.id = "state", .label = "订单状态"};  // by the tabs
constexpr Field type_field{
    .id = "type", .label = "业务类型", .required = false, .kind = Field::Kind::options, .empty = "全部"};
constexpr Field platform_field{
    .id = "platform", .label = "应用平台", .required = false, .kind = Field::Kind::options, .empty = "全部"};
constexpr Field outlet_field{
    .id = "outlet", .label = "自取网点", .required = false, .kind = Field::Kind::options, .empty = "全部"};
constexpr Field holder_field{
    .id = "holder", .label = "处理人", .required = false, .kind = Field::Kind::options, .empty = "全部"};
constexpr Field overdue_field{
    .id = "overdue", .label = "只看超时", .required = false, .kind = Field::Kind::tick};
constexpr Field urgent_field{
    .id = "urgent", .label = "只看临近开标", .required = false, .kind = Field::Kind::tick};
// clang-format on

constexpr const Field* filter_fields[] = {&type_field,   &platform_field, &outlet_field,
                                          &holder_field, &overdue_field,  &urgent_field};

constexpr std::string_view me = "me";
constexpr std::string_view nobody = "nobody";
constexpr std::string_view yes = "yes";
constexpr std::size_t longest_code = 32;

constexpr OrderState at_desk[] = {OrderState::awaiting_review, OrderState::in_progress, OrderState::handed_over,
                                  OrderState::awaiting_correction};

}

std::span<const OrderState> work_states() { return at_desk; }

WorkQuery::WorkQuery(const web::Request& request, const StaffPerson& who) : self_(who.id)
{
    read([&](std::string_view name) { return request.query(name); });
    const ListTurn turn(request);
    filter_.after = turn.after;
    filter_.before = turn.before;
    page_ = turn.page;
}

WorkQuery::WorkQuery(const web::Form& typed, const StaffPerson& who) : self_(who.id)
{
    read([&](std::string_view name) { return typed.get(name); });
}

void WorkQuery::read(const Given& given)
{
    const auto states = work_states();
    const auto state = from_word<OrderState>(given(state_field.id));
    if (state && std::ranges::find(states, *state) != states.end()) {
        filter_.state = state;
        form_.put(state_field, word(*state));
    }

    if ((filter_.business_type = from_word<BusinessType>(given(type_field.id))))
        form_.put(type_field, word(*filter_.business_type));
    if (const auto platform = given(platform_field.id); platform.size() <= longest_code) {
        filter_.platform = platform;
        form_.put(platform_field, platform);
    }
    if (const auto outlet = whole_number<std::int64_t>(given(outlet_field.id))) {
        filter_.outlet = OutletId{*outlet};
        form_.put(outlet_field, std::to_string(*outlet));
    }
    const auto holder = given(holder_field.id);
    const auto id = whole_number<std::int64_t>(holder);
    if (holder == me || holder == nobody || (id && *id > 0)) {
        filter_.holder = holder == me ? self_ : StaffId{id.value_or(0)};
        form_.put(holder_field, holder);
    }
    urgent_ = given(urgent_field.id) == yes;
    for (const auto* field : {&overdue_field, &urgent_field})
        if (given(field->id) == yes)
            form_.put(*field, yes);
}

void WorkQuery::resolve(Unit& unit, Instant now)
{
    const auto today = china_date(now);
    auto holidays = unit.holidays();
    opens_from_ = date_text(today);
    opens_until_ = date_text(holidays.calendar(today).after(today, unit.settings().value(Setting::review_days, now)));
    if (urgent_) {
        filter_.opens_from = opens_from_;
        filter_.opens_until = opens_until_;
    }
    if (form_.text(overdue_field) == yes)
        filter_.overdue_at = now;
}

WorkFilter WorkQuery::urgent() const
{
    WorkFilter lane;
    lane.opens_from = opens_from_;
    lane.opens_until = opens_until_;
    return lane;
}

bool WorkQuery::shows_lane() const
{
    const auto state = filter_.state.value_or(OrderState::awaiting_review);
    return is_first() && !urgent_ && (state == OrderState::awaiting_review || state == OrderState::in_progress);
}

void WorkQuery::show(web::Fields& page, const Choices& choices) const
{
    const auto option = [&](web::Fields& place, const Field& field, std::string_view value, std::string_view label) {
        add_option(place, {value, label, form_.text(field) == value});
    };
    auto types = form_.show(page, type_field);
    for (const auto& [type, text] : words<BusinessType>)
        option(types, type_field, text, label(type));
    auto platforms = form_.show(page, platform_field);
    for (const auto& platform : choices.platforms)
        option(platforms, platform_field, platform.code, platform.name);
    if (const auto state = form_.text(state_field); !state.empty())
        page.add("STATE_GIVEN").set("VALUE", state);
    const auto given = [&](const Field& field) {
        if (const auto chosen = form_.text(field); !chosen.empty()) {
            auto hidden = page.add("GIVEN");
            hidden.set("NAME", field.id);
            hidden.set("VALUE", chosen);
        }
    };
    given(state_field);
    for (const auto* field : filter_fields)
        given(*field);
    auto outlets = form_.show(page, outlet_field);
    for (const auto& outlet : choices.outlets)
        option(outlets, outlet_field, std::to_string(outlet.id), outlet.name);
    auto holders = form_.show(page, holder_field);
    option(holders, holder_field, me, "我");
    option(holders, holder_field, nobody, "无人领取");
    for (const auto& colleague : choices.colleagues)
        if (colleague.role == Role::operator_)
            option(holders, holder_field, std::to_string(colleague.id), colleague.name);
    form_.show(page, {overdue_field, urgent_field});
}

std::string WorkQuery::text(std::string_view more) const { return joined(form_.text(state_field), more); }

std::string WorkQuery::text_of(std::string_view state) const { return joined(state, {}); }

std::string WorkQuery::joined(std::string_view state, std::string_view more) const
{
    QueryText query;
    query.add(state_field, state);
    for (const auto* field : filter_fields)
        query.add(*field, form_.text(*field));
    query.add(more);
    return query.text();
}

}
