// Distinguished names, and whose certificate one of them is.
#include "domain/certificate_subject.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificate_subject)

using namespace cakey;

namespace {

const CertificateSubject ours{"甲建设（福建）有限公司", "91350100M000100Y43"};

std::string read(std::string_view name)
{
    std::string text;
    for (const auto& [type, value] : name_parts(name))
        text += (text.empty() ? "" : "|") + type + ":" + value;
    return text;
}

}

BOOST_AUTO_TEST_CASE(a_name_is_taken_apart_and_its_escapes_are_read)
{
    BOOST_TEST(read("CN=甲公司,O=甲公司,C=CN") == "CN:甲公司|O:甲公司|C:CN");
    BOOST_TEST(read("CN=a\\, b\\+c\\=,O=x") == "CN:a, b+c=|O:x");
    BOOST_TEST(read("CN=\\E7\\94\\B2,C=CN") == "CN:甲|C:CN");
    BOOST_TEST(read("CN=a+serialNumber=1, O=b") == "CN:a|serialNumber:1|O:b");
    BOOST_TEST(read("CN=") == "CN:");
    BOOST_TEST(read("").empty());
    BOOST_TEST(read("no name").empty());
    BOOST_TEST(read("CN=a,no name").empty());
}

BOOST_AUTO_TEST_CASE(its_own_name_fits_wherever_it_stands)
{
    BOOST_TEST(fits(ours, "CN=甲建设（福建）有限公司,O=甲建设（福建）有限公司,C=CN"));
    BOOST_TEST(fits(ours, "CN=张三,O=甲建设（福建）有限公司,C=CN"));
    BOOST_TEST(fits(ours, "CN=甲建设（福建）有限公司,C=CN"));
    BOOST_TEST(fits(ours, "2.5.4.10=甲建设（福建）有限公司,C=CN"));
    BOOST_TEST(fits(ours, "CN=甲建设（福建）有限公司+serialNumber=91350100M000100Y43,C=CN"));
    BOOST_TEST(fits(ours, "organizationIdentifier=NTRCN-91350100M000100Y43,O=甲建设（福建）有限公司,C=CN"));
}

BOOST_AUTO_TEST_CASE(another_name_does_not_in_whatever_dress)
{
    for (const auto* name :
         {"CN=乙公司,O=乙公司,C=CN", "CN=甲建设(福建)有限公司,C=CN", "CN=甲建设（福建）有限公司 ,O=,C=CN",
          "CN=甲建设\xE2\x80\x8B（福建）有限公司,C=CN", "CN=甲建设（福建）有限公司,O=乙公司,C=CN",
          "OU=甲建设（福建）有限公司,O=乙公司,C=CN", "C=CN", ""})
        BOOST_TEST(!fits(ours, name), name);
}

BOOST_AUTO_TEST_CASE(another_companys_code_does_not)
{
    BOOST_TEST(!fits(ours, "CN=甲建设（福建）有限公司,serialNumber=91350100M000200Y4T,C=CN"));
    BOOST_TEST(!fits(ours, "organizationIdentifier=NTRCN-91350100M000200Y4T,O=甲建设（福建）有限公司,C=CN"));
    // A number that is no credit code says nothing.
    BOOST_TEST(fits(ours, "CN=甲建设（福建）有限公司,serialNumber=42,C=CN"));
}

BOOST_AUTO_TEST_SUITE_END()
