// The order list's filter, out of an address and back into one.
#include "pages/orders/query.hpp"

#include "crypto/digests.hpp"
#include "domain/text.hpp"
#include "pages/frame/lists.hpp"
#include "pages/frame/numbers.hpp"
#include "pages/frame/words.hpp"
#include "store/orders.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::pages {

namespace {

constexpr Field state_field{
    .id = "state",
    .label = "订单状态",
    .required = false,
    .wrong = "没有这个订单状态，请从列表中选择。",
    .kind = Field::Kind::options,
    .empty = "全部",
};
constexpr Field from_field{
    .id = "from",
    .label = "订单开始时间",
    .required = false,
    .wrong = "日期不正确，请按“2026-11-22”的格式填写。",
    .type = "date",
};
constexpr Field to_field{
    .id = "to",
    .label = "订单结束时间",
    .required = false,
    .wrong = from_field.wrong,
    .type = "date",
};

// Longer texts are no date and no state: they are not given back either.
constexpr std::size_t longest = 24;

std::optional<Date> date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = whole_number<int>(text.substr(0, 4));
    const auto month = whole_number<unsigned>(text.substr(5, 2));
    const auto day = whole_number<unsigned>(text.substr(8, 2));
    if (!year || !month || !day || *year < 2000 || *year > 2199)
        return std::nullopt;
    const Date read{std::chrono::year(*year), std::chrono::month(*month), std::chrono::day(*day)};
    return read.ok() ? std::optional(read) : std::nullopt;
}

}

OrderQuery::OrderQuery(const web::Request& request)
{
    for (const auto* field : {&state_field, &from_field, &to_field})
        form_.put(*field, trimmed(request.query(field->id).substr(0, longest)));

    if (!form_.text(state_field).empty()) {
        filter_.state = from_word<OrderState>(form_.text(state_field));
        if (!filter_.state)
            form_.wrong(state_field, std::string(state_field.wrong));
    }
    filter_.from = day(from_field);
    filter_.until = day(to_field);
    if (filter_.until)
        *filter_.until += std::chrono::days(1);
    if (filter_.from && filter_.until && *filter_.from >= *filter_.until)
        form_.wrong(to_field, "订单结束时间不能早于订单开始时间。");

    const ListTurn turn(request);
    filter_.after = turn.after;
    filter_.before = turn.before;
    page_ = turn.page;
}

std::optional<Instant> OrderQuery::day(const Field& field)
{
    if (form_.text(field).empty())
        return std::nullopt;
    const auto read = date(form_.text(field));
    if (!read) {
        form_.wrong(field, std::string(field.wrong));
        return std::nullopt;
    }
    return china_midnight(*read);
}

void OrderQuery::show(web::Fields& page) const
{
    auto states = form_.show(page, state_field);
    for (const auto& [state, name] : words<OrderState>)
        add_option(states, {name, label(state), filter_.state == state});
    form_.show(page, {from_field, to_field});
}

std::string OrderQuery::text(std::string_view more) const
{
    std::string text;
    const auto add = [&](std::string_view part) {
        if (!part.empty())
            (text += text.empty() ? '?' : '&') += part;
    };
    const auto add_field = [&](bool asked, const Field& field) {
        if (asked)
            add(std::string(field.id) + '=' + std::string(form_.text(field)));
    };
    add_field(filter_.state.has_value(), state_field);
    add_field(filter_.from.has_value(), from_field);
    add_field(filter_.until.has_value(), to_field);
    add(more);
    return text;
}

Found<OwnOrdersPerson> company_with_orders(const Guard& guard, Store& store, const Clock& clock,
                                           const web::Request& request)
{
    OrderQuery query(request);
    std::optional<OwnOrders> own;
    const auto now = clock.now();
    const auto token = request.cookie(session_cookie);
    if (!query.failed() && !token.empty()) {
        const auto hash = crypto::sha256_hex(token);
        own = store.read([&](Unit& unit) { return unit.orders().own_page(hash, now, query.filter()); });
    }
    auto found = query.failed() ? guard.company(request)
                                : guard.company(request, own ? std::optional(own->person) : std::nullopt, now);
    if (auto* answer = std::get_if<web::Response>(&found))
        return std::move(*answer);
    return OwnOrdersPerson{std::get<CompanyPerson>(std::move(found)), std::move(query),
                           std::move(own).value_or(OwnOrders())};
}

}
