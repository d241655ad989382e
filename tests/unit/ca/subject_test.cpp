// Subjects: a company's name and code, where certificates have them.
#include "ca/subject.hpp"

#include "ca/openssl.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(ca_subject)

using namespace cakey;
using namespace cakey::ca;

namespace {

std::optional<Subject> subject_of(const std::string& name)
{
    return Subject::of(CompanyName::parse(name).value(), CreditCode::parse("91350100M000100Y43").value());
}

std::string times(int count, const std::string& letter)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += letter;
    return text;
}

}

BOOST_AUTO_TEST_CASE(a_subject_has_country_name_and_code)
{
    const auto subject = subject_of("广州市示例建设有限公司");
    BOOST_REQUIRE(subject.has_value());
    BOOST_TEST(subject->text()
               == "serialNumber=91350100M000100Y43,CN=广州市示例建设有限公司,O=广州市示例建设有限公司,C=CN");
    BOOST_TEST(subject->credit_code() == "91350100M000100Y43");
}

BOOST_AUTO_TEST_CASE(names_are_written_in_utf_8_and_country_and_code_printable)
{
    const auto name = decoded(d2i_X509_NAME, subject_of("甲公司").value().der());
    BOOST_REQUIRE(name);
    const auto kind = [&](int nid) {
        const int at = X509_NAME_get_index_by_NID(name.get(), nid, -1);
        return ASN1_STRING_type(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name.get(), at)));
    };
    BOOST_TEST(kind(NID_countryName) == V_ASN1_PRINTABLESTRING);
    BOOST_TEST(kind(NID_organizationName) == V_ASN1_UTF8STRING);
    BOOST_TEST(kind(NID_commonName) == V_ASN1_UTF8STRING);
    BOOST_TEST(kind(NID_serialNumber) == V_ASN1_PRINTABLESTRING);
}

BOOST_AUTO_TEST_CASE(a_name_of_64_characters_is_the_longest)
{
    BOOST_TEST(subject_of(times(64, "长")).has_value());
    BOOST_TEST(!subject_of(times(65, "长")).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
