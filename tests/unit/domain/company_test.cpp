// When a company's details are complete, and what may change them.
#include "domain/company.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(company)

using namespace cakey;
using namespace cakey::support;

namespace {

Company registered()
{
    return Company({*CompanyName::parse("某某建设有限公司"), *CreditCode::parse("91350100M000100Y43"), "王小明", "13900139000", "hash", 3},
                   noon);
}

}

BOOST_AUTO_TEST_CASE(a_registration_makes_a_company_that_may_not_order_yet)
{
    const auto company = registered();
    BOOST_TEST(company.name() == "某某建设有限公司");
    BOOST_TEST(company.credit_code() == "91350100M000100Y43");
    BOOST_TEST(company.contact() == "王小明");
    BOOST_TEST(company.mobile() == "13900139000");
    BOOST_TEST(company.password_hash() == "hash");
    BOOST_CHECK(company.registered_at() == noon);
    BOOST_TEST(!company.may_order());
}

BOOST_AUTO_TEST_CASE(ordering_needs_profile_and_invoice_info)
{
    auto company = registered();
    company.describe(whole_applicant().profile);
    BOOST_TEST(!company.may_order());
    company.invoice_to(whole_invoice_info());
    BOOST_TEST(company.may_order());
    company.describe({});
    BOOST_TEST(!company.may_order());
}

BOOST_AUTO_TEST_CASE(a_profile_is_complete_when_no_field_is_empty)
{
    using Field = std::string CompanyProfile::*;
    const auto whole = whole_applicant().profile;
    BOOST_TEST(whole.complete());
    for (const Field field : {&CompanyProfile::legal_person, &CompanyProfile::province, &CompanyProfile::city,
                              &CompanyProfile::county, &CompanyProfile::phone, &CompanyProfile::address}) {
        auto profile = whole;
        (profile.*field).clear();
        BOOST_TEST(!profile.complete());
    }
}

BOOST_AUTO_TEST_CASE(a_place_names_nothing_twice)
{
    const auto place = [](const char* province, const char* city, const char* county) {
        return CompanyProfile{"", province, city, county, "", ""}.place();
    };
    BOOST_TEST(place("江苏省", "南京市", "建邺区") == "江苏省南京市建邺区");
    BOOST_TEST(place("北京市", "北京市", "东城区") == "北京市东城区");
    BOOST_TEST(place("广东省", "东莞市", "东莞市") == "广东省东莞市");
    BOOST_TEST(place("", "", "") == "");
}

BOOST_AUTO_TEST_CASE(invoice_info_needs_title_tax_number_and_email_only)
{
    using Field = std::string InvoiceInfo::*;
    const auto whole = whole_invoice_info();
    BOOST_TEST(whole.address_phone.empty());
    BOOST_TEST(whole.bank_account.empty());
    BOOST_TEST(whole.complete());
    for (const Field field : {&InvoiceInfo::title, &InvoiceInfo::tax_number, &InvoiceInfo::email}) {
        auto info = whole;
        (info.*field).clear();
        BOOST_TEST(!info.complete());
    }
}

BOOST_AUTO_TEST_CASE(an_account_closed_for_deletion_is_opened_by_no_password)
{
    auto company = registered();
    BOOST_TEST(!company.closed());
    company.close_for_deletion(noon);
    BOOST_TEST(company.closed());
    BOOST_CHECK(company.closed_at() == noon);
    BOOST_CHECK(company.deleted_at() == noon);
    BOOST_TEST(company.password_hash().empty());
}

BOOST_AUTO_TEST_CASE(what_changes_is_what_was_asked_for)
{
    auto company = registered();
    company.rename(*CompanyName::parse("另一家有限公司"), "91350100M000100Y51");
    company.contact_is("李小红");
    company.mobile_is("13700137000");
    company.password_is("another");
    BOOST_TEST(company.name() == "另一家有限公司");
    BOOST_TEST(company.credit_code() == "91350100M000100Y51");
    BOOST_TEST(company.contact() == "李小红");
    BOOST_TEST(company.mobile() == "13700137000");
    BOOST_TEST(company.password_hash() == "another");
}

BOOST_AUTO_TEST_SUITE_END()
