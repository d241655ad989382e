// Programs that are not ours, asked about a certificate of ours, about a revoked one and about one with a changed byte.
#include "ca/keys.hpp"
#include "ca/openssl.hpp"
#include "ca/revocation_list.hpp"
#include "support/authorities.hpp"
#include "support/bouncy_castle.hpp"

#include <boost/test/unit_test.hpp>

#include <array>

BOOST_AUTO_TEST_SUITE(ca_foreign_verifiers)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

// What an authority has issued, in files of DER, and what it says of it.
struct Issued {
    explicit Issued(KeyAlgorithm algorithm)
        : by(Authorities::of(algorithm)),
          root(by.root_files.certificate()),
          issuing(by.issuing_files.certificate()),
          good(written("good.cer", certificate())),
          changed(written("changed.cer", with_another_code(certificate())))
    {
        const auto der = certificate();
        revoked = written("revoked.cer", der);
        const auto serial = read_certificate(der).value().serial;
        list = written("issuing.crl",
                       sign(list_of({{serial, by.beginning, RevocationReason::superseded}}), by.issuing));
        roots_list = written("root.crl", sign(list_of({}), by.root));
    }

    RevocationList list_of(std::vector<RevokedCertificate> entries) const
    {
        return {7, by.beginning, by.beginning + 72h, "", std::move(entries)};
    }
    std::string certificate() const
    {
        const auto intent = company_intent(public_der_of(new_key(KeyAlgorithm::p256).get()), by.beginning);
        return by.issuing.sign(write_intent(intent, company_profile(), by.issuing.certificate()));
    }
    std::string written(const std::string& name, const std::string& der) const
    {
        return RsaKeys::directory().write("foreign-" + by.name + '-' + name, der);
    }
    static std::string with_another_code(std::string der)
    {
        const auto code = company_intent("", {}).subject.credit_code();
        return der.replace(der.find(code), code.size(), "91350100M000100Y44");
    }

    const Authorities& by;
    const std::string root, issuing;  // PEM
    const std::string good, changed;
    std::string revoked, list, roots_list;
};

constexpr std::array kinds{KeyAlgorithm::rsa_2048, KeyAlgorithm::p256, KeyAlgorithm::sm2};
constexpr std::array known_everywhere{KeyAlgorithm::rsa_2048, KeyAlgorithm::p256};

void says(const std::string& command, const std::string& words)
{
    const auto file = RsaKeys::directory().file("foreign-said");
    run(command + " >" + file + " 2>&1 || true");
    const auto said = content_of(file);
    BOOST_TEST(said.find(words) != std::string::npos, command << " says " << said << ", not " << words);
}

// Its lists, in PEM.
std::string lists_of(const Issued& issued)
{
    std::string pem;
    for (const auto& list : {issued.list, issued.roots_list}) {
        run("openssl crl -inform DER -in " + list + " -out " + list + ".pem");
        pem += content_of(list + ".pem");
    }
    return RsaKeys::directory().write("foreign-lists.pem", pem);
}

}

// It cannot be told SM2's identity for lists.
BOOST_AUTO_TEST_CASE(openssl_takes_what_is_good_and_refuses_what_was_revoked_or_changed)
{
    for (const auto algorithm : kinds) {
        const Issued issued(algorithm);
        const bool is_sm2 = algorithm == KeyAlgorithm::sm2;
        const auto verify = std::string("openssl verify -x509_strict ")
                            + (is_sm2 ? "-partial_chain -vfyopt distid:1234567812345678 -trusted " + issued.issuing
                                      : "-crl_check_all -CRLfile " + lists_of(issued) + " -CAfile " + issued.root
                                            + " -untrusted " + issued.issuing)
                            + ' ';
        says(verify + issued.good, ": OK");
        says(verify + issued.changed, "signature failure");
        if (!is_sm2)
            says(verify + issued.revoked, "certificate revoked");
        says("openssl crl -inform DER -in " + issued.list + " -noout -text", "Superseded");
    }
}

BOOST_AUTO_TEST_CASE(gnutls_takes_what_is_good_and_refuses_what_was_revoked_or_changed)
{
    for (const auto algorithm : known_everywhere) {
        const Issued issued(algorithm);
        const auto verify = [&](const std::string& leaf) {
            const auto chain = RsaKeys::directory().write("foreign-chain.pem",
                                                          as_pem(content_of(leaf)) + content_of(issued.issuing));
            return "certtool --verify --load-ca-certificate " + issued.root + " --load-crl " + lists_of(issued)
                   + " --infile " + chain;
        };
        says(verify(issued.good), "Chain verification output: Verified. The certificate is trusted.");
        says(verify(issued.revoked), "revoked");
        says(verify(issued.changed), "Not verified");
    }
}

BOOST_AUTO_TEST_CASE(nss_takes_what_is_good_and_refuses_what_was_revoked_or_changed)
{
    for (const auto algorithm : known_everywhere) {
        const Issued issued(algorithm);
        const auto path = RsaKeys::directory().file("foreign-nss-" + issued.by.name);
        const auto kept = " -d sql:" + path + ' ';
        run("mkdir " + path);
        run("certutil -N --empty-password" + kept);
        run("certutil -A -n root -t CT,C,C -a -i " + issued.root + kept);
        run("certutil -A -n issuing -t ,, -a -i " + issued.issuing + kept);
        run("crlutil -I -t 1 -i " + issued.list + kept + ">/dev/null");
        for (const auto& [leaf, words] :
             {std::pair{&issued.good, "certificate is valid"}, std::pair{&issued.revoked, "has been revoked"},
              std::pair{&issued.changed, "invalid signature"}}) {
            run("certutil -A -n leaf -t ,, -i " + *leaf + kept);
            says("certutil -V -e -u C -n leaf" + kept, words);
            run("certutil -D -n leaf" + kept);
        }
    }
}

BOOST_AUTO_TEST_CASE(bouncy_castle_takes_what_is_good_and_refuses_what_was_revoked_or_changed)
{
    for (const auto algorithm : kinds) {
        const Issued issued(algorithm);
        const auto said = RsaKeys::directory().file("foreign-bouncy-castle.said");
        run(bouncy_castle("BouncyCastle") + issued.root + ' ' + issued.issuing + ' ' + issued.roots_list + ' '
            + issued.list + ' ' + issued.good + ' ' + issued.revoked + ' ' + issued.changed + " >" + said);
        says("head -1 " + said, "good");
        says("sed -n 2p " + said, "revo");
        says("sed -n 3p " + said, "signature");
    }
}

BOOST_AUTO_TEST_SUITE_END()
