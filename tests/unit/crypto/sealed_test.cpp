// Sealing: what comes back, and what must not.
#include "crypto/sealed.hpp"

#include "base/encodings.hpp"
#include "crypto/files.hpp"
#include "support/rsa_keys.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(sealed)

using namespace cakey::crypto;
using cakey::support::TemporaryDirectory;

namespace {

struct Sealing {
    TemporaryDirectory directory;
    Seal seal{directory.write("key", std::string(64, 'a') + "\n")};
};

}

BOOST_FIXTURE_TEST_CASE(what_was_sealed_opens_in_its_own_place_only, Sealing)
{
    const std::string plain("11010519491231002X\0\xff", 20);
    const auto text = seal.seal(plain, "orders.handler_id/7");
    BOOST_TEST((seal.open(text, "orders.handler_id/7") == plain));
    BOOST_TEST(!seal.open(text, "orders.handler_id/8"));
    BOOST_TEST((seal.open(seal.seal("", ""), "") == ""));
}

BOOST_FIXTURE_TEST_CASE(the_form_is_version_nonce_ciphertext_tag, Sealing)
{
    const auto text = seal.seal("abc", "");
    BOOST_TEST(text.size() == 1u + 12u + 3u + 16u);
    BOOST_TEST(text.front() == 1);
    BOOST_TEST(text != seal.seal("abc", ""));
}

BOOST_FIXTURE_TEST_CASE(a_single_changed_bit_or_a_missing_byte_is_noticed, Sealing)
{
    const auto text = seal.seal("abc", "x");
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto changed = text;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        BOOST_TEST(!seal.open(changed, "x"), "byte " << at);
        BOOST_TEST(!seal.open(text.substr(0, at), "x"), "first " << at);
    }
}

BOOST_FIXTURE_TEST_CASE(another_key_opens_nothing_and_the_raw_key_equals_its_hex, Sealing)
{
    const auto text = seal.seal("abc", "x");
    BOOST_TEST((Seal(directory.write("raw", std::string(32, '\xaa'))).open(text, "x") == "abc"));
    BOOST_TEST(!Seal(directory.write("other", std::string(32, '\xab'))).open(text, "x"));
}

BOOST_FIXTURE_TEST_CASE(a_new_key_seals_and_the_older_ones_still_open, Sealing)
{
    const auto file = directory.file("key");
    const auto old = seal.seal("abc", "x");
    const auto captchas = seal.key_for("captcha");
    replace_private_file(file, with_new_seal_key(read_seal_keys(file)));
    BOOST_TEST((seal.open(old, "x") == "abc"), "the file is read again");
    BOOST_TEST(seal.newest_number() == 1u);
    BOOST_TEST((seal.key_for("captcha") != captchas));

    const auto fresh = seal.seal("abc", "x");
    BOOST_TEST(fresh.size() == 1u + 4u + 12u + 3u + 16u);
    BOOST_TEST(fresh.substr(0, 5) == std::string("\2\0\0\0\1", 5));
    BOOST_TEST(fresh.starts_with(seal.beginning()));
    BOOST_TEST((seal.open(fresh, "x") == "abc"));
    for (std::size_t at = 0; at < fresh.size(); ++at) {
        auto changed = fresh;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        BOOST_TEST(!seal.open(changed, "x"), "byte " << at);
    }

    replace_private_file(file, with_new_seal_key(read_seal_keys(file)));
    BOOST_TEST(seal.newest_number() == 2u);
    BOOST_TEST((seal.open(fresh, "x") == "abc"));
    const auto keys = read_seal_keys(file);
    BOOST_REQUIRE(keys.size() == 3u);
    replace_private_file(file, "2 " + cakey::hex(keys[0].bytes) + "\n");
    BOOST_TEST(!seal.open(fresh, "x"));
    BOOST_TEST(!seal.open(old, "x"));
}

BOOST_FIXTURE_TEST_CASE(while_the_file_cannot_be_read_the_keys_of_before_are_good, Sealing)
{
    const auto text = seal.seal("abc", "x");
    std::filesystem::remove(directory.file("key"));
    BOOST_TEST((seal.open(text, "x") == "abc"));
    directory.write("key", "torn");
    BOOST_TEST((seal.open(text, "x") == "abc"));
}

BOOST_FIXTURE_TEST_CASE(of_several_keys_the_newest_stands_first_and_each_has_its_number, Sealing)
{
    const auto key = [](char digit) { return std::string(64, digit) + '\n'; };
    BOOST_TEST(read_seal_keys(directory.write("two", "7 " + key('b') + key('a')))[0].number == 7u);
    for (const auto& wrong : {key('a') + key('b'), key('a') + "1 " + key('b'), "1 " + key('a') + "1 " + key('b'),
                              "0 " + key('a'), "-1 " + key('a'), "x " + key('a'), "1  " + key('a'), std::string("\n")})
        BOOST_CHECK_THROW(read_seal_keys(directory.write("wrong", wrong)), std::runtime_error);
}

BOOST_FIXTURE_TEST_CASE(a_key_file_must_be_a_key_and_private, Sealing)
{
    using std::filesystem::perms;
    BOOST_CHECK_THROW(Seal(directory.write("short", std::string(31, 'k'))), std::runtime_error);
    BOOST_CHECK_THROW(Seal(directory.write("words", std::string(64, 'z'))), std::runtime_error);
    BOOST_CHECK_THROW(Seal(directory.file("absent")), std::runtime_error);
    std::filesystem::permissions(directory.file("key"), perms::owner_read | perms::group_read);
    BOOST_CHECK_THROW(Seal(directory.file("key")), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
