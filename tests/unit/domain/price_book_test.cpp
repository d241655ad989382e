// What is in force when, what may be set, and what would be missing.
#include "domain/price_book.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(price_book)

using namespace cakey;
using std::chrono::days;

namespace {

const Instant noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(4);

Instant day(int month, int of_month) { return china_midnight(std::chrono::year(2027) / month / of_month); }

Price price(std::int64_t id, BusinessType type, int years, int fen, Instant from)
{
    Price price;
    price.id = id;
    price.business_type = type;
    price.years = years;
    price.unit_price = Fen(fen);
    price.invoice_name = "证书";
    price.tax_code = "3040203000000000000";
    price.valid_from = from;
    return price;
}

Price ended(Price price, std::int64_t id, Instant from)
{
    price.id = id;
    price.offered = false;
    price.valid_from = from;
    return price;
}

const auto one_year = price(1, BusinessType::new_certificate, 1, 20000, noon - days(30));
const auto two_years = price(2, BusinessType::new_certificate, 2, 38000, noon - days(30));
const auto dearer = price(3, BusinessType::new_certificate, 1, 21000, day(1, 1));

// All six can be had.
std::vector<Price> whole()
{
    std::vector<Price> prices{one_year, two_years};
    for (std::int64_t id = 10; const auto& rule : business_rules)
        if (rule.type != BusinessType::new_certificate)
            prices.push_back(price(id++, rule.type, rule.term ? 1 : 0, 10000, noon - days(30)));
    return prices;
}

PriceBook book(std::initializer_list<Price> more = {})
{
    auto prices = whole();
    prices.insert(prices.end(), more);
    return PriceBook(prices);
}

Fen cost(const PriceBook& book, int years, Instant then)
{
    Application application;
    application.years = years;
    return book.at(then).total(application).value_or(Fen(-1));
}

}

BOOST_AUTO_TEST_CASE(the_row_with_the_latest_day_in_the_past_is_in_force)
{
    const auto prices = book({dearer});
    BOOST_CHECK(cost(prices, 1, noon) == Fen(20000));
    BOOST_CHECK(cost(prices, 1, day(1, 1) - std::chrono::seconds(1)) == Fen(20000));
    BOOST_CHECK(cost(prices, 1, day(1, 1)) == Fen(21000));
    BOOST_CHECK(cost(prices, 2, day(1, 1)) == Fen(38000));
    BOOST_CHECK(cost(prices, 1, noon - days(31)) == Fen(-1));
    BOOST_TEST(prices.to_come(noon).size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_not_offered_any_more_cannot_be_had_from_its_day_on)
{
    const auto prices = book(
        {ended(two_years, 3, day(1, 1)), price(4, BusinessType::new_certificate, 2, 1, day(6, 1))});
    BOOST_CHECK(cost(prices, 2, day(1, 1) - days(1)) == Fen(38000));
    BOOST_CHECK(cost(prices, 2, day(1, 1)) == Fen(-1));
    BOOST_CHECK(cost(prices, 2, day(6, 1)) == Fen(1));
}

BOOST_AUTO_TEST_CASE(an_edition_is_another_as_soon_as_a_price_is_added_or_removed)
{
    const auto before = book().edition();
    const auto with = book({dearer}).edition();
    BOOST_TEST(with != before);
    BOOST_TEST(book({dearer}).without(3).edition() == before);
    BOOST_TEST(book({price(99, BusinessType::new_certificate, 3, 1, day(1, 1))}).edition() != with);
}

BOOST_AUTO_TEST_CASE(of_one_product_and_day_the_new_price_takes_the_place_of_the_old)
{
    auto cheaper = dearer;
    cheaper.id = 0;
    cheaper.unit_price = Fen(19000);
    const auto changed = book({dearer}).with({cheaper});
    BOOST_TEST(changed.to_come(noon).size() == 1u);
    BOOST_CHECK(cost(changed, 1, day(1, 1)) == Fen(19000));
}

BOOST_AUTO_TEST_CASE(only_tomorrow_and_later_can_be_set)
{
    auto fresh = dearer;
    const auto midnight = china_midnight(std::chrono::year(2026) / 11 / 24);
    for (const auto early : {noon - days(1), noon, midnight - std::chrono::seconds(1)}) {
        fresh.valid_from = early;
        BOOST_TEST(flaw_of_day(fresh, noon).value().label == "生效日期");
    }
    fresh.valid_from = midnight;
    BOOST_TEST(!flaw_of_day(fresh, noon));
}

BOOST_AUTO_TEST_CASE(years_are_of_certificates_of_business_types_with_a_term)
{
    const auto label = [](BusinessType type, PricedItem item, int years) {
        auto one = price(0, type, years, 1, day(1, 1));
        one.item = item;
        const auto flaw = flaw_of(one);
        return flaw ? std::string(flaw->label) : "";
    };
    BOOST_TEST(label(BusinessType::renewal, PricedItem::certificate, 3) == "");
    BOOST_TEST(label(BusinessType::renewal, PricedItem::certificate, 0) == "年限");
    BOOST_TEST(label(BusinessType::change, PricedItem::certificate, 0) == "");
    BOOST_TEST(label(BusinessType::change, PricedItem::certificate, 1) == "年限");
    BOOST_TEST(label(BusinessType::change, PricedItem::seal, 0) == "");
    BOOST_TEST(label(BusinessType::change, PricedItem::seal, 1) == "年限");
    BOOST_TEST(label(BusinessType::revocation, PricedItem::seal, 0) == "项目");
}

BOOST_AUTO_TEST_CASE(a_term_that_ends_and_a_business_without_any_certificate_are_gaps)
{
    BOOST_TEST(gaps(book(), book({dearer}), noon).empty());
    const auto end_two = ended(two_years, 0, day(1, 1));
    const auto one = gaps(book(), book().with({end_two}), noon);
    BOOST_TEST_REQUIRE(one.size() == 1u);
    BOOST_TEST(one[0] == "自 2027-01-01 起，不再提供“新办 数字证书 2 年”。");

    const auto both = gaps(book(), book().with({end_two, ended(one_year, 0, day(2, 1))}), noon);
    BOOST_TEST_REQUIRE(both.size() == 2u);
    BOOST_TEST(both[1] == "自 2027-02-01 起，“新办”没有数字证书的价格，不能办理。");
}

BOOST_AUTO_TEST_CASE(what_was_to_be_had_again_and_is_not_is_a_gap)
{
    const auto again = price(4, BusinessType::new_certificate, 2, 40000, day(3, 1));
    const auto before = book({ended(two_years, 3, day(1, 1)), again});
    const auto missing = gaps(before, before.without(again.id), noon);
    BOOST_TEST_REQUIRE(missing.size() == 1u);
    BOOST_TEST(missing[0] == "自 2027-03-01 起，不再提供“新办 数字证书 2 年”。");
    BOOST_TEST(gaps(before, before.without(3), noon).empty());
}

BOOST_AUTO_TEST_CASE(what_was_missing_by_an_earlier_decision_is_told_of_again_only_if_nothing_is_left)
{
    const auto before = book({ended(two_years, 3, day(1, 1))});
    auto fresh = dearer;
    fresh.id = 0;
    BOOST_TEST(gaps(before, before.with({fresh}), noon).empty());

    const auto nothing_left = book({ended(two_years, 3, day(1, 1)), ended(one_year, 4, day(1, 1))});
    const auto renewal = price(0, BusinessType::renewal, 1, 1, day(1, 1));
    BOOST_TEST(gaps(nothing_left, nothing_left.with({renewal}), noon).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_price_is_typed_in_yuan_and_kept_in_fen)
{
    Price one;
    for (const auto& column : columns_of<Price>()) {
        if (column.label == "单价") {
            BOOST_TEST(read(column, one, "２１０．５") == "");
            BOOST_CHECK(one.unit_price == Fen(21050));
            BOOST_TEST(column.text(one) == "210.50");
            for (const auto* wrong : {"", "-1", "1.005", "1000000.01", "一百"})
                BOOST_TEST(read(column, one, wrong) != "");
            BOOST_CHECK(one.unit_price == Fen(21050));
        }
        if (column.label == "税收分类编码") {
            BOOST_TEST(read(column, one, "304020300000000000") != "");
            BOOST_TEST(read(column, one, " 3040203000000000000 ") == "");
        }
        if (column.label == "业务类型") {
            BOOST_TEST(read(column, one, "注销") == "");
            BOOST_TEST(read(column, one, "renewal") == "");
            BOOST_TEST(column.text(one) == "延期");
            BOOST_TEST(read(column, one, "开户") == "请选择业务类型。");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
