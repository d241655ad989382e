// Certificates: what is read from them, in whichever form they come, and whether they lead to a root.
#include "ca/certificate.hpp"

#include "base/encodings.hpp"
#include "crypto/digests.hpp"
#include "support/authorities.hpp"
#include "support/certificates.hpp"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

BOOST_AUTO_TEST_SUITE(ca_certificate)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;

namespace {

const MadeCertificate& made()
{
    static const auto certificate = make_certificate(
        "read", {.subject = "/C=CN/O=甲, 乙公司/CN=Root R1", .serial = "0x4a0b", .key = p256_key}, nullptr);
    return certificate;
}

using namespace std::chrono_literals;

}

BOOST_AUTO_TEST_CASE(a_certificate_tells_whose_it_is_until_when_and_for_which_key)
{
    const auto facts = read_certificate(made().pem());
    BOOST_REQUIRE(facts.has_value());
    BOOST_TEST(facts->serial == "4A0B");
    BOOST_TEST(facts->subject == "CN=Root R1,O=甲\\, 乙公司,C=CN");
    BOOST_TEST(facts->issuer == facts->subject);
    BOOST_TEST((facts->not_after - facts->not_before == 30 * 24h));
    BOOST_TEST((facts->algorithm == KeyAlgorithm::p256));
    const auto key = RsaKeys::directory().file("read.pub");
    run("openssl pkey -in " + made().private_file + " -pubout -outform DER -out " + key);
    BOOST_TEST(facts->key_hash == crypto::sha256_hex(content_of(key)));
}

BOOST_AUTO_TEST_CASE(a_certificate_is_read_in_each_form_and_written_as_openssl_writes_it)
{
    const auto der = as_der(made().pem());
    BOOST_REQUIRE(der.has_value());
    BOOST_TEST(as_pem(*der) == made().pem());
    for (const auto& form : {*der, base64(*der), as_pem(*der)}) {
        BOOST_TEST(read_certificate(form).has_value());
        BOOST_TEST((as_der(form) == der));
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_one_certificate_is_none)
{
    const auto pem = made().pem();
    const auto der = as_der(pem).value();
    for (const auto& text :
         {std::string(), std::string("x"), pem + pem, pem.substr(0, 100), der + '\0', der.substr(0, der.size() - 1),
          make_request("none", p256_key).pem(), std::string(100'000, '0')}) {
        BOOST_TEST(!read_certificate(text).has_value());
        BOOST_TEST(!as_der(text).has_value());
    }
}

BOOST_AUTO_TEST_CASE(a_certificate_for_a_key_that_is_none_of_ours_is_not_read)
{
    const auto of_384 = make_certificate("of_384", {.subject = "/CN=x", .key = "EC -pkeyopt ec_paramgen_curve:P-384"},
                                         nullptr);
    BOOST_TEST(!read_certificate(of_384.pem()).has_value());
    BOOST_TEST(as_der(of_384.pem()).has_value());
}

BOOST_AUTO_TEST_CASE(a_serial_number_is_positive_and_has_20_bytes_at_most)
{
    const auto is_read = [](const std::string& serial) {
        return read_certificate(
                   make_certificate("numbered", {.subject = "/CN=x", .serial = serial, .key = p256_key}, nullptr).pem())
            .has_value();
    };
    BOOST_TEST(is_read("0x7f" + std::string(38, 'f')));
    for (const auto& serial : {std::string("0"), std::string("-1"), "0x01" + std::string(40, '0')})
        BOOST_TEST(!is_read(serial), serial);
}

BOOST_AUTO_TEST_CASE(a_way_leads_over_what_lies_between_to_its_root_while_all_are_valid)
{
    for (const auto algorithm : {KeyAlgorithm::rsa_2048, KeyAlgorithm::p256, KeyAlgorithm::sm2}) {
        const auto& ours = Authorities::of(algorithm);
        const auto leaf = ours.responder.certificate();
        const auto now = ours.beginning + 1h;
        BOOST_TEST_CONTEXT(word(algorithm))
        {
            BOOST_TEST(ours.lead_to_root(leaf, now));
            BOOST_TEST(!ours.lead_to_root(leaf, now + 30 * 24h));
            BOOST_TEST(!ours.lead_to_root(leaf, now - 2h));
            BOOST_TEST(!leads_to(leaf, {}, {ours.root.certificate()}, now));
            BOOST_TEST(!leads_to(leaf, {ours.issuing.certificate()}, {}, now));
        }
    }
    const auto& others = Authorities::of(KeyAlgorithm::p256);
    const auto& ours = Authorities::of(KeyAlgorithm::sm2);
    BOOST_TEST(!leads_to(ours.responder.certificate(), {ours.issuing.certificate()}, {others.root.certificate()},
                         ours.beginning + 1h));
}

BOOST_AUTO_TEST_CASE(a_changed_byte_leads_nowhere)
{
    const auto& ours = Authorities::of(KeyAlgorithm::sm2);
    const auto good = ours.responder.certificate();
    for (const auto at : {good.size() / 2, good.size() - 1}) {
        auto changed = good;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        BOOST_TEST(!ours.lead_to_root(changed, ours.beginning + 1h));
    }
    BOOST_TEST(!ours.lead_to_root("no certificate", ours.beginning + 1h));
    BOOST_CHECK_THROW(leads_to(good, {"no certificate"}, {ours.root.certificate()}, ours.beginning),
                      std::runtime_error);
}

BOOST_AUTO_TEST_CASE(an_sm2_certificate_signed_under_the_empty_identity_leads_nowhere)
{
    const auto now = SystemClock().now() + 1h;
    const auto& ours = Authorities::of(KeyAlgorithm::sm2);
    const auto leaf = make_request("leaf", sm2_key);
    const auto issue = [&](const std::string& how) {
        run("openssl x509 -req -in " + leaf.file + " -vfyopt distid:1234567812345678 -CA "
            + ours.root_files.certificate() + " -CAkey " + ours.root_files.key() + " -set_serial 5 -days 1 -sm3 " + how
            + " -out " + leaf.file + ".crt");
        return as_der(content_of(leaf.file + ".crt")).value();
    };
    BOOST_TEST(leads_to(issue("-sigopt distid:1234567812345678"), {}, {ours.root.certificate()}, now));
    BOOST_TEST(!leads_to(issue(""), {}, {ours.root.certificate()}, now));
}

BOOST_AUTO_TEST_SUITE_END()
