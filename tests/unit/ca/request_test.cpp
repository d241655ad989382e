// Certificate requests: which key is taken, and what each bad one is told.
#include "ca/request.hpp"

#include "base/encodings.hpp"
#include "ca/signatures.hpp"
#include "crypto/digests.hpp"
#include "moduli.hpp"
#include "support/key_requests.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(ca_request)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;

namespace {

const KeyRequest& sm2_request()
{
    static const auto made = make_request("sm2", sm2_key);
    return made;
}
const KeyRequest& p256_request()
{
    static const auto made = make_request("p256", p256_key);
    return made;
}

const KeyRequest& rsa_request()
{
    static const auto made = make_request("rsa", rsa_key);
    return made;
}

std::optional<CertificateRequest> taken(const std::string& bytes)
{
    const auto read = read_request(bytes);
    const auto* request = std::get_if<CertificateRequest>(&read);
    return request ? std::optional(*request) : std::nullopt;
}

// "taken", or the word of what is wrong with it.
std::string verdict(const std::string& bytes)
{
    const auto read = read_request(bytes);
    const auto* flaw = std::get_if<RequestFlaw>(&read);
    return flaw ? std::string(word(*flaw)) : "taken";
}

std::string verdict_of_key(const std::string& key, const std::string& how = "-sha256")
{
    return verdict(make_request("tried", key, how).pem());
}

// What stands in a request for the key itself.
std::string key_bytes(EVP_PKEY* key)
{
    const auto made = must(Owned<X509_REQ>(X509_REQ_new()));
    must(X509_REQ_set_pubkey(made.get(), key) == 1);
    const unsigned char* bytes = nullptr;
    int size = 0;
    must(X509_PUBKEY_get0_param(nullptr, &bytes, &size, nullptr, X509_REQ_get_X509_PUBKEY(made.get())) == 1);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

// A request signed by the key, in which the key is written otherwise.
std::string written_as(EVP_PKEY* key, int algorithm, int parameter_type, void* parameter, const std::string& bytes)
{
    const auto made = must(Owned<X509_REQ>(X509_REQ_new()));
    must(X509_REQ_set_pubkey(made.get(), key) == 1);
    auto* const copy = static_cast<unsigned char*>(OPENSSL_memdup(bytes.data(), bytes.size()));
    must(X509_PUBKEY_set0_param(X509_REQ_get_X509_PUBKEY(made.get()), OBJ_nid2obj(algorithm), parameter_type, parameter,
                                copy, static_cast<int>(bytes.size()))
         == 1);
    const Signing signing(key);
    must(X509_REQ_sign_ctx(made.get(), signing.context()) > 0);
    return encoded(i2d_X509_REQ, made.get());
}

}

BOOST_AUTO_TEST_CASE(a_request_gives_its_key_in_the_form_that_openssl_gives_it)
{
    const auto& made = sm2_request();
    const auto read = taken(made.pem());
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read->public_key == made.public_der()));
    BOOST_TEST(read->key_hash == crypto::sha256_hex(made.public_der()));
    BOOST_TEST((read->algorithm == KeyAlgorithm::sm2));
}

BOOST_AUTO_TEST_CASE(keys_of_each_kind_are_taken)
{
    const auto is_taken_as = [](KeyAlgorithm algorithm, const std::string& pem) {
        const auto read = taken(pem);
        BOOST_TEST_CONTEXT(word(algorithm))
        {
            BOOST_REQUIRE(read.has_value());
            BOOST_TEST((read->algorithm == algorithm));
        }
    };
    is_taken_as(KeyAlgorithm::p256, p256_request().pem());
    is_taken_as(KeyAlgorithm::rsa_2048, rsa_request().pem());
    is_taken_as(KeyAlgorithm::rsa_3072, make_request("rsa_3072", "RSA -pkeyopt rsa_keygen_bits:3072").pem());
}

BOOST_AUTO_TEST_CASE(a_request_is_taken_in_each_form_that_tools_show_it_in)
{
    const auto pem = p256_request().pem();
    const auto der = p256_request().der();
    const auto hash = taken(pem).value().key_hash;
    auto of_old_tools = pem;
    for (auto at = of_old_tools.find("CERTIFICATE REQUEST"); at != std::string::npos;
         at = of_old_tools.find("CERTIFICATE REQUEST", at + 5))
        of_old_tools.insert(at, "NEW ");
    std::string of_windows = "\xef\xbb\xbf \r\n";
    for (const char letter : pem)
        of_windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    for (const auto& form : {der, base64(der), base64(der) + '\n', of_old_tools, of_windows}) {
        const auto read = taken(form);
        BOOST_REQUIRE(read.has_value());
        BOOST_TEST(read->key_hash == hash);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_request_is_unreadable)
{
    const auto pem = p256_request().pem();
    const auto der = p256_request().der();
    for (const auto& text : {std::string(), std::string("\n"), std::string("证书请求"), std::string("0"), base64("x"),
                             pem.substr(0, pem.size() / 2), "see below\n" + pem, der.substr(0, der.size() - 1),
                             std::string("-----BEGIN CERTIFICATE REQUEST-----END CERTIFICATE REQUEST-----"),
                             std::string("0\x80\0\0", 4), std::string("0\x03\x02\x01\x01", 5)})
        BOOST_TEST(verdict(text) == "unreadable", text);
    run("openssl req -x509 -key " + p256_request().private_file + " -subj /CN=x -out " + p256_request().file + ".crt");
    BOOST_TEST(verdict(content_of(p256_request().file + ".crt")) == "unreadable");
}

BOOST_AUTO_TEST_CASE(what_is_too_long_or_goes_on_behind_the_end_is_refused_as_that)
{
    const auto pem = p256_request().pem();
    const auto der = p256_request().der();
    BOOST_TEST(verdict(pem + std::string(longest_request, '\n')) == "too_long");
    BOOST_TEST(verdict(pem + std::string(longest_request - pem.size(), '\n')) == "taken");
    for (const auto& text : {pem + pem, pem + "thank you", der + '\0', base64(der + der)})
        BOOST_TEST(verdict(text) == "behind_end");
}

BOOST_AUTO_TEST_CASE(no_changed_byte_is_overlooked)
{
    const auto der = p256_request().der();
    for (std::size_t i = 0; i < der.size(); ++i) {
        auto changed = der;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        BOOST_TEST(verdict(changed) != "taken", i);
    }
}

BOOST_AUTO_TEST_CASE(a_request_that_another_key_signed_is_refused)
{
    const auto made = must(Owned<X509_REQ>(X509_REQ_new()));
    const auto shown = new_key(KeyAlgorithm::p256);
    const auto own = new_key(KeyAlgorithm::p256);
    must(X509_REQ_set_pubkey(made.get(), shown.get()) == 1);
    must(X509_REQ_sign(made.get(), own.get(), EVP_sha256()) > 0);
    BOOST_TEST(verdict(encoded(i2d_X509_REQ, made.get())) == "signature");
}

BOOST_AUTO_TEST_CASE(an_sm2_request_signed_under_the_empty_identity_is_told_so)
{
    BOOST_TEST(verdict_of_key(sm2_key, "-sm3") == "empty_identity");
    BOOST_TEST(verdict_of_key(sm2_key, "-sm3 -sigopt distid:somebody") == "signature");
}

BOOST_AUTO_TEST_CASE(a_signature_by_another_algorithm_than_ours_is_refused)
{
    const auto verdict_signed = [](const KeyRequest& made, const std::string& how) {
        return verdict(request_by(made.private_file, how, "tried").pem());
    };
    for (const auto* how : {"-sha1", "-sha384", "-sha512"}) {
        BOOST_TEST(verdict_signed(p256_request(), how) == "signature_algorithm", how);
        BOOST_TEST(verdict_signed(rsa_request(), how) == "signature_algorithm", how);
    }
    BOOST_TEST(verdict_signed(rsa_request(), "-sha256 -sigopt rsa_padding_mode:pss") == "signature_algorithm");
}

BOOST_AUTO_TEST_CASE(keys_of_other_kinds_and_sizes_are_refused)
{
    BOOST_TEST(verdict_of_key("ED25519", "") == "key_kind");
    BOOST_TEST(verdict_of_key("RSA-PSS -pkeyopt rsa_keygen_bits:2048") == "key_kind");
    for (const auto* bits : {"1024", "2040", "2056"})
        BOOST_TEST(verdict_of_key(std::string("RSA -pkeyopt rsa_keygen_bits:") + bits) == "key_size", bits);
    BOOST_TEST(verdict_of_key(rsa_key + " -pkeyopt rsa_keygen_pubexp:3") == "exponent");
    for (const auto* curve : {"P-384", "P-224", "secp256k1", "brainpoolP256r1"})
        BOOST_TEST(verdict_of_key(std::string("EC -pkeyopt ec_paramgen_curve:") + curve) == "curve", curve);
}

BOOST_AUTO_TEST_CASE(a_curve_that_is_written_out_is_refused_though_it_is_ours)
{
    BOOST_TEST(verdict_of_key(p256_key + " -pkeyopt ec_param_enc:explicit") == "explicit_curve");
    const auto file = RsaKeys::directory().file("explicit.key");
    run("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -pkeyopt ec_param_enc:explicit -out " + file);
    const auto made = must(Owned<X509_REQ>(X509_REQ_new()));
    must(X509_REQ_set_pubkey(made.get(), private_key_in(content_of(file)).get()) == 1);
    must(X509_REQ_sign(made.get(), new_key(KeyAlgorithm::p256).get(), EVP_sha256()) > 0);
    BOOST_TEST(verdict(encoded(i2d_X509_REQ, made.get())) == "explicit_curve");
}

BOOST_AUTO_TEST_CASE(a_compressed_point_is_refused)
{
    for (const auto algorithm : {KeyAlgorithm::p256, KeyAlgorithm::sm2}) {
        const auto key = new_key(algorithm);
        const auto point = [&](const std::string& bytes) {
            return written_as(key.get(), NID_X9_62_id_ecPublicKey, V_ASN1_OBJECT,
                              OBJ_nid2obj(algorithm == KeyAlgorithm::p256 ? NID_X9_62_prime256v1 : NID_sm2), bytes);
        };
        const auto whole = key_bytes(key.get());
        BOOST_REQUIRE(whole.size() == 65u);
        const auto is_odd = (whole.back() & 1) != 0;
        BOOST_TEST(verdict(point(whole)) == "taken", word(algorithm));
        BOOST_TEST(verdict(point((is_odd ? '\3' : '\2') + whole.substr(1, 32))) == "compressed_point", word(algorithm));
        BOOST_TEST(verdict(point((is_odd ? '\7' : '\6') + whole.substr(1))) == "compressed_point", word(algorithm));
    }
}

BOOST_AUTO_TEST_CASE(a_point_that_is_not_on_the_curve_is_no_key)
{
    auto der = p256_request().der();
    const auto key = p256_request().public_der();
    const auto at = der.find(key);
    BOOST_REQUIRE(at != std::string::npos);
    der[at + key.size() - 1] = static_cast<char>(der[at + key.size() - 1] ^ 1);
    BOOST_TEST(verdict(der) == "key_unreadable");
}

BOOST_AUTO_TEST_CASE(rsa_keys_that_can_be_guessed_are_refused)
{
    BOOST_TEST(verdict(signed_request(bad::key_with_small_factor().get())) == "small_factor");
    BOOST_TEST(verdict(signed_request(bad::roca_key().get())) == "roca");
    BOOST_TEST(verdict(signed_request(bad::key_with_close_primes().get())) == "close_primes");
    // What the others have wrong is not the way that they are made.
    BOOST_TEST(verdict(signed_request(
                   bad::key_of_right_size([] { return bad::primes_of(bad::prime(1024), bad::prime(1024)); }).get()))
               == "taken");
}

BOOST_AUTO_TEST_CASE(one_key_has_one_hash_however_it_is_written)
{
    const auto key = new_key(KeyAlgorithm::rsa_2048);
    const auto usual = taken(signed_request(key.get()));
    BOOST_REQUIRE(usual.has_value());

    // RSA's algorithm has a NULL behind it, which readers do not miss.
    const auto der = written_as(key.get(), NID_rsaEncryption, V_ASN1_UNDEF, nullptr, key_bytes(key.get()));
    BOOST_TEST(der.find(usual->public_key) == std::string::npos);
    const auto unusual = taken(der);
    BOOST_REQUIRE(unusual.has_value());
    BOOST_TEST(unusual->key_hash == usual->key_hash);
}

BOOST_AUTO_TEST_CASE(each_flaw_tells_the_clerk_what_to_do)
{
    for (const auto& [flaw, text] : words<RequestFlaw>)
        BOOST_TEST(label(flaw).find("请") != std::string_view::npos, text);
}

BOOST_AUTO_TEST_SUITE_END()
