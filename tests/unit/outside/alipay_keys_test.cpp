// Alipay's keys in both modes, and certificates that are taken in later.
#include "outside/alipay_keys.hpp"

#include "support/certificates.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <thread>

BOOST_AUTO_TEST_SUITE(alipay_keys)

using namespace cakey;
using namespace cakey::outside;
using cakey::support::AlipayCertificates;
using cakey::support::CertificateShelf;
using cakey::support::MadeCertificate;
using cakey::support::RsaKeys;

namespace {

constexpr auto on_file = "02c303f718dd64d771d0f98f594e75b8", next = "482a70134ed03772f0314dc0ffe9f259",
               over = "69c3e95e9bca867e09f9cb9ed7572ad8", strangers = "5a7beeca6e06783a2ee861ed749af639";

const AlipayCertificates& made = AlipayCertificates::made();

struct AnHourLater : Clock {
    Instant now() const override { return SystemClock().now() + std::chrono::hours(1); }
};

struct Files {
    const AlipayKeyFiles files{.certificate = made.alipay_file, .root_certificates = made.root_file};
    CertificateShelf shelf;
    const AnHourLater clock;
    const AlipayKeys keys{files, clock, &shelf};

    static std::string chain(const MadeCertificate& certificate) { return certificate.pem() + made.between.pem(); }
    static bool is_of(const std::optional<crypto::PublicKey>& key, const MadeCertificate& certificate)
    {
        return key && crypto::PrivateKey::from_file(certificate.private_file).owns(*key);
    }
};

std::string complaint(const AlipayKeyFiles& files)
{
    const SystemClock clock;
    try {
        AlipayKeys(files, clock, nullptr);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return "none";
}

}

BOOST_AUTO_TEST_CASE(in_key_mode_there_is_one_key_whatever_the_number)
{
    const SystemClock clock;
    const AlipayKeys keys({.public_key = RsaKeys::alipays().public_file}, clock, nullptr);
    BOOST_TEST(!keys.is_certificate_mode());
    BOOST_TEST(keys.root_number() == "");
    BOOST_TEST(crypto::PrivateKey::from_file(RsaKeys::alipays().private_file).owns(*keys.find("")));
}

BOOST_FIXTURE_TEST_CASE(in_certificate_mode_a_number_chooses_the_key, Files)
{
    BOOST_TEST(keys.is_certificate_mode());
    BOOST_TEST(keys.root_number().size() == 65u);
    BOOST_TEST(is_of(keys.find(on_file), made.alipay));
    BOOST_TEST(!keys.find(""));
    BOOST_TEST(!keys.find(next));
}

BOOST_FIXTURE_TEST_CASE(what_leads_to_the_root_is_learnt_and_kept_for_others, Files)
{
    BOOST_TEST(is_of(keys.learn(next, chain(made.next)), made.next));
    BOOST_TEST(is_of(keys.find(next), made.next));
    BOOST_TEST(shelf.kept.at(next) == chain(made.next));

    const AlipayKeys others(files, clock, &shelf);
    BOOST_TEST(is_of(others.find(next), made.next));
    const AlipayKeys alone(files, clock, nullptr);
    BOOST_TEST(!alone.find(next));
}

BOOST_FIXTURE_TEST_CASE(a_certificate_that_is_another_or_over_or_a_strangers_is_not_learnt, Files)
{
    BOOST_TEST(!keys.learn(next, chain(made.alipay)));
    BOOST_TEST(!keys.learn(over, chain(made.over)));
    BOOST_TEST(!keys.learn(strangers, made.strangers.pem() + made.strangers_root.pem()));
    BOOST_TEST(!keys.learn(next, "nonsense"));
    BOOST_TEST(shelf.kept.empty());
}

BOOST_FIXTURE_TEST_CASE(what_lies_between_may_come_with_it_or_be_on_file, Files)
{
    BOOST_TEST(is_of(keys.learn(next, made.next.pem()), made.next));
    const AlipayKeys bare({.certificate = made.alipay.file, .root_certificates = made.root_file}, clock, nullptr);
    BOOST_TEST(!bare.learn(next, made.next.pem()));
    BOOST_TEST(is_of(bare.learn(next, chain(made.next)), made.next));
}

BOOST_FIXTURE_TEST_CASE(what_others_kept_is_looked_at_as_if_it_were_fetched, Files)
{
    shelf.kept[strangers] = made.strangers.pem() + made.strangers_root.pem();
    BOOST_TEST(!keys.find(strangers));
}

BOOST_FIXTURE_TEST_CASE(many_threads_may_learn_and_ask_at_once, Files)
{
    const AlipayKeys alone(files, clock, nullptr);
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int times = 0; times < 20; ++times)
                    right += is_of(alone.learn(next, chain(made.next)), made.next) && is_of(alone.find(next), made.next)
                             && is_of(alone.find(on_file), made.alipay);
            });
    }
    BOOST_TEST(right == 80);
}

BOOST_AUTO_TEST_CASE(half_a_mode_or_both_are_refused_with_a_sentence_that_names_the_key)
{
    const auto key = RsaKeys::alipays().public_file;
    BOOST_TEST(complaint({}).find("'alipay_public_key_file' is missing") == 0u);
    BOOST_TEST(complaint({.certificate = made.alipay_file}).find("'alipay_root_cert_file' is missing") == 0u);
    BOOST_TEST(complaint({.root_certificates = made.root_file}).find("'alipay_cert_file' is missing") == 0u);
    BOOST_TEST(complaint({key, made.alipay_file, made.root_file}).find("key mode") != std::string::npos);
    BOOST_TEST(complaint({.certificate = made.alipay_file, .root_certificates = made.root_of_curves.file})
                   .find("signed by RSA")
               != std::string::npos);
    BOOST_TEST(complaint({.certificate = key, .root_certificates = made.root_file}).find("no PEM certificate")
               != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
