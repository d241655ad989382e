// Enumerators and their words: each has one, and finds back.
#include "base/word.hpp"

#include "domain/courier.hpp"
#include "domain/invoice.hpp"
#include "domain/outbox_item.hpp"
#include "domain/paper.hpp"
#include "domain/price_list.hpp"
#include "domain/refund.hpp"
#include "domain/settlement.hpp"
#include "domain/text_message.hpp"

#include <boost/test/unit_test.hpp>

#include <boost/mpl/list.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(enum_word)

using namespace cakey;

namespace {

using Enumerations = boost::mpl::list<OrderState, OrderEvent, Party, Role, BusinessType, Delivery, PricedItem, Courier,
                                      PaymentState, RefundState, RefundReason, InvoiceState, OutboxKind, OutboxState,
                                      PaperKind, TextState, TextPurpose, SettlementState>;
}

BOOST_AUTO_TEST_CASE_TEMPLATE(each_word_is_its_enumerators_alone, Enumeration, Enumerations)
{
    std::set<std::string_view> seen;
    int position = 0;
    for (const auto& [enumerator, text] : words<Enumeration>) {
        BOOST_TEST(static_cast<int>(enumerator) == position++);  // none is left out, none stands twice
        BOOST_TEST(!text.empty());
        BOOST_TEST(seen.insert(text).second);
        BOOST_TEST(cakey::word(enumerator) == text);
        BOOST_CHECK(from_word<Enumeration>(text) == enumerator);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_word_of_an_enumeration_is_nothing)
{
    BOOST_CHECK(!from_word<OrderState>(""));
    BOOST_CHECK(!from_word<OrderState>("Draft"));
    BOOST_CHECK(!from_word<OrderState>("drafts"));
    BOOST_CHECK(!from_word<Role>("reviewer"));
}

BOOST_AUTO_TEST_SUITE_END()
