// Parsing what browsers and keys sign, and ECDSA by OpenSSL's EVP interface.
#include "crypto/webauthn.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <memory>
#include <stdexcept>

namespace cakey::crypto::webauthn {

namespace {

using namespace std::string_view_literals;

// Section 6.1: the hash of the party's id, flags, the counter; then, of a new credential, its AAGUID, its id with two
// bytes of length before it, and its key.
constexpr std::size_t flags_at = 32;
constexpr std::size_t counter_at = 33;
constexpr std::size_t shortest_data = 37;
constexpr std::size_t id_length_at = shortest_data + 16;
constexpr std::size_t id_at = id_length_at + 2;
constexpr std::size_t longest_id = 1023;
constexpr unsigned char user_present = 0x01;
constexpr unsigned char has_credential = 0x40;

// A COSE_Key for ES256 (RFC 8152 section 13.1.1) in the one encoding that CTAP2 allows (section 6.5.1):
// {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}.
constexpr auto before_x = "\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20"sv;
constexpr auto before_y = "\x22\x58\x20"sv;
constexpr std::size_t coordinate = 32;

std::uint32_t big_endian(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

bool is_for(const Party& party, std::string_view challenge, std::string_view type, const std::string& client_data)
{
    const auto json = nlohmann::json::parse(client_data, nullptr, false);
    const auto says = [&](const char* name, const std::string& value) {
        const auto found = json.is_object() ? json.find(name) : json.end();
        return found != json.end() && found->is_string() && found->get_ref<const std::string&>() == value;
    };
    const auto crossed = json.is_object() ? json.find("crossOrigin") : json.end();
    return json.is_object() && says("type", std::string(type)) && says("challenge", base64url(challenge))
           && says("origin", party.origin) && (crossed == json.end() || *crossed == false);
}

bool is_touched(const Party& party, const std::string& data)
{
    return data.size() >= shortest_data && data.starts_with(sha256(party.id))
           && (static_cast<unsigned char>(data[flags_at]) & user_present) != 0;
}

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

// Null when it is no point of the curve.
Key key_of(const std::string& public_key)
{
    auto point = "\x04" + public_key;  // uncompressed: SEC 1 section 2.3.3
    std::string group = "P-256";
    OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
        OSSL_PARAM_construct_end(),
    };
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(
        EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr), EVP_PKEY_CTX_free);
    EVP_PKEY* raw = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_PUBLIC_KEY, params) != 1)
        raw = nullptr;
    ERR_clear_error();
    return {raw, EVP_PKEY_free};
}

bool is_signed(const std::string& public_key, const std::string& message, const std::string& signature)
{
    const auto key = key_of(public_key);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> digest(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const auto bytes = [](const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); };
    const bool good = key && digest
                      && EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
                      && EVP_DigestVerify(digest.get(), bytes(signature), signature.size(), bytes(message),
                                          message.size())
                             == 1;
    ERR_clear_error();
    return good;
}

}

Party Party::of(std::string_view address)
{
    constexpr auto scheme = "https://"sv;
    if (!address.starts_with(scheme))
        throw std::invalid_argument("security keys need an https address");
    const auto authority = address.substr(scheme.size(), address.find('/', scheme.size()) - scheme.size());
    const auto host = authority.substr(0, authority.rfind(':'));
    const bool is_default = authority.ends_with(":443");
    return {std::string(host), std::string(scheme) + std::string(is_default ? host : authority)};
}

std::optional<Credential> registered(const Party& party, std::string_view challenge, const Registration& made)
{
    const auto& data = made.authenticator_data;
    if (!is_for(party, challenge, "webauthn.create", made.client_data) || !is_touched(party, data)
        || (static_cast<unsigned char>(data[flags_at]) & has_credential) == 0 || data.size() < id_at)
        return std::nullopt;
    const std::string_view rest(data);
    const auto length = big_endian(rest.substr(id_length_at, 2));
    if (length == 0 || length > longest_id || data.size() < id_at + length)
        return std::nullopt;
    const auto key = rest.substr(id_at + length);
    constexpr auto x_at = before_x.size();
    constexpr auto y_at = x_at + coordinate + before_y.size();
    if (key.size() < y_at + coordinate || !key.starts_with(before_x)
        || key.substr(x_at + coordinate, before_y.size()) != before_y)
        return std::nullopt;
    Credential credential{std::string(rest.substr(id_at, length)),
                          std::string(key.substr(x_at, coordinate)) + std::string(key.substr(y_at, coordinate)),
                          big_endian(rest.substr(counter_at, 4))};
    return key_of(credential.public_key) ? std::optional(std::move(credential)) : std::nullopt;
}

std::optional<std::uint32_t> asserted(const Party& party, std::string_view challenge, const Credential& credential,
                                      const Assertion& shown)
{
    const auto& data = shown.authenticator_data;
    if (shown.credential_id != credential.id || !is_for(party, challenge, "webauthn.get", shown.client_data)
        || !is_touched(party, data)
        || !is_signed(credential.public_key, data + sha256(shown.client_data), shown.signature))
        return std::nullopt;
    const auto counter = big_endian(std::string_view(data).substr(counter_at, 4));
    if ((counter != 0 || credential.counter != 0) && counter <= credential.counter)
        return std::nullopt;
    return counter;
}

}
