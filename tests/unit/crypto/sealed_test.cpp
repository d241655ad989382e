// Sealing: what comes back, and what must not.
#include "crypto/sealed.hpp"

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
