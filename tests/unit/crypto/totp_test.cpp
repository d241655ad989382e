// One-time codes against the vectors of RFC 6238 appendix B (its eight digits cut to six).
#include "crypto/totp.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(totp)

using cakey::crypto::totp_step_matching;
namespace crypto = cakey::crypto;  // the suite, named after the file, hides the function

namespace {

const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
constexpr std::int64_t now = 1111111109;
constexpr std::int64_t step = now / 30;

}

BOOST_AUTO_TEST_CASE(the_vectors_of_rfc_6238_hold)
{
    BOOST_TEST(crypto::totp(secret, 59) == "287082");
    BOOST_TEST(crypto::totp(secret, 1111111109) == "081804");
    BOOST_TEST(crypto::totp(secret, 1111111111) == "050471");
    BOOST_TEST(crypto::totp(secret, 1234567890) == "005924");
    BOOST_TEST(crypto::totp(secret, 20000000000) == "353130");
}

BOOST_AUTO_TEST_CASE(a_code_is_good_one_step_early_or_late)
{
    BOOST_TEST((totp_step_matching(secret, crypto::totp(secret, now), now, 0) == step));
    BOOST_TEST((totp_step_matching(secret, crypto::totp(secret, now - 30), now, 0) == step - 1));
    BOOST_TEST((totp_step_matching(secret, crypto::totp(secret, now + 30), now, 0) == step + 1));
    BOOST_TEST(!totp_step_matching(secret, crypto::totp(secret, now - 60), now, 0));
    BOOST_TEST(!totp_step_matching(secret, crypto::totp(secret, now + 60), now, 0));
}

BOOST_AUTO_TEST_CASE(a_code_works_once)
{
    const auto code = crypto::totp(secret, now);
    const auto used = totp_step_matching(secret, code, now, 0);
    BOOST_REQUIRE(used);
    BOOST_TEST(!totp_step_matching(secret, code, now, *used));
    BOOST_TEST(!totp_step_matching(secret, crypto::totp(secret, now - 30), now, *used));
    BOOST_TEST((totp_step_matching(secret, crypto::totp(secret, now + 30), now, *used) == step + 1));
}

BOOST_AUTO_TEST_CASE(a_wrong_code_or_secret_matches_nothing)
{
    for (const auto code : {"", "000000", "81804", "0818044", "08180a"})
        BOOST_TEST(!totp_step_matching(secret, code, now, 0), code);
    BOOST_TEST(!totp_step_matching("", crypto::totp("", now), now, 0));
    BOOST_TEST(!totp_step_matching("no base32!", "081804", now, 0));
    BOOST_CHECK_THROW(crypto::totp("no base32!", now), std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
