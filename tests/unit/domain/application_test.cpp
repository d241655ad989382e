// What an application of each business type lacks before it can be submitted.
#include "domain/application.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>

BOOST_AUTO_TEST_SUITE(application)

using namespace cakey;
using cakey::support::whole_application;

namespace {

std::string missing_after(const std::function<void(Application&)>& spoil, Delivery delivery = Delivery::courier)
{
    auto application = whole_application(delivery);
    spoil(application);
    return application.missing().text();
}

// Whole as that type asks for it, by the product page's table.
Application whole_of(BusinessType type)
{
    auto application = whole_application();
    application.business_type = type;
    if (type != BusinessType::new_certificate)
        application.certificate_serial = "4A3F00000001";
    if (type != BusinessType::new_certificate && type != BusinessType::renewal)
        application.years = 0;
    if (type == BusinessType::password_reset || type == BusinessType::revocation) {
        application.company_seals = 0;
        application.delivery = Delivery::none;
        application.address.clear();
    }
    if (business_rule(type).asks_bids)
        application.unopened_bids = false;
    if (type == BusinessType::revocation)
        application.reason = "公司注销";
    return application;
}

}

BOOST_AUTO_TEST_CASE(a_whole_application_lacks_nothing)
{
    for (const auto delivery : {Delivery::courier, Delivery::pick_up, Delivery::none})
        BOOST_CHECK(whole_application(delivery).missing().empty());
    for (const auto& [type, type_word] : words<BusinessType>)
        BOOST_TEST_CONTEXT(type_word)
    BOOST_TEST(whole_of(type).missing().text() == "");
}

BOOST_AUTO_TEST_CASE(an_empty_application_lacks_everything_that_a_new_certificate_needs)
{
    BOOST_TEST(Application().missing().text() == "platform years handler_name handler_id handler_mobile address");
}

BOOST_AUTO_TEST_CASE(each_field_that_is_left_out_is_named)
{
    const std::vector<std::pair<const char*, std::function<void(Application&)>>> left_out{
        {"platform", [](Application& a) { a.platform.clear(); }},
        {"certificates",
         [](Application& a) {
             a.certificates = 0;
             a.company_seals = 0;
         }},
        {"certificates", [](Application& a) { a.certificates = 100; }},
        {"years", [](Application& a) { a.years = 0; }},
        {"handler_name", [](Application& a) { a.handler_name.clear(); }},
        {"handler_id", [](Application& a) { a.handler_id_sealed.clear(); }},
        {"handler_mobile", [](Application& a) { a.handler_mobile.clear(); }},
        {"address", [](Application& a) { a.address.clear(); }},
        {"delivery", [](Application& a) { a.delivery = Delivery::none; }},
    };
    for (const auto& [name, leave_out] : left_out)
        BOOST_TEST_CONTEXT(name)
    BOOST_TEST(missing_after(leave_out) == name);
    BOOST_TEST(missing_after([](Application& a) { a.outlet.reset(); }, Delivery::pick_up) == "outlet");
}

BOOST_AUTO_TEST_CASE(seals_of_all_kinds_together_are_at_most_as_many_as_certificates)
{
    BOOST_TEST(missing_after([](Application& a) { a.legal_seals = 1; }).empty());
    const auto three = missing_after([](Application& a) { a.legal_seals = a.signature_seals = 1; });
    BOOST_TEST(three == "seals");
}

BOOST_AUTO_TEST_CASE(only_a_new_certificate_names_no_serial_number)
{
    for (const auto& [type, type_word] : words<BusinessType>) {
        auto application = whole_of(type);
        application.certificate_serial.clear();
        BOOST_TEST_CONTEXT(type_word)
        BOOST_TEST(application.missing().size() == (type == BusinessType::new_certificate ? 0u : 1u));
    }
}

BOOST_AUTO_TEST_CASE(only_new_certificates_and_renewals_have_a_term)
{
    for (const auto& [type, type_word] : words<BusinessType>) {
        auto application = whole_of(type);
        application.years = 0;
        const bool term = type == BusinessType::new_certificate || type == BusinessType::renewal;
        BOOST_TEST_CONTEXT(type_word)
        BOOST_TEST(application.missing().size() == (term ? 1u : 0u));
    }
}

BOOST_AUTO_TEST_CASE(a_password_reset_and_a_revocation_have_no_seals_and_need_no_address)
{
    for (const auto type : {BusinessType::password_reset, BusinessType::revocation}) {
        auto application = whole_of(type);
        BOOST_TEST(application.address.empty());
        application.company_seals = 1;
        BOOST_TEST(application.missing().text() == "seals");
    }
}

BOOST_AUTO_TEST_CASE(where_the_key_changes_it_is_asked_whether_bids_wait_to_be_opened)
{
    for (const auto type : {BusinessType::renewal, BusinessType::change, BusinessType::replacement}) {
        auto application = whole_of(type);
        application.unopened_bids.reset();
        BOOST_TEST(application.missing().text() == "unopened_bids");
        application.unopened_bids = true;  // an answer as good as the other
        BOOST_TEST(application.missing().empty());
    }
}

BOOST_AUTO_TEST_CASE(a_revocation_needs_its_reason)
{
    auto application = whole_of(BusinessType::revocation);
    application.reason.clear();
    BOOST_TEST(application.missing().text() == "reason");
}

BOOST_AUTO_TEST_CASE(what_is_picked_up_needs_no_address)
{
    BOOST_TEST(whole_application(Delivery::pick_up).address.empty());
    BOOST_TEST(whole_application(Delivery::pick_up).missing().empty());
}

BOOST_AUTO_TEST_SUITE_END()
