// Which verdicts on papers count, and what follows.
#include "domain/check_list.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(check_list)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr auto form = PaperKind::application_form;
constexpr auto licence = PaperKind::business_licence;

CheckItem item(std::int64_t id, PaperKind paper, int position, bool active = true)
{
    const auto number = std::to_string(id);
    return {id, 1, paper, position, "item " + number, "fault " + number, active};
}

Paper paper(std::int64_t id, PaperKind kind)
{
    Paper made;
    made.id = id;
    made.kind = kind;
    return made;
}

Check verdict(std::int64_t item_id, std::int64_t paper_id, Verdict what, Instant at)
{
    return {0, 1, item_id, paper_id, what, {}, an_operator, at};
}

const std::vector<CheckItem> items{item(1, licence, 1), item(2, form, 2), item(3, form, 1), item(4, form, 3, false)};
const std::vector<Paper> papers{paper(11, form), paper(12, licence)};

std::vector<std::int64_t> ids(const CheckList& list)
{
    std::vector<std::int64_t> found;
    for (const auto& line : list.lines())
        found.push_back(line.item.id);
    return found;
}

}

BOOST_AUTO_TEST_CASE(it_has_the_active_items_of_the_papers_that_are_there_in_their_order)
{
    BOOST_TEST(ids(CheckList(items, papers, {}, noon)) == (std::vector<std::int64_t>{3, 2, 1}));
    BOOST_TEST(ids(CheckList(items, {paper(12, licence)}, {}, noon)) == (std::vector<std::int64_t>{1}));
}

BOOST_AUTO_TEST_CASE(it_is_complete_when_each_item_is_met)
{
    CheckList list(items, papers, {}, noon);
    BOOST_TEST(!list.complete());
    for (const std::int64_t id : {1, 2, 3})
        BOOST_TEST(list.mark({id, Verdict::met, {}}, an_operator, noon).has_value());
    BOOST_TEST(list.complete());
    BOOST_TEST(list.mark({2, Verdict::not_met, {}}, an_operator, noon).has_value());
    BOOST_TEST(!list.complete());
    BOOST_TEST(CheckList().complete());
}

BOOST_AUTO_TEST_CASE(a_verdict_counts_for_its_paper_and_its_round_of_review_only)
{
    const auto of = [](const Check& check) { return CheckList({item(1, licence, 1)}, papers, {check}, noon); };
    BOOST_TEST(of(verdict(1, 12, Verdict::met, noon)).complete());
    BOOST_TEST(!of(verdict(1, 12, Verdict::met, noon - 1s)).complete());
    BOOST_TEST(!of(verdict(1, 99, Verdict::met, noon)).complete());
    BOOST_TEST(!of(verdict(2, 12, Verdict::met, noon)).complete());
}

BOOST_AUTO_TEST_CASE(the_last_verdict_counts)
{
    const CheckList list({item(1, licence, 1)}, papers,
                         {verdict(1, 12, Verdict::met, noon), verdict(1, 12, Verdict::not_met, noon + 1s)}, noon);
    BOOST_TEST(!list.complete());
    BOOST_TEST(list.faults().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_verdict_that_changes_nothing_is_not_kept)
{
    CheckList list(items, papers, {}, noon);
    const auto kept = list.mark({3, Verdict::not_met, "第二页"}, an_operator, noon);
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST(kept->paper_id == 11);
    BOOST_TEST(kept->item_id == 3);
    BOOST_TEST(!list.mark({3, Verdict::not_met, "第二页"}, a_colleague, noon + 1s).has_value());
    BOOST_TEST(list.mark({3, Verdict::not_met, "第三页"}, an_operator, noon).has_value());
    BOOST_TEST(!list.mark({4, Verdict::met, {}}, an_operator, noon).has_value());
    BOOST_TEST(!list.mark({77, Verdict::met, {}}, an_operator, noon).has_value());
}

BOOST_AUTO_TEST_CASE(the_company_is_told_of_each_item_that_is_not_met)
{
    CheckList list(items, papers, {}, noon);
    list.mark({2, Verdict::not_met, "右下角"}, an_operator, noon);
    list.mark({3, Verdict::met, {}}, an_operator, noon);
    list.mark({1, Verdict::not_met, {}}, an_operator, noon);
    const auto faults = list.faults();
    BOOST_REQUIRE(faults.size() == 2U);
    BOOST_CHECK(faults[0].paper == form);
    BOOST_TEST(faults[0].text == "fault 2（右下角）");
    BOOST_CHECK(faults[1].paper == licence);
    BOOST_TEST(faults[1].text == "fault 1");
}

BOOST_AUTO_TEST_SUITE_END()
