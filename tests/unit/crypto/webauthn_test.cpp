// Security keys: what a browser sends is believed only for this site, this challenge and this key.
#include "crypto/webauthn.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"

#include <boost/test/unit_test.hpp>
#include <openssl/ec.h>
#include <openssl/evp.h>

#include <memory>

BOOST_AUTO_TEST_SUITE(webauthn)

using namespace cakey;
using namespace cakey::crypto;
using namespace cakey::crypto::webauthn;

namespace {

const Party party{"counter.example.cn", "https://counter.example.cn:8443"};
const std::string challenge = "challenge of thirty-two bytes...";
const std::string id = "credential";

// A key in somebody's hand.
class Authenticator {
public:
    Authenticator() : key_(EVP_EC_gen("P-256"), EVP_PKEY_free) {}

    std::string point() const
    {
        std::string bytes(65, '\0');
        std::size_t size = 0;
        EVP_PKEY_get_octet_string_param(key_.get(), "encoded-pub-key", reinterpret_cast<unsigned char*>(bytes.data()),
                                        bytes.size(), &size);
        return bytes.substr(1);
    }
    std::string cose() const
    {
        const auto xy = point();
        return std::string("\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", 10) + xy.substr(0, 32) + "\x22\x58\x20"
               + xy.substr(32);
    }
    std::string sign(const std::string& message) const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        std::string signature(128, '\0');
        auto size = signature.size();
        EVP_DigestSignInit(digest.get(), nullptr, EVP_sha256(), nullptr, key_.get());
        EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       reinterpret_cast<const unsigned char*>(message.data()), message.size());
        signature.resize(size);
        return signature;
    }

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
};

std::string client_data(const std::string& type, const std::string& origin = party.origin,
                        const std::string& asked = challenge, const std::string& more = "")
{
    return R"({"type":")" + type + R"(","challenge":")" + base64url(asked) + R"(","origin":")" + origin + R"(")" + more
           + "}";
}

std::string data(char flags, std::uint32_t counter, const std::string& rp = party.id)
{
    std::string bytes = sha256(rp) + flags;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(counter >> shift);
    return bytes;
}

std::string new_data(const Authenticator& key, char flags = 0x41, std::uint32_t counter = 0)
{
    return data(flags, counter) + std::string(16, 'a') + std::string("\0\x0a", 2) + id + key.cose();
}

Assertion shown(const Authenticator& key, std::uint32_t counter,
                const std::string& client = client_data("webauthn.get"), const std::string& bytes = {})
{
    const auto told = bytes.empty() ? data(0x01, counter) : bytes;
    return {id, client, told, key.sign(told + sha256(client))};
}

}

BOOST_AUTO_TEST_CASE(the_party_is_the_host_and_the_origin_of_the_site)
{
    const auto with_port = Party::of("https://localhost:8443/cakey");
    BOOST_TEST(with_port.id == "localhost");
    BOOST_TEST(with_port.origin == "https://localhost:8443");
    for (const auto* address : {"https://a.example/cakey", "https://a.example", "https://a.example:443/cakey"}) {
        BOOST_TEST(Party::of(address).id == "a.example");
        BOOST_TEST(Party::of(address).origin == "https://a.example");
    }
    BOOST_CHECK_THROW(Party::of("http://a.example"), std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_new_key_is_taken_with_its_id_and_point)
{
    const Authenticator key;
    const auto made = registered(party, challenge, {client_data("webauthn.create"), new_data(key, 0x41, 7)});
    BOOST_REQUIRE(made.has_value());
    BOOST_TEST(made->id == id);
    BOOST_TEST((made->public_key == key.point()));
    BOOST_TEST(made->counter == 7U);
}

BOOST_AUTO_TEST_CASE(a_new_key_for_somebody_else_is_not_taken)
{
    const Authenticator key;
    const auto good = new_data(key);
    const auto is_taken = [&](const std::string& client, const std::string& bytes) {
        return registered(party, challenge, {client, bytes}).has_value();
    };
    BOOST_TEST(is_taken(client_data("webauthn.create"), good));
    BOOST_TEST(is_taken(client_data("webauthn.create", party.origin, challenge, R"(,"crossOrigin":false)"), good));
    for (const auto& client : {client_data("webauthn.get"), client_data("webauthn.create", "https://evil.example"),
                               client_data("webauthn.create", party.origin, "another challenge"),
                               client_data("webauthn.create", party.origin, challenge, R"(,"crossOrigin":true)"),
                               std::string("{"), std::string("[]"), std::string()})
        BOOST_TEST(!is_taken(client, good), client);
    const auto client = client_data("webauthn.create");
    BOOST_TEST(!is_taken(client, new_data(key, 0x40)));  // nobody touched it
    BOOST_TEST(!is_taken(client, new_data(key, 0x01)));  // no credential in it
    for (std::size_t size = 0; size < good.size(); ++size)
        BOOST_TEST(!is_taken(client, good.substr(0, size)), size);
    auto elsewhere = good;
    elsewhere[0] = static_cast<char>(elsewhere[0] ^ 1);
    BOOST_TEST(!is_taken(client, elsewhere));
    auto off_the_curve = good;
    off_the_curve.back() = static_cast<char>(off_the_curve.back() ^ 1);
    BOOST_TEST(!is_taken(client, off_the_curve));
    auto rsa = good;
    rsa[rsa.size() - 77 + 2] = 3;  // key type RSA
    BOOST_TEST(!is_taken(client, rsa));
}

BOOST_AUTO_TEST_CASE(a_key_signs_in_with_its_own_signature_over_this_challenge)
{
    const Authenticator key, another;
    const Credential credential{id, key.point(), 3};
    BOOST_TEST((asserted(party, challenge, credential, shown(key, 4)) == 4U));
    BOOST_TEST(!asserted(party, challenge, credential, shown(another, 4)).has_value());
    BOOST_TEST(!asserted(party, "another challenge", credential, shown(key, 4)).has_value());
    BOOST_TEST(!asserted(party, challenge, {"other", key.point(), 3}, shown(key, 4)).has_value());
    BOOST_TEST(!asserted({"evil.example", party.origin}, challenge, credential, shown(key, 4)).has_value());
    BOOST_TEST(!asserted(party, challenge, credential, shown(key, 4, client_data("webauthn.create"))).has_value());
    BOOST_TEST(
        !asserted(party, challenge, credential, shown(key, 4, client_data("webauthn.get", "https://evil.example")))
             .has_value());
    BOOST_TEST(
        !asserted(party, challenge, credential, shown(key, 0, client_data("webauthn.get"), data(0x00, 4))).has_value());
    auto changed = shown(key, 4);
    changed.authenticator_data[36] = 9;
    BOOST_TEST(!asserted(party, challenge, credential, changed).has_value());
    for (const auto& signature : {std::string(), std::string("x"), std::string(200, '\x30')}) {
        changed = shown(key, 4);
        changed.signature = signature;
        BOOST_TEST(!asserted(party, challenge, credential, changed).has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_key_that_has_counted_as_far_before_is_a_copy)
{
    const Authenticator key;
    for (const std::uint32_t counter : {0U, 2U, 3U})
        BOOST_TEST(!asserted(party, challenge, {id, key.point(), 3}, shown(key, counter)).has_value(), counter);
    // Some do not count at all.
    BOOST_TEST((asserted(party, challenge, {id, key.point(), 0}, shown(key, 0)) == 0U));
}

BOOST_AUTO_TEST_SUITE_END()
