// What the desk calls the events of the audit log.
#include "pages/desk/audit/events.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <regex>
#include <set>
#include <string>

BOOST_AUTO_TEST_SUITE(audit_words)

using namespace cakey::pages::desk;

BOOST_AUTO_TEST_CASE(each_event_that_the_document_names_for_the_audit_has_a_label_and_no_other)
{
    std::set<std::string> told, known;
    std::ifstream lines(CAKEY_SOURCE "/doc/LOGGING.md");
    const std::regex row(R"(\| `(\w+)` \| (?:log, )?audit \|.*)");
    std::smatch found;
    for (std::string line; std::getline(lines, line);)
        if (std::regex_match(line, found, row))
            told.insert(found[1]);
    for (const auto& event : audit_events()) {
        known.emplace(event.word);
        BOOST_TEST(!event.label.empty());
    }
    BOOST_TEST(told.size() > 40u);
    BOOST_TEST(known == told, boost::test_tools::per_element());
    BOOST_TEST(known.size() == audit_events().size());
}

BOOST_AUTO_TEST_CASE(an_event_that_nobody_knows_any_more_is_its_word)
{
    BOOST_TEST(audit_event_label("paper_read") == "查看订单材料");
    BOOST_TEST(audit_event_label("gone_since_long") == "gone_since_long");
}

BOOST_AUTO_TEST_CASE(why_somebody_looked_at_an_id_is_told_in_words)
{
    BOOST_TEST(audit_detail_text("id_looked_at", "comparison") == "审核：核对经办人身份");
    BOOST_TEST(audit_detail_text("id_looked_at", "complaint: 来信: 12 号") == "处理投诉或争议：来信: 12 号");
    BOOST_TEST(audit_detail_text("id_looked_at", "unknown: a") == "unknown: a");
    BOOST_TEST(audit_detail_text("paper_read", "comparison") == "comparison");
}

BOOST_AUTO_TEST_CASE(why_a_certificate_is_revoked_is_told_in_words)
{
    BOOST_TEST(audit_detail_text("revocation_wanted", "cessation_of_operation") == "不再使用");
    BOOST_TEST(audit_detail_text("certificate_revoked", "key_compromise") == "私钥泄露或介质丢失");
    BOOST_TEST(audit_detail_text("certificate_refused", "unspecified") == "unspecified");
}

BOOST_AUTO_TEST_SUITE_END()
