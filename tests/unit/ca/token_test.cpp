// Keys in tokens: SoftHSM's, which is a token in a folder.
#include "ca/token.hpp"

#include "ca/certificate.hpp"
#include "ca/intent.hpp"
#include "ca/keys.hpp"
#include "ca/lint.hpp"
#include "support/authorities.hpp"
#include "support/soft_token.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

BOOST_AUTO_TEST_SUITE(ca_token)

using namespace cakey;
using namespace cakey::ca;
using namespace cakey::support;

namespace {

// What key_in() throws, twice, in a process of its own, which has asked no token yet.
std::string refusals(const Token& token)
{
    int ends[2];
    BOOST_REQUIRE(::pipe(ends) == 0);
    const auto child = ::fork();
    BOOST_REQUIRE(child >= 0);
    if (child == 0) {
        std::freopen("/dev/null", "w", stderr);  // the engine says there what it does not find
        std::string said;
        for (int i = 0; i < 2; ++i)
            try {
                key_in(token);
                said += "found\n";
            } catch (const std::runtime_error& error) {
                said.append(error.what()).append("\n");
            }
        ::_exit(::write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
    }
    ::close(ends[1]);
    std::string said(4096, '\0');
    const auto size = ::read(ends[0], said.data(), said.size());
    ::close(ends[0]);
    ::waitpid(child, nullptr, 0);
    BOOST_REQUIRE(size > 0);
    said.resize(static_cast<std::size_t>(size));
    return said;
}

}

// First: a child that is forked after its parent has asked the token could not ask it.
BOOST_AUTO_TEST_CASE(a_token_that_refused_once_is_not_asked_again)
{
    const auto& token = SoftToken::plugged_in();
    for (const auto& wrong : {token.key("nobodys"), token.key("issuing-p256", "00000000")}) {
        const auto said = refusals(wrong);
        BOOST_TEST(said.starts_with("a key is not found in its token, or the PIN is wrong"), said);
        BOOST_TEST(said.find("\na token refused before") != std::string::npos, said);
    }
}

BOOST_AUTO_TEST_CASE(a_key_in_a_token_signs_as_one_from_a_file)
{
    for (const auto algorithm : {KeyAlgorithm::rsa_2048, KeyAlgorithm::p256}) {
        const auto& authority = Authorities::of(algorithm);
        const auto signer = Signer::from_token(authority.issuing_files.certificate(),
                                               SoftToken::plugged_in().key("issuing-" + std::string(word(algorithm))));
        const auto meant = company_intent(public_der_of(new_key(KeyAlgorithm::sm2).get()), authority.beginning);
        const auto certificate = signer.sign(write_intent(meant, company_profile(), authority.issuing.certificate()));
        BOOST_TEST(lint(certificate, meant, company_profile(), signer.certificate()).empty(), word(algorithm));
        BOOST_TEST(authority.lead_to_root(certificate, authority.beginning), word(algorithm));
    }
}

BOOST_AUTO_TEST_CASE(a_token_with_the_key_of_another_certificate_makes_no_signer)
{
    BOOST_CHECK_THROW(Signer::from_token(Authorities::of(KeyAlgorithm::p256).root_files.certificate(),
                                         SoftToken::plugged_in().key("issuing-p256")),
                      std::runtime_error);
    auto of_another_maker = SoftToken::plugged_in().key("issuing-p256");
    of_another_maker.module = "/usr/lib/another.so";
    BOOST_CHECK_THROW(key_in(of_another_maker), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
