// Hex, base64 and base32 there and back.
#include "crypto/encodings.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(encodings)

using namespace cakey::crypto;

BOOST_AUTO_TEST_CASE(the_vectors_of_rfc_4648_hold)
{
    BOOST_TEST(base64("f") == "Zg==");
    BOOST_TEST(base64("fo") == "Zm8=");
    BOOST_TEST(base64("foobar") == "Zm9vYmFy");
    BOOST_TEST(base32("foob") == "MZXW6YQ=");
    BOOST_TEST(base32("foobar") == "MZXW6YTBOI======");
    BOOST_TEST(hex("foobar") == "666f6f626172");
    BOOST_TEST(base64url("\xfb\xff") == "-_8");
}

BOOST_AUTO_TEST_CASE(every_byte_comes_back)
{
    std::string bytes;
    for (int byte = 255; byte >= 0; --byte) {
        bytes += static_cast<char>(byte);
        BOOST_TEST((from_base64(base64(bytes)) == bytes));
        BOOST_TEST((from_base32(base32(bytes)) == bytes));
        BOOST_TEST((from_hex(hex(bytes)) == bytes));
    }
}

BOOST_AUTO_TEST_CASE(loose_base64_is_refused)
{
    for (const auto text : {"Zg", "Zg=", "Zg===", "Zh==", "Z g=", "Zm9v\n", "-_8=", "=", "===="})
        BOOST_TEST(!from_base64(text), text);
    BOOST_TEST((from_base64("") == ""));
}

BOOST_AUTO_TEST_CASE(base32_is_taken_as_people_type_it)
{
    BOOST_TEST((from_base32("mzxw 6ytb oi") == "foobar"));
    BOOST_TEST(!from_base32("MZXW0"));
}

BOOST_AUTO_TEST_CASE(odd_or_foreign_hex_is_refused)
{
    BOOST_TEST((from_hex("FF") == "\xff"));
    BOOST_TEST(!from_hex("abc"));
    BOOST_TEST(!from_hex("zz"));
}

BOOST_AUTO_TEST_SUITE_END()
