// Courier numbers for many orders: what is said about each, and that each goes alone.
#include "deeds/orders.hpp"
#include "deeds/parcels.hpp"
#include "domain/fault.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(parcels)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";

struct AtDesk : World {
    AtDesk()
    {
        const auto order = saved(OrderState::awaiting_review, number);
        give_papers(order);
        claim(number, operator_);
    }

    void give_papers(const Order& order)
    {
        store.transact([&](Unit& unit) {
            for (const auto& [kind, name] : words<PaperKind>) {
                Paper paper{.order_id = order.id(),
                            .kind = kind,
                            .file_name = "a.pdf",
                            .media_type = "application/pdf",
                            .size = 3,
                            .sha256 = std::string(64, 'a'),
                            .content_sealed = "abc",
                            .uploaded_at = noon};
                unit.papers().put(paper);
            }
        });
    }
    void claim(const std::string& which, StaffId by)
    {
        change(which, [&](Order& order) { order.claim(by, noon); });
    }

    static ParcelLine line_of(const std::string& order, const std::string& parcel = "SF1234567890123")
    {
        ParcelLine line;
        line.order_number = order;
        line.courier = Courier::sf;
        line.number = parcel;
        return line;
    }
    Member by() const { return {operator_, Role::operator_}; }
    ParcelLine looked_at(const ParcelLine& line)
    {
        std::vector<ParcelLine> lines{line};
        store.read([&](Unit& unit) { deeds::look_at_parcels(unit, lines, {by()}); });
        return lines[0];
    }
    std::string verdict(const std::string& order) { return std::string(word(looked_at(line_of(order)).verdict)); }
    std::string dispatch(const ParcelLine& line)
    {
        return std::string(
            word(store.transact([&](Unit& unit) { return deeds::dispatch_parcel(unit, line, {by()}, noon); })));
    }
};

}

BOOST_FIXTURE_TEST_CASE(looking_changes_nothing_and_says_what_would_become_of_each, AtDesk)
{
    const auto before = find().version();
    const auto line = looked_at(line_of(number));
    BOOST_TEST(word(line.verdict) == "ready");
    BOOST_TEST(line.version == before);
    BOOST_TEST(find().version() == before);

    saved(OrderState::awaiting_review, "2026112300000002", Delivery::pick_up);
    saved(OrderState::awaiting_review, "2026112300000003");
    saved(OrderState::completed, "2026112300000004");
    saved(OrderState::draft, "2026112300000005");
    claim("2026112300000003", colleague);
    BOOST_TEST(verdict("2026112300000002") == "not_by_courier");
    BOOST_TEST(verdict("2026112300000003") == "not_claimed");
    BOOST_TEST(verdict("2026112300000004") == "not_in_review");
    BOOST_TEST(verdict("2026112300000005") == "no_order");
    BOOST_TEST(verdict("2026112300000006") == "no_order");
    BOOST_TEST(verdict("'; drop") == "no_order");
    BOOST_TEST(verdict("{}") == "no_order");
}

BOOST_FIXTURE_TEST_CASE(an_order_whose_papers_are_not_all_there_is_not_ready, AtDesk)
{
    saved(OrderState::awaiting_review, "2026112300000002");
    claim("2026112300000002", operator_);
    BOOST_TEST(verdict("2026112300000002") == "unready");
}

BOOST_FIXTURE_TEST_CASE(what_was_looked_at_is_dispatched_once, AtDesk)
{
    const auto line = looked_at(line_of(number));
    BOOST_TEST(dispatch(line) == "dispatched");
    BOOST_TEST(word(find().state()) == "dispatched");
    BOOST_TEST(find().courier_number() == "SF1234567890123");
    BOOST_TEST(dispatch(line) == "dispatched_before");
    BOOST_TEST(verdict(number) == "dispatched_before");
    BOOST_TEST(count("text_messages", "purpose = 'dispatched'") == 1);
    BOOST_TEST(word(looked_at(line_of(number, "SF1234567890124")).verdict) == "not_in_review");
}

BOOST_FIXTURE_TEST_CASE(what_changed_in_between_is_left_alone, AtDesk)
{
    const auto line = looked_at(line_of(number));
    change(number, [&](Order& order) { order.release(operator_); });
    BOOST_TEST(dispatch(line) == "changed");
    claim(number, operator_);
    BOOST_TEST(dispatch(line) == "changed");
    BOOST_TEST(word(find().state()) == "awaiting_review");
    BOOST_TEST(dispatch(looked_at(line)) == "dispatched");
}

BOOST_FIXTURE_TEST_CASE(more_lines_than_are_looked_up_at_once_each_find_their_order, AtDesk)
{
    std::vector<ParcelLine> lines;
    for (int i = 0; i < 1200; ++i)
        lines.push_back(line_of(std::to_string(2026112400000000 + i)));
    lines.push_back(line_of(number));
    store.read([&](Unit& unit) { deeds::look_at_parcels(unit, lines, {by()}); });
    BOOST_TEST(word(lines.front().verdict) == "no_order");
    BOOST_TEST(word(lines.back().verdict) == "ready");
}

BOOST_FIXTURE_TEST_CASE(a_list_is_its_operators_for_a_day, AtDesk)
{
    const Acting acting(database, "cakey_web");
    Store web(database.connection());
    const auto id = web.transact([&](Unit& unit) {
        ParcelList list{.id = 0, .by = operator_, .at = noon, .lines = parcel_text({line_of(number)})};
        unit.parcel_lists().add(list);
        return list.id;
    });
    const auto kept = web.read([&](Unit& unit) { return unit.parcel_lists().of(operator_, id); });
    BOOST_TEST(parcels_in(kept.lines).at(0).order_number == number);
    BOOST_CHECK_THROW(web.read([&](Unit& unit) { return unit.parcel_lists().of(colleague, id); }), DomainError);
    web.transact([&](Unit& unit) { unit.parcel_lists().remove_before(noon); });
    BOOST_TEST(count("parcel_lists") == 1);
    web.transact([&](Unit& unit) { unit.parcel_lists().remove_before(noon + 1us); });
    BOOST_TEST(count("parcel_lists") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
