// Our own authority at work on the database, by its own rights: what it signs, refuses, and puts off.
#include "domain/fault.hpp"
#include "domain/lint_finding.hpp"
#include "support/faults.hpp"
#include "support/issuing_desk.hpp"
#include "support/soft_token.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <future>

BOOST_AUTO_TEST_SUITE(issuing)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

// What openssl and GnuTLS say of a certificate under its issuer and root, each in files. SM2 by openssl alone, step by step.
void accept(const Certificate& certificate, const Authorities& by, bool is_sm2)
{
    const auto& directory = RsaKeys::directory();
    const auto leaf = directory.write("leaf.pem", ca::as_pem(certificate.content()));
    if (is_sm2) {
        run("openssl verify -x509_strict -partial_chain -vfyopt distid:1234567812345678 -trusted "
            + by.issuing_files.certificate() + ' ' + leaf);
        return;
    }
    run("openssl verify -x509_strict -purpose sslclient -CAfile " + by.root_files.certificate() + " -untrusted "
        + by.issuing_files.certificate() + ' ' + leaf);
    const auto chain = directory.write("chain.pem", content_of(leaf) + content_of(by.issuing_files.certificate()));
    run("certtool --verify --load-ca-certificate " + by.root_files.certificate() + " --infile " + chain + " >"
        + directory.file("certtool.log"));
}

// A file that is elsewhere while this lives.
struct Away {
    explicit Away(std::string file) : file(std::move(file))
    {
        std::filesystem::rename(this->file, this->file + ".away");
    }
    Away(const Away&) = delete;
    Away& operator=(const Away&) = delete;
    ~Away() { std::filesystem::rename(file + ".away", file); }

    std::string file;
};

// The server refuses to store a certificate as issued, for that reason, while this lives.
struct Refusing {
    Refusing(Sql& sql, const std::string& state, const std::string& which, const std::string& errcode) : sql(sql)
    {
        sql("create function refuse_it() returns trigger language plpgsql as $$ begin raise exception 'not now'"
            " using errcode = '"
            + errcode + "'; end $$");
        sql("create trigger refuse_it before update on certificates for each row when (new.state = '" + state + "' and "
            + which + ") execute function refuse_it()");
    }
    Refusing(const Refusing&) = delete;
    Refusing& operator=(const Refusing&) = delete;
    ~Refusing()
    {
        sql("drop trigger refuse_it on certificates");
        sql("drop function refuse_it()");
    }

    Sql& sql;
};

}

BOOST_FIXTURE_TEST_CASE(each_kind_of_key_is_signed_by_its_own_and_foreign_programs_accept_it, IssuingDesk)
{
    register_authority(KeyAlgorithm::rsa_2048);
    register_authority(KeyAlgorithm::sm2);
    const std::vector<std::pair<std::string, KeyAlgorithm>> kinds{
        {rsa_key, KeyAlgorithm::rsa_2048}, {p256_key, KeyAlgorithm::p256}, {sm2_key, KeyAlgorithm::sm2}};
    std::vector<std::int64_t> asked;
    for (const auto& [key, algorithm] : kinds)
        asked.push_back(released(make_request("issuing-" + std::string(word(algorithm)), key).pem()));

    IssuingProgram program(*this);
    BOOST_TEST(program.issuing.round() == 3);
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto made = certificate(asked[i]);
        BOOST_TEST(word(made.state()) == "issued");
        const auto& by = Authorities::of(kinds[i].second);
        BOOST_TEST(by.lead_to_root(made.content(), now()));
        accept(made, by, kinds[i].second == KeyAlgorithm::sm2);
        const auto facts = ca::read_certificate(made.content()).value();
        BOOST_TEST(facts.serial == made.serial());
        BOOST_CHECK(facts.not_before == now());
    }
    BOOST_TEST(count("audit_lines", "event = 'certificate_asked' and detail ~ '^[0-9A-F]{32} SHA-256 [0-9a-f]{64}$'")
               == 3);
    BOOST_TEST(count("audit_lines", "event = 'certificate_issued' and by = 'clock'") == 3);
    BOOST_TEST(program.issuing.round() == 0);
}

BOOST_FIXTURE_TEST_CASE(what_nobody_has_released_and_what_others_make_is_left_alone, IssuingDesk)
{
    const auto id = released();
    sql("update certificates set state = 'requested', released_by = null, released_at = null");
    IssuingProgram program(*this);
    BOOST_TEST(program.issuing.round() == 0);
    sql("update certificates set state = 'prepared', released_at = now(), driver = 'by_hand', released_by = "
        + std::to_string(colleague.value));
    BOOST_TEST(program.issuing.round() == 0);
    BOOST_TEST(word(certificate(id).state()) == "prepared");
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_written_is_refused_and_the_desk_reads_why, IssuingDesk)
{
    const auto too_long = released(), other_key = released(), changed = released();
    sql("update certificates set subject_name = repeat('长', 65) where id = " + std::to_string(too_long));
    sql("update certificate_keys set hash = repeat('0', 64) where id = (select key_id from certificates where id = "
        + std::to_string(other_key) + ")");
    sql("update certificates set years = 0 where id = " + std::to_string(changed));
    IssuingProgram program(*this);
    BOOST_TEST(program.issuing.round() == 0);
    const auto failure = [&](std::int64_t id) {
        BOOST_TEST(word(certificate(id).state()) == "refused");
        return certificate(id).failure();
    };
    BOOST_TEST(failure(too_long) == "企业名称超过 64 个字，不能写入证书");
    BOOST_TEST(failure(other_key) == "公钥与制证请求不一致");
    BOOST_TEST(failure(changed) == "原证书不是本系统签发的，无法确定有效期");
    BOOST_TEST(count("signing_intents") == 0);
    BOOST_TEST(count("audit_lines", "event = 'certificate_refused' and detail <> ''") == 3);
}

BOOST_FIXTURE_TEST_CASE(a_clock_behind_the_authoritys_beginning_makes_it_wait_and_burns_no_key, IssuingDesk)
{
    const auto id = released();
    clock.at -= 3h;
    IssuingProgram program(*this);
    BOOST_TEST(program.issuing.round() == 0);
    BOOST_TEST(word(certificate(id).state()) == "prepared");
    BOOST_TEST(program.noted("is the clock right?"));
    clock.at += 3h;
    BOOST_TEST(program.issuing.round() == 1);
}

BOOST_FIXTURE_TEST_CASE(an_authority_that_ends_first_is_not_outlived, IssuingDesk)
{
    const auto id = released();
    sql("update certificates set years = 3");
    IssuingProgram program(*this);
    clock.at += 8 * 365 * 24h;  // two years before its end
    program.issuing.round();
    BOOST_TEST(certificate(id).failure() == label(LintFinding::behind_issuer));
}

BOOST_FIXTURE_TEST_CASE(a_key_that_is_away_is_waited_for_and_signs_what_was_begun, IssuingDesk)
{
    const auto before = released();
    {
        const Away away(Authorities::of(KeyAlgorithm::p256).issuing_files.key());
        IssuingProgram program(*this);
        BOOST_TEST(program.issuing.round() == 0);
        BOOST_TEST(program.noted("ca_key_away"));
        BOOST_TEST(word(certificate(before).state()) == "prepared");
    }
    IssuingProgram program(*this);
    {
        const Refusing full(sql, "issued", "true", "53100");
        BOOST_TEST(program.issuing.round() == 0);
    }
    BOOST_TEST(word(certificate(before).state()) == "signing");
    const auto serial = sql("select serial from signing_intents");
    {
        const Away away(Authorities::of(KeyAlgorithm::p256).issuing_files.key());
        IssuingProgram another(*this);
        BOOST_TEST(another.issuing.round() == 0);
        BOOST_TEST(another.noted("is not opened"));
    }
    clock.at += 10s;
    BOOST_TEST(program.issuing.round() == 1);
    BOOST_TEST(certificate(before).serial() == serial);
}

BOOST_FIXTURE_TEST_CASE(a_key_in_a_token_signs_and_one_that_is_not_there_is_asked_for_once, IssuingDesk)
{
    const auto token = SoftToken::plugged_in().key("issuing-p256");
    const CaSettings settings{.pkcs11_module = token.module, .pkcs11_pin_file = token.pin_file};
    sql("update ca_keys set place = '" + token.key + "' where purpose = 'issuing'");
    const auto id = released();
    IssuingProgram without_settings(*this);
    BOOST_TEST(without_settings.issuing.round() == 0);
    BOOST_TEST(without_settings.noted("ca_pkcs11_module"));
    IssuingProgram program(*this, settings);
    BOOST_TEST(program.issuing.round() == 1);
    BOOST_TEST(Authorities::of(KeyAlgorithm::p256).lead_to_root(certificate(id).content(), now()));
}

BOOST_FIXTURE_TEST_CASE(one_that_cannot_be_stored_stops_no_other, IssuingDesk)
{
    const std::vector<std::int64_t> all{released(), released(), released()};
    IssuingProgram program(*this);
    for (const std::string state : {"signing", "issued"}) {
        const Refusing one(sql, state, "new.id = " + std::to_string(all[1]), "53100");
        program.issuing.round();
        BOOST_TEST(count("certificates", "state = 'issued'") == 2);
        clock.at += 10s;
    }
    BOOST_TEST(program.noted("signing_failed: " + std::to_string(all[1])));
    BOOST_TEST(program.issuing.round() == 1);
    BOOST_TEST(count("certificates", "state = 'issued'") == 3);
}

BOOST_FIXTURE_TEST_CASE(two_programs_at_once_make_one_certificate_a_line, IssuingDesk)
{
    constexpr int all = 60;
    for (int i = 0; i < all; ++i)
        released();
    IssuingProgram one(*this), other(*this);
    auto beside = std::async(std::launch::async, [&] { other.issuing.round(); });
    one.issuing.round();
    beside.get();
    one.issuing.round();
    BOOST_TEST(count("certificates", "state = 'issued'") == all);
    BOOST_TEST(count("signing_intents i join certificates c on c.id = i.certificate_id and c.serial = i.serial")
               == all);
    BOOST_TEST(count("certificate_changes", "event = 'certificate_issued'") == all);
}

BOOST_FIXTURE_TEST_CASE(a_new_key_takes_over_and_the_old_one_ends_what_it_began, IssuingDesk)
{
    const auto begun = released();
    IssuingProgram program(*this);
    {
        const Refusing full(sql, "issued", "true", "53100");
        program.issuing.round();
    }
    const auto old = std::stoll(sql("select ca_key_id from signing_intents"));
    const auto next = register_authority(KeyAlgorithm::p256, "-next");
    store.transact([&](Unit& unit) { deeds::retire_ca_key(unit, old, now()); });
    const auto later = released();
    clock.at += 10s;
    BOOST_TEST(program.issuing.round() == 2);
    BOOST_TEST(Authorities::of(KeyAlgorithm::p256).lead_to_root(certificate(begun).content(), now()));
    BOOST_TEST(marked.front().lead_to_root(certificate(later).content(), now()));
    BOOST_TEST(sql("select ca_key_id from signing_intents where certificate_id = " + std::to_string(later))
               == std::to_string(next));
    BOOST_TEST(program.issuing.issuers().size() == 2);  // of whom the old one goes on signing its lists
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { deeds::retire_ca_key(unit, old, now()); }), DomainError,
                          is(Fault::wrong_state));
    BOOST_TEST(count("audit_lines", "event = 'ca_key_retired'") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_its_order_drops_is_not_signed_or_is_to_be_revoked, IssuingDesk)
{
    const auto dropped = released(), begun = released();
    change(number_of(dropped), [&](Order& order) { order.refuse(operator_, "看不清", noon); });
    IssuingProgram program(*this);
    {
        const Refusing full(sql, "issued", "true", "53100");
        program.issuing.round();
    }
    BOOST_TEST(word(certificate(dropped).state()) == "abandoned");
    change(number_of(begun), [&](Order& order) { order.refuse(operator_, "看不清", noon); });
    clock.at += 10s;
    BOOST_TEST(program.issuing.round() == 1);
    BOOST_TEST(word(certificate(begun).state()) == "issued");
    BOOST_TEST(count("revocations", "done_at is null and certificate_id = " + std::to_string(begun)) == 1);
}

BOOST_FIXTURE_TEST_CASE(what_no_authority_of_ours_can_do_is_not_registered, IssuingDesk)
{
    const auto& made = Authorities::of(KeyAlgorithm::sm2);
    const auto refused = [&](CaKeyPurpose purpose, const std::string& certificate, const std::string& place) {
        try {
            store.transact([&](Unit& unit) { deeds::register_ca_key(unit, purpose, certificate, place, now()); });
        } catch (const std::runtime_error& error) {
            return std::string(error.what());
        }
        return std::string("registered");
    };
    BOOST_TEST(refused(CaKeyPurpose::root, "none", "").starts_with("this is no certificate"));
    BOOST_TEST(refused(CaKeyPurpose::issuing, made.issuing.certificate(), "/k") == "its issuer is not registered");
    BOOST_TEST(refused(CaKeyPurpose::root, made.issuing.certificate(), "").starts_with("a root, and nothing else"));
    BOOST_TEST(refused(CaKeyPurpose::issuing, made.responder.certificate(), "/k").starts_with("it is none for that"));
    BOOST_TEST(refused(CaKeyPurpose::root, made.root.certificate(), "") == "registered");
    BOOST_TEST(refused(CaKeyPurpose::issuing, made.issuing.certificate(), "") == "where its key is has to be said");
    BOOST_TEST(refused(CaKeyPurpose::issuing, made.issuing.certificate(), "/k") == "registered");
    clock.at += 8000 * 24h;
    BOOST_TEST(refused(CaKeyPurpose::ocsp, made.responder.certificate(), "/k") == "it has ended");
}

BOOST_FIXTURE_TEST_CASE(what_is_to_be_signed_is_written_by_the_authority_alone_and_never_changed, IssuingDesk)
{
    released();
    IssuingProgram program(*this);
    program.issuing.round();
    const auto refused = [&](const std::string& role, const std::string& statement) {
        sql("set role " + role);
        std::string state;
        try {
            sql(statement);
        } catch (const SqlError& error) {
            state = error.state;
        }
        sql("reset role");
        return state == "42501";
    };
    for (const std::string role : {"cakey_web", "cakey_worker"})
        BOOST_TEST(refused(role, "insert into signing_intents select * from signing_intents"));
    for (const std::string statement :
         {"update signing_intents set content = 'x'", "delete from signing_intents", "update ca_keys set place = 'x'",
          "insert into ca_keys select * from ca_keys", "select * from staff", "select * from companies",
          "select applicant_name from orders", "delete from audit_lines", "update certificates set subject_name = 'x'"})
        BOOST_TEST(refused("cakey_ca", statement), statement);
}

BOOST_AUTO_TEST_SUITE_END()
