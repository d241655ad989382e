// The desk's search: what it finds by which number or name, for whom, and at what cost.
#include "domain/company_name.hpp"
#include "support/lists.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

BOOST_AUTO_TEST_SUITE(search_box)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Box : World {
    std::vector<OrderHit> hits(const std::string& typed, std::optional<OutletId> whose = {})
    {
        return store.read([&](Unit& unit) { return unit.search().orders(account_key(typed), typed, whose); });
    }
    Numbers found(const std::string& typed, std::optional<OutletId> whose = {})
    {
        return numbers_of(hits(typed, whose));
    }
    std::vector<CompanyId> companies(const std::string& typed, int most = 20)
    {
        std::vector<CompanyId> ids;
        for (const auto& row :
             store.read([&](Unit& unit) { return unit.companies().search(account_key(typed), most); }))
            ids.push_back(row.id);
        return ids;
    }

    // As many as there are in life, by copying one. They have few handlers: what nobody has must not be looked for in all.
    void fill(int orders, int others)
    {
        sql("insert into companies select copy.* from companies c, generate_series(1, " + std::to_string(others)
            + ") n, jsonb_populate_record(null::companies, to_jsonb(c) || jsonb_build_object('id', 1000 + n, 'name',"
              " '苏州第' || n || '机械', 'name_key', '苏州第' || n || '机械', 'name_skeleton', 'x' || n, 'credit_code',"
              " '9132' || lpad(n::text, 14, '0'), 'mobile', '139' || lpad(n::text, 8, '0'))) copy where c.id = "
            + std::to_string(company.value));
        sql("insert into orders select copy.* from orders o, generate_series(1, " + std::to_string(orders)
            + ") n, jsonb_populate_record(null::orders, to_jsonb(o) || jsonb_build_object('id', 1000 + n, "
              "'company_id', 1000 + n,"
              " 'number', 'M' || 10000000 + n, 'handler_name', '经办' || n % 2, 'handler_mobile', '1370000000' || n % "
              "2,"
              " 'courier_number', 'SF' || lpad(n::text, 13, '0'), 'certificate_serial', 'AB' || n)) copy where"
              " o.number = '"
            + numbered(1) + "'");
        sql("vacuum analyze orders, companies, invoices");
    }
};

}

BOOST_FIXTURE_TEST_CASE(an_order_is_found_by_each_number_that_it_is_known_by, Box)
{
    saved(OrderState::dispatched, numbered(1));
    saved(order_of(stranger, OrderState::awaiting_payment, numbered(2)));
    sql("update orders set certificate_serial = '4a3f 0000 0001', courier_number = 'SF0000000000001' where number = '"
        + numbered(1) + "'");
    sql("update orders set handler_name = '李四', handler_mobile = '13700000000' where number = '" + numbered(2) + "'");
    sql("update invoices set state = 'issued', invoice_number = '26322000000012345678', pdf = 'x' where order_number = "
        "'"
        + numbered(1) + "'");
    for (const auto& [typed, by] :
         {std::pair(numbered(1), FoundBy::number), std::pair(std::string("n１００００００１"), FoundBy::number),
          std::pair(std::string("sf0000000000001"), FoundBy::courier_number),
          std::pair(std::string("2632 2000 0000 1234 5678"), FoundBy::invoice_number),
          std::pair(std::string("4A3F00000001"), FoundBy::certificate_serial),
          std::pair(std::string("１３８ 0013 8000"), FoundBy::mobile),
          std::pair(std::string("王小明"), FoundBy::handler)})
        BOOST_TEST_CONTEXT(typed)
        {
            const auto is = hits(typed);
            BOOST_REQUIRE(is.size() == 1);
            BOOST_TEST(is.front().number == numbered(1));
            BOOST_TEST(word(is.front().by) == word(by));
            BOOST_TEST(is.front().company == whole_applicant().name);
        }
    for (const char* what : {"N1", "不存在", "%", "_", "' or true --", ""})
        BOOST_TEST_CONTEXT(what)
    BOOST_TEST(found(what).empty());
}

BOOST_FIXTURE_TEST_CASE(a_search_finds_drafts_only_once_they_were_submitted, Box)
{
    saved(OrderState::draft, numbered(1));
    saved(OrderState::awaiting_payment, numbered(2));
    change(numbered(2), [](Order& order) { order.withdraw(noon); });
    check(found("王小明"), {numbered(2)});
    BOOST_TEST(found(numbered(1)).empty());
    const auto of_company = store.read([&](Unit& unit) {
        return unit.search().orders_of({company, stranger}, std::nullopt);
    });
    check(numbers_of(of_company), {numbered(2)});
}

BOOST_FIXTURE_TEST_CASE(outlet_staff_find_what_their_outlet_hands_over_and_nothing_else, Box)
{
    saved(OrderState::awaiting_review, numbered(1), Delivery::pick_up);
    saved(OrderState::in_progress, numbered(2), Delivery::pick_up);
    saved(OrderState::completed, numbered(3), Delivery::pick_up);
    saved(OrderState::dispatched, numbered(4));
    const OutletId elsewhere{outlet.value + 1};
    check(found("王小明", outlet), {numbered(3), numbered(2)});
    BOOST_TEST(found("王小明", elsewhere).empty());
    BOOST_TEST(found(numbered(1), outlet).empty());
    check(found(numbered(2), outlet), {numbered(2)});
    BOOST_TEST(found(numbered(2), elsewhere).empty());
    const auto of_company = [&](OutletId whose) {
        return numbers_of(store.read([&](Unit& unit) { return unit.search().orders_of({company}, whose); }));
    };
    BOOST_TEST(of_company(outlet).size() == 2);
    BOOST_TEST(of_company(elsewhere).empty());
}

BOOST_FIXTURE_TEST_CASE(a_company_is_found_by_two_characters_of_its_name_by_its_code_and_by_its_mobile, Box)
{
    const auto& first = registration(0);
    for (const std::string& typed : {std::string("某0"), std::string("某０"), first.name.text(),
                                     first.credit_code.text(), std::string(first.mobile)})
        BOOST_TEST_CONTEXT(typed)
    BOOST_CHECK(companies(typed) == std::vector{company});
    BOOST_TEST(companies("建设").size() == 2);
    BOOST_TEST(companies("建设", 1).size() == 1);
    for (const char* typed : {"建", "某建", "%", "__", "\\"})
        BOOST_TEST_CONTEXT(typed)
    BOOST_TEST(companies(typed).empty());
}

BOOST_FIXTURE_TEST_CASE(a_search_reads_no_table_through, Box)
{
    saved(OrderState::completed, numbered(1));
    fill(12'000, 12'000);  // so many that it pays to look each hit up
    // A connection's figures are there for certain once it has ended.
    const std::string name = "measured";
    const auto read_through = [&] {
        while (sql("select count(*) from pg_stat_activity where application_name = '" + name + "'") != "0")
            std::this_thread::yield();
        sql("select pg_stat_force_next_flush()");
        return std::stoll(sql("select sum(seq_tup_read) from pg_stat_user_tables"
                              " where relname in ('orders', 'companies', 'invoices')"));
    };
    const auto before = read_through();
    {
        Store own(database.connection() + " application_name=" + name);
        // The seventh time a prepared statement has one plan for all that is asked.
        for (int n = 0; n < 7; ++n)
            for (const std::string typed : {"M10000042", "SF0000000000042", "13700000042", "AB42", "经办42", "没有"})
                own.read([&](Unit& unit) {
                    unit.search().orders(account_key(typed), typed, std::nullopt);
                    unit.search().orders_of({company}, outlet);
                    unit.companies().search("第42机", 20);
                });
    }
    BOOST_TEST(read_through() - before < 3000);
}

BOOST_AUTO_TEST_SUITE_END()
