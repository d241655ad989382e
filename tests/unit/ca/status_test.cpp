// OCSP: questions as strangers send them, answers as openssl reads them.
#include "ca/status.hpp"

#include "base/encodings.hpp"
#include "ca/keys.hpp"
#include "ca/openssl.hpp"
#include "ca/signatures.hpp"
#include "support/authorities.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <stdexcept>

BOOST_AUTO_TEST_SUITE(ca_status)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

constexpr std::array kinds{KeyAlgorithm::rsa_2048, KeyAlgorithm::p256, KeyAlgorithm::sm2};

const Authorities& ours() { return Authorities::of(KeyAlgorithm::p256); }

StatusResponder responder_of(const Authorities& authority)
{
    return {authority.responder, authority.issuing.certificate()};
}

CertificateStatus good(const std::string& serial, const Authorities& authority = ours())
{
    return {.serial = serial, .this_update = authority.beginning, .next_update = authority.beginning + 24h};
}

// A certificate in a file.
struct Leaf {
    explicit Leaf(const Authorities& authority)
    {
        const auto intent = company_intent(public_der_of(new_key(KeyAlgorithm::p256).get()), authority.beginning);
        serial = intent.serial;
        file = RsaKeys::directory().write(
            "asked_about.crt",
            as_pem(authority.issuing.sign(write_intent(intent, company_profile(), authority.issuing.certificate()))));
    }

    std::string serial;
    std::string file;
};

// What `openssl ocsp` asks about it.
std::string question(const Authorities& authority, const Leaf& leaf, const std::string& how)
{
    const auto file = RsaKeys::directory().file("question.der");
    run("openssl ocsp " + how + " -issuer " + authority.issuing_files.certificate() + " -cert " + leaf.file
        + " -reqout " + file);
    return content_of(file);
}

// As a program makes one that wants to break something.
class Question {
public:
    Question() : request_(must(Owned<OCSP_REQUEST>(OCSP_REQUEST_new()))) {}

    Question& about(const std::string& serial, const EVP_MD* digest = EVP_sha1(), X509* issuer = ours().issuing.x509())
    {
        const auto number = number_of(serial);
        auto id = must(Owned<OCSP_CERTID>(
            OCSP_cert_id_new(digest, X509_get_subject_name(issuer), X509_get0_pubkey_bitstr(issuer), number.get())));
        must(OCSP_request_add0_id(request_.get(), id.get()));
        (void)id.release();
        return *this;
    }
    // `bytes`: of the extension, whatever they are.
    Question& with(int nid, const std::string& bytes, bool is_critical = false)
    {
        const auto content = must(Owned<ASN1_OCTET_STRING>(ASN1_OCTET_STRING_new()));
        must(ASN1_OCTET_STRING_set(content.get(), in(bytes), static_cast<int>(bytes.size())) == 1);
        const auto made = must(
            Owned<X509_EXTENSION>(X509_EXTENSION_create_by_NID(nullptr, nid, is_critical ? 1 : 0, content.get())));
        must(OCSP_REQUEST_add_ext(request_.get(), made.get(), -1) == 1);
        return *this;
    }
    Question& with_nonce(std::size_t size)
    {
        const auto content = must(Owned<ASN1_OCTET_STRING>(ASN1_OCTET_STRING_new()));
        const std::string bytes(size, 'n');
        must(ASN1_OCTET_STRING_set(content.get(), in(bytes), static_cast<int>(size)) == 1);
        return with(NID_id_pkix_OCSP_Nonce, encoded(i2d_ASN1_OCTET_STRING, content.get()));
    }
    std::string der() const { return encoded(i2d_OCSP_REQUEST, request_.get()); }

private:
    Owned<OCSP_REQUEST> request_;
};

bool is_read(const Question& question) { return read_status_request(question.der()).has_value(); }

}

BOOST_AUTO_TEST_CASE(what_openssl_asks_is_understood)
{
    const Leaf leaf(ours());
    const auto responder = responder_of(ours());
    for (const auto* digest : {"-sha1", "-sha256", "-sm3"}) {
        const auto asked = read_status_request(question(ours(), leaf, std::string("-no_nonce ") + digest));
        BOOST_TEST_CONTEXT(digest)
        {
            BOOST_REQUIRE(asked.has_value());
            BOOST_TEST(asked->serial == leaf.serial);
            BOOST_TEST(asked->nonce == "");
            BOOST_TEST(responder.answers_for(*asked));
            BOOST_TEST(responder.is_usual(*asked) == (std::string(digest) == "-sha1"));
        }
    }
    BOOST_TEST((question(ours(), leaf, "-no_nonce -sha1") == responder.usual_request(leaf.serial)));
    const auto asked = read_status_request(question(ours(), leaf, "-nonce"));
    BOOST_REQUIRE(asked.has_value());
    BOOST_TEST(asked->nonce.size() == 16u);
    BOOST_TEST(!responder.is_usual(*asked));
}

BOOST_AUTO_TEST_CASE(a_question_about_others_certificates_is_not_ours)
{
    const auto& others = Authorities::of(KeyAlgorithm::sm2);
    const auto about_others = read_status_request(Question().about("4A", EVP_sha256(), others.issuing.x509()).der());
    BOOST_REQUIRE(about_others.has_value());
    BOOST_TEST(!responder_of(ours()).answers_for(*about_others));
    BOOST_TEST(!responder_of(ours()).is_usual(*about_others));
    BOOST_TEST(responder_of(others).answers_for(*about_others));
    BOOST_TEST(!responder_of(ours()).answers_for({"4A", "no id", ""}));
}

BOOST_AUTO_TEST_CASE(what_is_no_question_about_one_certificate_is_malformed)
{
    const auto whole = Question().about("4A").der();
    BOOST_TEST(read_status_request(whole).has_value());
    for (const auto& bytes : {std::string(), std::string("x"), whole + '\0', whole.substr(0, whole.size() - 1),
                              std::string(1'000'000, '0'), Question().der(), Question().about("4A").about("4B").der(),
                              Question().about("4A", EVP_md5()).der(), Question().about("4A", EVP_sha512()).der()})
        BOOST_TEST(!read_status_request(bytes).has_value());
    BOOST_TEST(!is_read(
        Question().about("4A").with(NID_id_pkix_OCSP_serviceLocator, std::string(longest_status_request, 'x'))));
}

BOOST_AUTO_TEST_CASE(a_nonce_has_1_to_128_bytes_and_comes_once)
{
    BOOST_TEST(!is_read(Question().about("4A").with_nonce(0)));
    BOOST_TEST(is_read(Question().about("4A").with_nonce(1)));
    BOOST_TEST(is_read(Question().about("4A").with_nonce(128)));
    BOOST_TEST(!is_read(Question().about("4A").with_nonce(129)));
    BOOST_TEST(!is_read(Question().about("4A").with_nonce(20).with_nonce(20)));
    BOOST_TEST(!is_read(Question().about("4A").with(NID_id_pkix_OCSP_Nonce, "no octet string")));
    BOOST_TEST(!is_read(Question().about("4A").with(NID_id_pkix_OCSP_Nonce, "\x04\x01nn")));
}

BOOST_AUTO_TEST_CASE(an_extension_that_must_be_understood_and_is_not_is_refused)
{
    const std::string null("\x05\x00", 2);
    BOOST_TEST(is_read(Question().about("4A").with(NID_id_pkix_OCSP_serviceLocator, null)));
    BOOST_TEST(!is_read(Question().about("4A").with(NID_id_pkix_OCSP_serviceLocator, null, true)));
    BOOST_TEST(is_read(Question().about("4A").with(NID_id_pkix_OCSP_Nonce, "\x04\x01n", true)));
}

BOOST_AUTO_TEST_CASE(a_question_in_a_path_is_read_escaped_or_not)
{
    // Serial numbers until its base64 has a slash, a plus and padding.
    const auto responder = responder_of(ours());
    std::string der;
    for (std::string letters;
         letters.find('/') == std::string::npos || letters.find('+') == std::string::npos || !letters.ends_with('=');
         letters = base64(der))
        der = responder.usual_request(new_serial().substr(0, 30));
    for (const auto& path : {base64(der), '/' + base64(der), percent_encoded(base64(der)), "//" + base64(der)})
        BOOST_TEST((status_request_in(path) == der), path);
    for (const auto& path : {std::string(), std::string("/"), std::string("%4"), base64(der) + "!",
                             base64(der).substr(1), base64url(der), std::string(100'000, 'M')})
        BOOST_TEST(!status_request_in(path).has_value());
}

BOOST_AUTO_TEST_CASE(an_answer_says_good_or_since_when_and_why_not)
{
    for (const auto algorithm : kinds) {
        const auto& authority = Authorities::of(algorithm);
        const auto responder = responder_of(authority);
        const auto serial = new_serial();
        const auto asked = read_status_request(responder.usual_request(serial)).value();
        auto status = good(serial, authority);
        const auto comes_back = [&] {
            const auto read = read_status_answer(responder.answer(asked, status), authority.issuing.certificate());
            return read && *read == status;
        };
        BOOST_TEST_CONTEXT(word(algorithm))
        {
            BOOST_TEST(comes_back());
            status.revoked_at = authority.beginning + 5s;
            BOOST_TEST(comes_back());
            status.reason = RevocationReason::cessation_of_operation;
            BOOST_TEST(comes_back());
        }
    }
}

BOOST_AUTO_TEST_CASE(openssl_takes_the_answers)
{
    for (const auto algorithm : {KeyAlgorithm::rsa_2048, KeyAlgorithm::p256}) {
        const auto& authority = Authorities::of(algorithm);
        const auto responder = responder_of(authority);
        const Leaf leaf(authority);
        auto status = good(leaf.serial, authority);
        const auto is_told = [&](const std::string& digest, const std::string& what) {
            const auto asked = read_status_request(question(authority, leaf, "-no_nonce " + digest)).value();
            const auto answer = RsaKeys::directory().write("answer.der", responder.answer(asked, status));
            run("(openssl ocsp -no_nonce " + digest + " -respin " + answer + " -issuer "
                + authority.issuing_files.certificate() + " -cert " + leaf.file + " -CAfile "
                + authority.root_files.certificate() + " -verify_other " + authority.issuing_files.certificate() + " >"
                + answer + ".txt 2>&1)");
            run("grep -q 'Response verify OK' " + answer + ".txt");
            run("grep -q '" + what + "' " + answer + ".txt");
        };
        BOOST_CHECK_NO_THROW(is_told("-sha1", ": good"));
        BOOST_CHECK_NO_THROW(is_told("-sha256", ": good"));
        status.revoked_at = authority.beginning;
        status.reason = RevocationReason::key_compromise;
        BOOST_CHECK_NO_THROW(is_told("-sha1", ": revoked"));
        BOOST_CHECK_NO_THROW(is_told("-sha1", "keyCompromise"));
    }
}

BOOST_AUTO_TEST_CASE(an_answer_bears_the_nonce_that_was_sent_and_no_other)
{
    const auto responder = responder_of(ours());
    for (const std::size_t size : {0, 1, 32, 128}) {
        const auto der = size == 0 ? Question().about("4A").der() : Question().about("4A").with_nonce(size).der();
        const auto asked = read_status_request(der).value();
        BOOST_TEST(asked.nonce == std::string(size, 'n'));
        const auto response = decoded(d2i_OCSP_RESPONSE, responder.answer(asked, good("4A")));
        const Owned<OCSP_BASICRESP> answer(OCSP_response_get1_basic(response.get()));
        const auto request = decoded(d2i_OCSP_REQUEST, der);
        // 1: equal; 2: none in either.
        BOOST_TEST(OCSP_check_nonce(request.get(), answer.get()) == (size == 0 ? 2 : 1), size);
    }
}

BOOST_AUTO_TEST_CASE(an_answer_ends_with_the_responders_certificate)
{
    const auto responder = responder_of(ours());
    const auto asked = read_status_request(responder.usual_request("4A")).value();
    auto status = good("4A");
    status.next_update = ours().beginning + 60 * 24h;
    const auto read = read_status_answer(responder.answer(asked, status), ours().issuing.certificate());
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST((read->next_update == ours().beginning + 30 * 24h));
    status.this_update = ours().beginning + 30 * 24h;
    BOOST_CHECK_THROW(responder.answer(asked, status), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(an_answer_that_another_signed_or_that_was_changed_is_none)
{
    for (const auto algorithm : kinds) {
        const auto& authority = Authorities::of(algorithm);
        const auto responder = responder_of(authority);
        const auto asked = read_status_request(responder.usual_request("4A0B")).value();
        const auto answer = responder.answer(asked, good("4A0B", authority));
        BOOST_TEST(!read_status_answer(answer, authority.root.certificate()).has_value());
        // The responder's certificate comes behind what is signed.
        const auto end = answer.size() - authority.responder.certificate().size();
        for (std::size_t i = 0; i < end; i += 3) {
            auto changed = answer;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            BOOST_TEST(!read_status_answer(changed, authority.issuing.certificate()).has_value(), word(algorithm)
                                                                                                      << " " << i);
        }
    }
    for (const auto& bytes : {std::string(), std::string("no answer"), unauthorized(), malformed_request()})
        BOOST_TEST(!read_status_answer(bytes, ours().issuing.certificate()).has_value());
}

BOOST_AUTO_TEST_CASE(only_who_was_made_for_it_answers)
{
    BOOST_CHECK_THROW(StatusResponder(ours().issuing, ours().issuing.certificate()), std::runtime_error);
    BOOST_CHECK_THROW(StatusResponder(ours().responder, ours().root.certificate()), std::runtime_error);
    BOOST_CHECK_THROW(StatusResponder(ours().responder, Authorities::of(KeyAlgorithm::sm2).issuing.certificate()),
                      std::runtime_error);
    BOOST_CHECK_THROW(StatusResponder(ours().responder, "no certificate"), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(answers_without_a_signature_are_5_bytes)
{
    BOOST_TEST(hex(malformed_request()) == "30030a0101");
    BOOST_TEST(hex(try_later()) == "30030a0103");
    BOOST_TEST(hex(unauthorized()) == "30030a0106");
}

BOOST_AUTO_TEST_SUITE_END()
