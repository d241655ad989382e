// Hex, base64, base32 and percent-encoding there and back.
#include "base/encodings.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(encodings)

using namespace cakey;

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

BOOST_AUTO_TEST_CASE(percent_decoding_needs_two_digits)
{
    BOOST_TEST(percent_decoded("a%2fb%E6%9D%8E+").value() == "a/b李+");
    for (const auto* text : {"%", "%2", "%2g", "100%", "%%41"})
        BOOST_TEST(!percent_decoded(text));
}

BOOST_AUTO_TEST_CASE(percent_encoding_keeps_what_it_is_told)
{
    BOOST_TEST(percent_encoded("a/b 李", "/") == "a/b%20%E6%9D%8E");
}

BOOST_AUTO_TEST_CASE(only_unreserved_letters_stay)
{
    BOOST_TEST(percent_encoded("aZ09-._~") == "aZ09-._~");
    BOOST_TEST(percent_encoded("a b*c+/=&") == "a%20b%2Ac%2B%2F%3D%26");
    BOOST_TEST(percent_encoded("测") == "%E6%B5%8B");
}

BOOST_AUTO_TEST_CASE(base64url_is_taken_in_one_way_only)
{
    BOOST_TEST((from_base64url("-_8") == "\xfb\xff"));
    for (const auto text : {"-_9", "+/8", "-_8=", "-"})
        BOOST_TEST(!from_base64url(text), text);
}

BOOST_AUTO_TEST_CASE(a_number_is_written_most_significant_byte_first_and_read_back)
{
    BOOST_TEST(cakey::big_endian(std::uint32_t{0x01020304}) == "\x01\x02\x03\x04");
    BOOST_TEST(cakey::big_endian(std::uint64_t{1}) == std::string("\0\0\0\0\0\0\0\1", 8));
    BOOST_TEST(cakey::from_big_endian<std::uint32_t>("\xff\xee\xdd\xcc and more") == 0xffeeddccu);
    BOOST_TEST(cakey::from_big_endian<std::uint64_t>(cakey::big_endian(~std::uint64_t{7})) == ~std::uint64_t{7});
}

BOOST_AUTO_TEST_SUITE_END()
