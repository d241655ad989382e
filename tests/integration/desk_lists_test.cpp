// The desk's lists of orders: what waits for it, how much there is.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(desk_lists)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

using Numbers = std::vector<std::string>;

template <class Rows>
Numbers numbers_of(const Rows& rows)
{
    Numbers numbers;
    for (const auto& row : rows)
        numbers.push_back(row.number);
    return numbers;
}

std::string numbered(int n) { return "N" + std::to_string(10000000 + n); }

void check(const Numbers& is, const Numbers& expected)
{
    BOOST_CHECK_EQUAL_COLLECTIONS(is.begin(), is.end(), expected.begin(), expected.end());
}

struct DeskLists : World {
    std::vector<DeskRow> desk(const DeskFilter& filter)
    {
        return store.read([&](Unit& unit) { return unit.orders().desk(filter); });
    }
};

}

BOOST_FIXTURE_TEST_CASE(the_desk_sees_what_waits_for_it_oldest_first, DeskLists)
{
    saved(order_of(company, OrderState::awaiting_review, numbered(1), noon + 2min));
    saved(order_of(stranger, OrderState::awaiting_review, numbered(2), noon + 1min));
    saved(order_of(company, OrderState::in_progress, numbered(3), noon + 3min, Delivery::pick_up));
    for (const auto state : {OrderState::draft, OrderState::awaiting_payment, OrderState::dispatched})
        saved(order_of(company, state, numbered(10 + static_cast<int>(state))));
    change(numbered(2), [&](Order& order) { order.claim(operator_, noon); });

    const auto all = desk({});
    check(numbers_of(all), {numbered(2), numbered(1), numbered(3)});
    BOOST_TEST(all[0].claimed_by == "员工 operator");
    BOOST_TEST(all[0].company == whole_applicant().name);
    BOOST_TEST(all[0].version == 2);
    BOOST_TEST(all[1].claimed_by == "");
    BOOST_TEST(all[2].outlet == "鼓楼网点");
    BOOST_TEST(word(all[2].delivery) == "pick_up");

    DeskFilter by_state;
    by_state.state = OrderState::in_progress;
    check(numbers_of(desk(by_state)), {numbered(3)});
    DeskFilter one;
    one.most = 1;
    check(numbers_of(desk(one)), {numbered(2)});
}

BOOST_FIXTURE_TEST_CASE(outlet_staff_see_their_own_outlets_orders_only, DeskLists)
{
    saved(OrderState::awaiting_review, numbered(1));
    saved(OrderState::in_progress, numbered(2), Delivery::pick_up);
    DeskFilter filter;
    filter.outlet = outlet;
    check(numbers_of(desk(filter)), {numbered(2)});
    filter.outlet = OutletId{outlet.value + 1};
    BOOST_TEST(desk(filter).empty());
}

BOOST_FIXTURE_TEST_CASE(the_desk_counts_what_it_sees, DeskLists)
{
    saved(OrderState::awaiting_review, numbered(1));
    saved(OrderState::awaiting_review, numbered(2), Delivery::pick_up);
    saved(OrderState::in_progress, numbered(3), Delivery::pick_up);
    const auto count_of = [&](std::optional<OutletId> whose, OrderState state) {
        for (const auto& row : store.read([&](Unit& unit) { return unit.orders().desk_counts(whose); }))
            if (row.state == state)
                return row.count;
        return 0;
    };
    BOOST_TEST(count_of({}, OrderState::awaiting_review) == 2);
    BOOST_TEST(count_of({}, OrderState::in_progress) == 1);
    BOOST_TEST(count_of(outlet, OrderState::awaiting_review) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
