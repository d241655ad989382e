// Tests of domain/profile_change.
#include "domain/profile_change.hpp"

#include "support/orders.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(profile_change)

using namespace cakey;
using namespace cakey::support;

namespace {

Company registered()
{
    Company company({*CompanyName::parse("某某建设有限公司"), *CreditCode::parse("91350100M000100Y43"), "王小明", "13900139000", "hash", 3},
                    noon);
    company.describe({"李法人", "江苏省", "南京市", "建邺区", "025-88886666", "某路1号"});
    return company;
}

}

BOOST_AUTO_TEST_CASE(nothing_changed_is_no_change)
{
    BOOST_TEST(changes_between(registered(), registered(), Party::company, noon).empty());
}

BOOST_AUTO_TEST_CASE(each_field_changes_by_itself_from_old_to_new)
{
    auto fresh = registered();
    fresh.rename(*CompanyName::parse("另一家有限公司"), "91110108MA01ABCD2H");
    fresh.describe({"赵法人", "江苏省", "苏州市", "姑苏区", "0512-66668888", "某路2号"});
    const auto changes = changes_between(registered(), fresh, Party::company, noon);
    BOOST_TEST_REQUIRE(changes.size() == 6U);
    const std::pair<const char*, const char*> expected[] = {
        {"某某建设有限公司", "另一家有限公司"},
        {"91350100M000100Y43", "91110108MA01ABCD2H"},
        {"李法人", "赵法人"},
        {"江苏省南京市建邺区", "江苏省苏州市姑苏区"},
        {"025-88886666", "0512-66668888"},
        {"某路1号", "某路2号"},
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        BOOST_TEST(word(changes[i].field) == words<ProfileField>[i].second);
        BOOST_TEST(changes[i].before == expected[i].first);
        BOOST_TEST(changes[i].after == expected[i].second);
        BOOST_CHECK(changes[i].at == noon);
        BOOST_CHECK(changes[i].by == Party::company);
    }
}

BOOST_AUTO_TEST_CASE(the_audit_log_has_no_personal_data)
{
    auto fresh = registered();
    fresh.rename(*CompanyName::parse("另一家有限公司"), "91350100M000100Y43");
    fresh.describe({"赵法人", "江苏省", "南京市", "建邺区", "0512-66668888", "某路1号"});
    BOOST_TEST(audit_detail(changes_between(registered(), fresh, Party::company, noon))
               == "name: 某某建设有限公司 -> 另一家有限公司; legal_person; phone");
}

BOOST_AUTO_TEST_SUITE_END()
