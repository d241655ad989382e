// Digests against published vectors.
#include "crypto/digests.hpp"

#include "base/encodings.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(digests)

using namespace cakey;
using namespace cakey::crypto;

BOOST_AUTO_TEST_CASE(the_published_digests_of_abc_hold)
{
    BOOST_TEST(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    BOOST_TEST(sha256("").size() == 32u);
    BOOST_TEST(md5_hex("abc") == "900150983cd24fb0d6963f7d28e17f72");
}

BOOST_AUTO_TEST_CASE(the_keyed_digests_of_rfc_2202_and_4231_hold)
{
    BOOST_TEST(hex(hmac_sha1("Jefe", "what do ya want for nothing?")) == "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    BOOST_TEST(hex(hmac_sha256("Jefe", "what do ya want for nothing?"))
               == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

BOOST_AUTO_TEST_CASE(equality_looks_at_every_byte_and_at_the_length)
{
    BOOST_TEST(constant_time_equal("secret", "secret"));
    BOOST_TEST(!constant_time_equal("secret", "secreT"));
    BOOST_TEST(!constant_time_equal("secret", "secrets"));
    BOOST_TEST(constant_time_equal("", ""));
}

BOOST_AUTO_TEST_SUITE_END()
