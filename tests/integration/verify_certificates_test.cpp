// `cakeyctl ca verify`: what it says of certificates that are right, and of each way in which somebody has been at them.
#include "base/encodings.hpp"
#include "ca/intent.hpp"
#include "ca/keys.hpp"
#include "ca/public_files.hpp"
#include "ca/revocation_list.hpp"
#include "ca/status.hpp"
#include "crypto/digests.hpp"
#include "ctl/certificates.hpp"
#include "ctl/imports.hpp"
#include "support/authorities.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <sstream>

BOOST_AUTO_TEST_SUITE(verify_certificates)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";

// One certificate of P-256, one of SM2, both made as cakey-ca makes them.
struct Made : World {
    Made()
    {
        ctl::import_profiles(store, CAKEY_SOURCE "/sql/seed/profiles.tsv", p256.beginning - 24h);
        saved(OrderState::awaiting_review);
        for (const auto* authority : {&p256, &sm2}) {
            register_key(authority->root, CaKeyPurpose::root);
            register_key(authority->issuing, CaKeyPurpose::issuing);
        }
        make(1, KeyAlgorithm::p256, p256.issuing);
        make(2, KeyAlgorithm::sm2, sm2.issuing);
    }

    void register_key(const ca::Signer& signer, CaKeyPurpose purpose)
    {
        const auto facts = ca::read_certificate(signer.certificate()).value();
        CaKey key{.purpose = purpose,
                  .algorithm = facts.algorithm,
                  .subject = facts.subject,
                  .issuer = facts.issuer,
                  .certificate = signer.certificate(),
                  .valid_from = facts.not_before,
                  .valid_until = facts.not_after};
        store.transact([&](Unit& unit) { unit.ca_keys().add(key); });
    }

    std::int64_t make(int line, KeyAlgorithm algorithm, const ca::Signer& signer)
    {
        const auto order = find();
        const auto profile = store.read(
            [&](Unit& unit) { return *unit.certificate_profiles().in_force(profile_kind(algorithm), now); });
        const CompanyName name = CompanyName::parse(order.applicant().name).value();
        const ca::Intent meant{ca::Subject::of(name, CreditCode::parse(order.applicant().credit_code).value()).value(),
                               ca::public_der_of(ca::new_key(algorithm).get()), ca::new_serial(), now,
                               ca::end_of_term(now, 1)};
        const auto intent = ca::write_intent(meant, ca::of_issuer(profile.profile(), signer.certificate()), signer.certificate());
        const auto content = signer.sign(intent);
        const auto facts = ca::read_certificate(content).value();
        const auto id = store.transact([&](Unit& unit) {
            CertificateKey key{.hash = facts.key_hash,
                               .algorithm = algorithm,
                               .public_key = meant.public_key,
                               .company = company,
                               .seen_at = now};
            unit.certificate_keys().add(key);
            Certificate one(unit.orders().numbered(number),
                            {.line = line, .key_id = key.id, .request = "request", .transaction_id = facts.serial},
                            Member{operator_, Role::operator_}, now);
            one.release({colleague, Role::operator_}, now);
            one.ask(now, facts.serial + " SHA-256 " + crypto::sha256_hex(intent));
            unit.certificates().add(one, number);
            return one.id();
        });
        sql("update certificates set driver = 'embedded' where id = " + std::to_string(id)
            + "; insert into signing_intents (certificate_id, ca_key_id, issuer, serial, content, made_at, profile_id)"
              " select "
            + std::to_string(id) + ", max(id), '" + facts.issuer + "', '" + facts.serial + "', '\\x" + hex(intent)
            + "', now(), " + std::to_string(profile.id()) + " from ca_keys");
        store.transact([&](Unit& unit) {
            auto one = unit.certificates().at(id);
            one.issue(
                {content, facts.issuer, facts.serial, facts.subject, facts.key_hash, facts.not_before, facts.not_after},
                {}, now);
            unit.certificates().save(one, number);
        });
        return id;
    }

    void revoke(std::int64_t id)
    {
        store.transact([&](Unit& unit) {
            auto one = unit.certificates().at(id);
            Revocation revocation{.certificate_id = id,
                                  .reason = RevocationReason::key_compromise,
                                  .asked_at = now,
                                  .approved_by = colleague,
                                  .approved_at = now,
                                  .done_at = now};
            unit.revocations().add(revocation);
            unit.audit().add(AuditLine::of(Member{operator_, Role::operator_}, "revocation_wanted", now)
                                 .on("certificate", std::to_string(id)));
            one.revoke("key_compromise", {}, now);
            unit.certificates().save(one, number);
        });
    }

    // The next list of P-256's authority, with what it shows for the first time.
    void list(std::vector<ca::RevokedCertificate> revoked, const ca::Signer& signer, std::int64_t of = 0)
    {
        const auto number = ++lists;
        const auto at = now + std::chrono::minutes(number);
        Crl crl{.issuer = ca::read_certificate(p256.issuing.certificate())->subject,
                .number = number,
                .this_update = at,
                .next_update = at + crl_life,
                .content = ca::sign({.number = static_cast<std::uint64_t>(number),
                                     .this_update = at,
                                     .next_update = at + crl_life,
                                     .revoked = std::move(revoked)},
                                    signer)};
        store.transact([&](Unit& unit) {
            std::vector<std::int64_t> published;
            if (of != 0)
                published.push_back(unit.revocations().of(of)->id);
            unit.crls().add(crl, published);
        });
    }
    ca::RevokedCertificate revoked(std::int64_t id) { return {serial(id), now, RevocationReason::key_compromise}; }

    // What is stored about the first certificate.
    void answer(ca::CertificateStatus status)
    {
        const ca::StatusResponder responder(p256.responder, p256.issuing.certificate());
        status.this_update = now;
        status.next_update = now + status_life;
        const auto asked = ca::read_status_request(responder.usual_request(status.serial)).value();
        store.transact([&](Unit& unit) {
            auto stored = unit.ocsp_responses().at(1);
            stored.this_update = status.this_update;
            stored.next_update = status.next_update;
            stored.answer = responder.answer(asked, status);
            unit.ocsp_responses().save(stored);
        });
    }
    std::string serial(std::int64_t id)
    {
        return store.read([&](Unit& unit) { return unit.certificates().at(id).serial(); });
    }

    // What somebody does who owns the database.
    void meddle(const std::string& statement)
    {
        sql("alter table certificates disable trigger issued_stays");
        sql(statement);
        sql("alter table certificates enable trigger issued_stays");
    }

    bool is_right() { return verdict() == ctl::Verdict::right; }
    // That alone.
    bool finds(const std::string& text)
    {
        return verdict() == ctl::Verdict::differs && told.find(text) != std::string::npos
               && told.ends_with(": 1 findings\n");
    }
    ctl::Verdict verdict()
    {
        std::ostringstream out;
        const auto verdict = ctl::verify_certificates(store, out, SystemClock().now());
        told = out.str();
        BOOST_TEST_MESSAGE(told);
        return verdict;
    }

    const Authorities& p256 = Authorities::of(KeyAlgorithm::p256);
    const Authorities& sm2 = Authorities::of(KeyAlgorithm::sm2);
    const Instant now = p256.beginning + 30min;
    std::string told;
    std::int64_t lists = 0;
};

}

BOOST_FIXTURE_TEST_CASE(certificates_of_p256_and_sm2_are_right_and_one_that_was_revoked_too, Made)
{
    BOOST_TEST(is_right(), told);
    BOOST_TEST(told == "2 certificates of 4 authorities: 0 findings\n");
    revoke(2);
    BOOST_TEST(is_right(), told);
}

BOOST_FIXTURE_TEST_CASE(wherever_a_byte_is_changed_it_is_found, Made)
{
    for (const std::string id : {"1", "2"}) {
        const auto content = sql("select content from certificates where id = " + id);
        const auto size = std::stoi(sql("select length(content) from certificates where id = " + id));
        for (int at = 0; at < size; at += 37) {
            meddle("update certificates set content = set_byte(content, " + std::to_string(at) + ", get_byte(content, "
                   + std::to_string(at) + ") # 1) where id = " + id);
            BOOST_TEST((verdict() == ctl::Verdict::differs), "byte " << at << " of " << id);
            BOOST_TEST(told.find("certificate " + id + ", ") != std::string::npos);
            meddle("update certificates set content = '" + content + "' where id = " + id);
        }
    }
    BOOST_TEST(is_right(), told);
}

BOOST_FIXTURE_TEST_CASE(what_was_meant_and_what_was_noted_down_are_looked_at_too, Made)
{
    sql("update signing_intents set content = set_byte(content, 60, get_byte(content, 60) # 1) where certificate_id = "
        "1");
    BOOST_TEST((verdict() == ctl::Verdict::differs));
    BOOST_TEST(told.find("it is not what was meant before it was signed") != std::string::npos, told);
    BOOST_TEST(told.find("the audit log lacks certificate_asked") != std::string::npos, told);
    sql("update signing_intents set content = set_byte(content, 60, get_byte(content, 60) # 1) where certificate_id = "
        "1");
    meddle("update certificates set"
           " not_after = not_after + interval '1 day' where id = 1");
    BOOST_TEST((verdict() == ctl::Verdict::differs));
    BOOST_TEST(told.find("it says something else than was noted down") != std::string::npos, told);
    meddle("update certificates set not_after = not_after - interval '1 day', subject_credit_code ="
           " '91110000100000000X' where id = 1");
    BOOST_TEST((verdict() == ctl::Verdict::differs));
}

BOOST_FIXTURE_TEST_CASE(what_nobody_whom_we_know_has_signed_is_found, Made)
{
    const Authorities stranger(KeyAlgorithm::p256, "-stranger");
    sql("delete from ca_keys where id = 2");
    register_key(stranger.issuing, CaKeyPurpose::issuing);
    BOOST_TEST((verdict() == ctl::Verdict::differs));
    BOOST_TEST(told.find("no authority that we know has signed it") != std::string::npos, told);
    BOOST_TEST(told.find("its certificate leads to no root") != std::string::npos, told);
}

BOOST_FIXTURE_TEST_CASE(a_certificate_that_no_line_of_an_order_explains_is_found, Made)
{
    sql("update orders set certificates = 1");
    BOOST_TEST(finds("no line of an order explains it"), told);
}

BOOST_FIXTURE_TEST_CASE(a_state_that_does_not_fit_its_revocation_is_found, Made)
{
    revoke(1);
    sql("update certificates set state = 'delivered' where id = 1");
    BOOST_TEST(finds("it was revoked, and counts as delivered"), told);
    sql("update certificates set state = 'revoked'");
    BOOST_TEST(finds("it counts as revoked, and nobody revoked it"), told);
}

BOOST_FIXTURE_TEST_CASE(a_line_that_the_audit_log_lacks_is_found, Made)
{
    sql("alter table audit_lines disable trigger all");
    sql("delete from audit_lines where event = 'certificate_issued' and subject = 'certificate:2'");
    sql("alter table audit_lines enable trigger all");
    BOOST_TEST(finds("the audit log lacks certificate_issued"), told);
}

BOOST_FIXTURE_TEST_CASE(a_certificate_of_another_profile_is_found, Made)
{
    sql("update certificate_profiles set longest_days = 300, code_oid = '' where kind = 'sm2'");
    BOOST_TEST((verdict() == ctl::Verdict::differs));
    BOOST_TEST(told.find("of its profile: longest") != std::string::npos, told);
    BOOST_TEST(told.find("of its profile: extensions") != std::string::npos, told);
    sql("update certificate_profiles set longest_days = 1200, code_oid = '1.2.156.10260.4.1.4', begins_at = now() +"
        " interval '1 day' where kind = 'sm2'");
    BOOST_TEST(finds("its profile was not in force"), told);
}

BOOST_FIXTURE_TEST_CASE(lists_and_answers_that_say_what_is_so_are_right, Made)
{
    list({}, p256.issuing);
    answer({.serial = serial(1)});
    BOOST_TEST(is_right(), told);
    revoke(1);
    list({revoked(1)}, p256.issuing, 1);
    BOOST_TEST(is_right(), told);
    answer({.serial = serial(1), .revoked_at = now, .reason = RevocationReason::key_compromise});
    BOOST_TEST(is_right(), told);
}

BOOST_FIXTURE_TEST_CASE(a_list_that_says_something_else_is_found, Made)
{
    list({revoked(1)}, p256.issuing);
    BOOST_TEST(finds("list 1 says that it is revoked, and nobody revoked it"), told);
    list({{"0A", now}}, p256.issuing);
    BOOST_TEST(finds("says of serial 0A that it is revoked, and there is no such certificate"), told);
    revoke(1);
    list({}, p256.issuing, 1);
    BOOST_TEST(finds("list 3 lacks it, and it was revoked"), told);
    auto early = revoked(1);
    early.at -= 1h;
    list({early}, p256.issuing);
    BOOST_TEST(finds("list 4 gives another time or reason of its revocation"), told);
    list({revoked(1)}, p256.issuing);
    BOOST_TEST(is_right(), told);
    sql("update crls set number = 7 where number = 2");
    BOOST_TEST((verdict() == ctl::Verdict::differs));
    BOOST_TEST(told.find("list 7 of ") != std::string::npos, told);
    BOOST_TEST(told.find("it says something else than was noted down of it") != std::string::npos, told);
    BOOST_TEST(told.find(": it does not follow the one before it") != std::string::npos, told);
}

BOOST_FIXTURE_TEST_CASE(a_list_that_its_issuer_has_not_signed_is_found, Made)
{
    list({}, p256.responder);
    BOOST_TEST(finds("list 1 of "), told);
    BOOST_TEST(told.find("its issuer has not signed it") != std::string::npos, told);
}

BOOST_FIXTURE_TEST_CASE(a_revocation_that_no_list_shows_after_a_day_is_found, Made)
{
    revoke(1);
    sql("alter table revocations disable trigger all");
    sql("update revocations set done_at = done_at - interval '1 day'");
    sql("alter table revocations enable trigger all");
    BOOST_TEST(finds("it was revoked more than a day ago, and no list says so"), told);
}

BOOST_FIXTURE_TEST_CASE(a_stored_answer_that_says_something_else_is_found, Made)
{
    answer({.serial = serial(1), .revoked_at = now});
    BOOST_TEST(finds("the stored answer says that it is revoked, and nobody revoked it"), told);
    answer({.serial = "0B"});
    BOOST_TEST(finds("the stored answer is about another certificate"), told);
    answer({.serial = serial(1)});
    revoke(1);
    BOOST_TEST(is_right(), told);  // with the revocation it was gone
    answer({.serial = serial(1)});
    BOOST_TEST(finds("the stored answer says that it is good"), told);
    sql("update ocsp_responses set answer = set_byte(answer, 90, get_byte(answer, 90) # 1) where certificate_id = 1");
    BOOST_TEST((verdict() == ctl::Verdict::differs));
    sql("delete from ocsp_responses where certificate_id = 2");
    BOOST_TEST((verdict() == ctl::Verdict::differs));
    BOOST_TEST(told.find("no answer is kept about it") != std::string::npos, told);
}

BOOST_FIXTURE_TEST_CASE(an_audit_line_with_the_digest_of_something_else_is_found, Made)
{
    sql("alter table audit_lines disable trigger all");
    sql("update audit_lines set detail = replace(detail, 'SHA-256 ', 'SHA-256 0') where event = 'certificate_asked'"
        " and subject = 'certificate:1'");
    sql("alter table audit_lines enable trigger all");
    BOOST_TEST(finds("the audit log lacks certificate_asked"), told);
}

BOOST_AUTO_TEST_SUITE_END()
