// Which steps of an order send an SMS, and what it says.
#include "domain/texts/order_texts.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

BOOST_AUTO_TEST_SUITE(order_texts)

using namespace cakey;
using namespace cakey::support;

namespace {

using Variables = std::map<std::string, std::string>;

Order in_review(Delivery delivery = Delivery::courier)
{
    auto order = order_in(OrderState::awaiting_review, whole_application(delivery));
    order.claim(an_operator, noon);
    return order;
}

}

BOOST_AUTO_TEST_CASE(a_dispatched_order_tells_courier_and_number)
{
    auto order = in_review();
    order.dispatch(an_operator, Courier::sf, "SF1234567890123", noon);
    const auto text = text_about(order, order.changes().back());
    BOOST_REQUIRE(text);
    BOOST_TEST(word(text->purpose) == "dispatched");
    BOOST_TEST(text->mobile == order.mobile());
    BOOST_TEST(text->order_number == order.number());
    BOOST_CHECK(text->created_at == noon);
    BOOST_TEST(word(text->state) == "wanted");
    const Variables expected{{"order", order.number()}, {"courier", "顺丰速运"}, {"number", "SF1234567890123"}};
    BOOST_CHECK(text->variables == expected);
}

BOOST_AUTO_TEST_CASE(a_refused_order_tells_the_reason)
{
    auto order = in_review();
    order.refuse(an_operator, "营业执照看不清", noon);
    const auto text = text_about(order, order.changes().back());
    BOOST_REQUIRE(text);
    BOOST_TEST(word(text->purpose) == "refused");
    BOOST_CHECK((text->variables == Variables{{"order", order.number()}, {"reason", "营业执照看不清"}}));
}

BOOST_AUTO_TEST_CASE(a_returned_order_tells_what_to_correct)
{
    auto order = in_review();
    order.return_for(an_operator, {{OrderField::handler_id_card}, "经办人身份证：缺一面"}, noon);
    const auto text = text_about(order, order.changes().back());
    BOOST_REQUIRE(text);
    BOOST_TEST(word(text->purpose) == "returned");
    BOOST_CHECK((text->variables == Variables{{"order", order.number()}, {"what", "经办人身份证：缺一面"}}));
}

BOOST_AUTO_TEST_CASE(an_order_that_was_not_corrected_in_time_tells_that_it_is_refused_and_why)
{
    auto order = order_in(OrderState::awaiting_correction);
    order.lapse(15, noon);
    const auto text = text_about(order, order.changes().back());
    BOOST_REQUIRE(text);
    BOOST_TEST(word(text->purpose) == "refused");
    BOOST_TEST(text->variables.at("reason") == "15 天内没有补正：" + whole_correction().what);
}

BOOST_AUTO_TEST_CASE(an_approved_pick_up_order_tells_nothing)
{
    auto order = in_review(Delivery::pick_up);
    order.approve(an_operator, noon);
    for (const auto& change : order.changes())
        BOOST_CHECK(!text_about(order, change));
}

BOOST_AUTO_TEST_CASE(no_other_step_sends_a_text)
{
    for (const auto delivery : {Delivery::courier, Delivery::pick_up, Delivery::none})
        for (const auto& [state, state_word] : words<OrderState>) {
            if (!can_be_in(state, delivery))
                continue;
            const auto order = order_in(state, whole_application(delivery));
            for (const auto& change : order.changes())
                BOOST_TEST(
                    text_about(order, change).has_value()
                    == (change.event == OrderEvent::approved_for_courier || change.event == OrderEvent::returned));
        }
}

BOOST_AUTO_TEST_CASE(each_mail_has_what_its_words_need)
{
    const auto mail_of = [](const Order& order, const std::optional<Outlet>& outlet = {}) {
        return mail_about(order, order.changes().back(), outlet).value().variables;
    };
    BOOST_CHECK((mail_of(order_in(OrderState::awaiting_review))
                 == Variables{{"order", "2026112300000001"}, {"amount", "¥460.00"}}));
    auto sent = in_review();
    sent.dispatch(an_operator, Courier::sf, "SF1234567890123", noon);
    BOOST_CHECK(
        (mail_of(sent) == Variables{{"order", sent.number()}, {"courier", "顺丰速运"}, {"number", "SF1234567890123"}}));
    auto refused = in_review();
    refused.refuse(an_operator, "营业执照看不清", noon);
    BOOST_CHECK((mail_of(refused) == Variables{{"order", refused.number()}, {"reason", "营业执照看不清"}}));
    auto ready = in_review(Delivery::pick_up);
    ready.approve(an_operator, noon);
    const Outlet outlet{1, 1, "福州市", "鼓楼区", "鼓楼网点", "某路1号", "网点收", "0591-87654321", "", true};
    BOOST_CHECK((mail_of(ready, outlet)
                 == Variables{{"order", ready.number()},
                              {"outlet", "鼓楼网点"},
                              {"address", "福州市鼓楼区某路1号"},
                              {"phone", "0591-87654321"}}));
    auto withdrawn = order_in(OrderState::awaiting_payment);
    withdrawn.withdraw(noon);
    BOOST_CHECK(!mail_about(withdrawn, withdrawn.changes().back(), {}));
}

BOOST_AUTO_TEST_SUITE_END()
