// What the world is told of our own authority's certificates: lists of revoked ones, and OCSP answers, as openssl reads them.
// Whatever is killed in between, nobody is told that a revoked certificate is good.
#include "base/encodings.hpp"
#include "ca/keys.hpp"
#include "ca/public_files.hpp"
#include "ca/revocation_list.hpp"
#include "deeds/revocations.hpp"
#include "domain/fault.hpp"
#include "metrics/status.hpp"
#include "ocsp/answer_files.hpp"
#include "ocsp/asked.hpp"
#include "support/authorities.hpp"
#include "support/sandbox.hpp"
#include "support/scripted_outside.hpp"
#include "support/soft_token.hpp"
#include "support/world.hpp"
#include "work/revocation_lists.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

BOOST_AUTO_TEST_SUITE(status)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";

// openssl's word on whatever it is asked, or what it complains of.
std::string said(const std::string& command)
{
    const auto file = RsaKeys::directory().file("said");
    [[maybe_unused]] const int status = std::system((command + " >" + file + " 2>&1").c_str());
    return content_of(file);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

struct Authority : World {
    explicit Authority(KeyAlgorithm algorithm = KeyAlgorithm::p256, const CaSettings& told = {})
        : ours(Authorities::of(algorithm)),
          clock(ours.beginning + 2h, peril),
          order(saved(OrderState::awaiting_review)),
          settings(told)
    {
        key(CaKeyPurpose::issuing, ours.issuing.certificate(), ours.issuing_files.key());
        key(CaKeyPurpose::ocsp, ours.responder.certificate(), ours.responder_files.key());
        issuer = ca::read_certificate(ours.issuing.certificate())->subject;
        std::filesystem::create_directories(directory());
    }
    ~Authority() { std::filesystem::remove_all(directory()); }

    std::string directory() const { return RsaKeys::directory().file("public"); }

    std::int64_t key(CaKeyPurpose purpose, const std::string& certificate, const std::string& place)
    {
        const auto facts = ca::read_certificate(certificate).value();
        CaKey made{.purpose = purpose,
                   .algorithm = facts.algorithm,
                   .subject = facts.subject,
                   .issuer = facts.issuer,
                   .certificate = certificate,
                   .place = place,
                   .valid_from = facts.not_before,
                   .valid_until = facts.not_after};
        store.transact([&](Unit& unit) { unit.ca_keys().add(made); });
        return made.id;
    }
    void move_responder(const std::string& place)
    {
        sql("update ca_keys set place = '" + place + "' where purpose = 'ocsp'");
    }
    // As after a restart: nothing is open yet.
    void start_anew() { responders.emplace(settings, note()); }

    struct Leaf {
        deeds::SeenCertificate seen;
        std::string serial;
        std::string file;
    };
    Leaf issue()
    {
        const auto intent = ca_intent();
        const auto der = ours.issuing.sign(ca::write_intent(intent, company_profile(), ours.issuing.certificate()));
        const auto facts = ca::read_certificate(der).value();
        const auto line = ++issued;
        const auto id = store.transact([&](Unit& unit) {
            CertificateKey key{.hash = facts.key_hash, .public_key = "spki", .company = company, .seen_at = noon};
            unit.certificate_keys().add(key);
            Certificate certificate(order,
                                    {.line = line,
                                     .key_id = key.id,
                                     .request = "request",
                                     .transaction_id = "t" + std::to_string(line),
                                     .driver = CertificateDriver::embedded},
                                    Member{operator_, Role::operator_}, noon);
            certificate.release({colleague, Role::operator_}, noon);
            certificate.ask(noon);
            unit.certificates().add(certificate, number);
            certificate.issue({der, facts.issuer, facts.serial, facts.subject, facts.key_hash, facts.not_before,
                               facts.not_after},
                              {}, clock.now());
            unit.certificates().save(certificate, number);
            return certificate.id();
        });
        return {again(id), facts.serial,
                RsaKeys::directory().write("leaf" + std::to_string(line) + ".crt", ca::as_pem(der))};
    }
    ca::Intent ca_intent() const
    {
        return company_intent(ca::public_der_of(ca::new_key(KeyAlgorithm::p256).get()), ours.beginning);
    }
    deeds::SeenCertificate again(std::int64_t id)
    {
        return {number, id, store.read([&](Unit& unit) { return unit.certificates().at(id).version(); })};
    }
    void revoke(const Leaf& leaf)
    {
        const auto now = clock.now();
        store.transact([&](Unit& unit) {
            deeds::ask_revocation(unit, leaf.seen, {RevocationGround::unsafe, RevocationReason::key_compromise, "x"},
                                  {operator_, Role::operator_}, now);
            deeds::approve_revocation(unit, leaf.seen, unit.revocations().of(leaf.seen.id)->id,
                                      {colleague, Role::operator_}, now);
        });
    }

    ocsp::AnswerFiles files() { return {store, *responders, clock, directory(), tally, note()}; }
    work::RevocationLists lists() { return {store, clock, [&] { return std::vector{ours.issuing}; }, directory(), note()}; }
    ocsp::Note note()
    {
        return [this](const std::string& event, const std::string& text) { notes += event + ": " + text + '\n'; };
    }

    // Of the stored answer about it; "" when there is no file.
    std::string stored(const Leaf& leaf)
    {
        const auto file = directory() + '/' + base64(question(leaf));
        return std::filesystem::exists(file) ? content_of(file) : "";
    }
    // Of the one that is signed when asked for.
    std::string asked(const std::string& der, const std::string& method = "POST")
    {
        ocsp::Asked responder(database.connection(), *responders, clock, "/ocsp", tally);
        web::RequestData data{.method = method, .target = "/ocsp"};
        if (method == "GET")
            data.target += '/' + base64(der);
        else
            data.with_body("application/ocsp-request", der);
        web::Request request(std::move(data));
        return responder.handle(request).body;
    }
    std::string question(const Leaf& leaf, const std::string& how = "-no_nonce")
    {
        const auto file = RsaKeys::directory().file("question.der");
        run("openssl ocsp " + how + " -issuer " + ours.issuing_files.certificate() + " -cert " + leaf.file + " -reqout "
            + file);
        return content_of(file);
    }
    std::optional<ca::CertificateStatus> read(const std::string& answer)
    {
        return ca::read_status_answer(answer, ours.issuing.certificate());
    }
    // Whether openssl takes the answer, and what it says.
    std::string told(const Leaf& leaf, const std::string& answer)
    {
        const auto file = RsaKeys::directory().write("answer.der", answer);
        return said("openssl ocsp -no_nonce -respin " + file + " -issuer " + ours.issuing_files.certificate() + " -cert "
                    + leaf.file + " -CAfile " + ours.root_files.certificate() + " -verify_other "
                    + ours.issuing_files.certificate());
    }
    std::string crl_file() { return directory() + '/' + ca::public_name(ours.issuing.certificate()) + ".crl"; }
    ca::RevocationList list() { return *ca::read_revocation_list(content_of(crl_file()), ours.issuing.certificate()); }

    const Authorities& ours;
    Peril peril;
    StoppedClock clock;
    const Order order;
    std::string issuer;
    const CaSettings settings;
    std::optional<ocsp::Responders> responders{std::in_place, settings, note()};
    ocsp::Tally tally;
    std::string notes;
    int issued = 0;
};

struct Rsa : Authority {
    Rsa() : Authority(KeyAlgorithm::rsa_2048) {}
};
struct Sm2 : Authority {
    Sm2() : Authority(KeyAlgorithm::sm2) {}
};
// The responder's key is in a token.
struct InToken : Authority {
    explicit InToken(KeyAlgorithm algorithm = KeyAlgorithm::p256)
        : Authority(algorithm, SoftToken::plugged_in().settings())
    {
        move_responder(SoftToken::plugged_in().key("responder-" + std::string(word(algorithm))).key);
    }
};
struct RsaInToken : InToken {
    RsaInToken() : InToken(KeyAlgorithm::rsa_2048) {}
};

// Good, then revoked with the reason, in the stored answer and in the one that is signed for a question.
void check_answers(Authority& world, bool by_openssl)
{
    const auto leaf = world.issue();
    auto files = world.files();
    files.step();
    BOOST_REQUIRE(world.read(world.stored(leaf)).has_value());
    BOOST_TEST(!world.read(world.stored(leaf))->revoked_at);
    world.revoke(leaf);
    files.step();
    for (const auto& answer : {world.stored(leaf), world.asked(world.question(leaf, "-nonce"))}) {
        const auto status = world.read(answer);
        BOOST_REQUIRE(status.has_value());
        BOOST_TEST((status->revoked_at == std::chrono::floor<std::chrono::seconds>(world.clock.now())));
        BOOST_CHECK(status->reason == RevocationReason::key_compromise);
        if (by_openssl) {
            const auto told = world.told(leaf, answer);
            BOOST_TEST(contains(told, "Response verify OK"));
            BOOST_TEST(contains(told, "revoked"));
            BOOST_TEST(contains(told, "Reason: keyCompromise"));
        }
    }
    BOOST_TEST(world.notes == "");
}

void check_list(Authority& world, bool by_openssl)
{
    const auto leaf = world.issue();
    const auto other = world.issue();
    auto lists = world.lists();
    lists.step();
    BOOST_TEST(world.list().revoked.empty());
    world.revoke(leaf);
    lists.step();
    const auto list = world.list();
    BOOST_TEST(list.number == 2U);
    BOOST_REQUIRE(list.revoked.size() == 1);
    BOOST_TEST(list.revoked.front().serial == leaf.serial);
    BOOST_CHECK(list.revoked.front().reason == RevocationReason::key_compromise);
    BOOST_TEST(world.count("revocations", "published_at is not null") == 1);
    if (!by_openssl)
        return;
    const auto pem = RsaKeys::directory().file("list.pem");
    run("openssl crl -inform DER -in " + world.crl_file() + " -out " + pem);
    BOOST_TEST(contains(said("openssl crl -in " + pem + " -noout -CAfile " + world.ours.issuing_files.certificate()),
                        "verify OK"));
    const auto verified = [&](const Authority::Leaf& one) {
        return said("openssl verify -crl_check -attime "
                    + std::to_string(world.clock.at.time_since_epoch() / 1s) + " -CRLfile " + pem + " -CAfile " + world.ours.root_files.certificate()
                    + " -untrusted " + world.ours.issuing_files.certificate() + ' ' + one.file);
    };
    BOOST_TEST(contains(verified(leaf), "certificate revoked"));
    BOOST_TEST(contains(verified(other), ": OK"));
}

}

BOOST_FIXTURE_TEST_CASE(openssl_is_told_that_a_certificate_of_an_rsa_key_is_revoked, Rsa)
{
    check_answers(*this, true);
}

BOOST_FIXTURE_TEST_CASE(openssl_is_told_that_a_certificate_of_a_p256_key_is_revoked, Authority)
{
    check_answers(*this, true);
}

BOOST_FIXTURE_TEST_CASE(who_reads_sm2_is_told_that_a_certificate_is_revoked, Sm2) { check_answers(*this, false); }

BOOST_FIXTURE_TEST_CASE(a_responders_key_in_a_token_answers_as_one_in_a_file, InToken) { check_answers(*this, true); }

BOOST_FIXTURE_TEST_CASE(a_responders_rsa_key_in_a_token_does_so_too, RsaInToken) { check_answers(*this, true); }

BOOST_FIXTURE_TEST_CASE(many_who_ask_at_once_are_answered_by_one_key_in_a_token, InToken)
{
    const auto leaf = issue();
    files().step();
    const auto asking = question(leaf, "-nonce");
    std::vector<std::future<int>> all;
    for (int hand = 0; hand < 4; ++hand)
        all.push_back(std::async(std::launch::async, [&] {
            int answered = 0;
            for (int times = 0; times < 8; ++times)
                answered += read(asked(asking)) ? 1 : 0;
            return answered;
        }));
    for (auto& one : all)
        BOOST_TEST(one.get() == 8);
}

BOOST_FIXTURE_TEST_CASE(of_two_responders_the_one_that_can_be_opened_answers, Authority)
{
    const ca::AuthorityFiles later{RsaKeys::directory().file("."), "later-responder"};
    ca::make_key(later, KeyAlgorithm::p256);
    ca::certify_responder(later, {"示例认证中心", "示例 OCSP 后任", ours.beginning, ours.beginning + 24h * 60},
                          ours.issuing);
    const auto id = key(CaKeyPurpose::ocsp, *ca::as_der(content_of(later.certificate())), "/nowhere/later.key");
    const auto leaf = issue();
    auto answers = files();
    answers.step();
    BOOST_TEST(notes.starts_with("ca_key_away: " + std::to_string(id) + ": "), notes);
    BOOST_TEST(read(stored(leaf)).has_value());
    sql("update ca_keys set place = '" + later.key() + "' where id = " + std::to_string(id));
    clock.at += ocsp::AnswerFiles::between_readings;
    answers.step();
    BOOST_TEST(responders->all()->front().key == id);
}

BOOST_FIXTURE_TEST_CASE(while_no_key_is_open_who_asks_is_told_to_come_later, Authority)
{
    const auto leaf = issue();
    move_responder("/nowhere/responder.key");
    auto answers = files();
    answers.step();
    BOOST_TEST(asked(question(leaf)) == ca::try_later());
    BOOST_TEST(stored(leaf) == "");
    BOOST_TEST(contains(notes, "ca_key_away: "));
    BOOST_TEST(contains(notes, "ocsp_failed: no responder's key is open for " + issuer));
    move_responder(ours.responder_files.key());
    clock.at += ocsp::AnswerFiles::between_readings;
    answers.step();
    BOOST_TEST(read(stored(leaf)).has_value());
    BOOST_TEST(read(asked(question(leaf))).has_value());
}

BOOST_FIXTURE_TEST_CASE(what_is_revoked_is_not_called_good_though_nobody_can_answer_for_it, Authority)
{
    const auto leaf = issue();
    files().step();
    BOOST_TEST(stored(leaf) != "");
    move_responder("/nowhere/responder.key");
    start_anew();
    revoke(leaf);
    files().step();
    BOOST_TEST(stored(leaf) == "");
    move_responder(ours.responder_files.key());
    files().step();
    BOOST_TEST(read(stored(leaf))->revoked_at.has_value());
}

BOOST_FIXTURE_TEST_CASE(what_nobody_can_sign_takes_no_others_turn, Authority)
{
    const auto leaf = issue();
    const auto due = [&](const std::vector<std::int64_t>& keys) {
        return store.read([&](Unit& unit) { return unit.ocsp_responses().due(clock.now(), keys, 1); }).size();
    };
    BOOST_TEST(due({}) == 0U);
    BOOST_TEST(due({1, 999}) == 0U);
    files().step();
    revoke(leaf);
    BOOST_TEST(due({}) == 1U);  // its file is to go
    BOOST_TEST(due({responders->all()->front().key}) == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_key_that_signs_no_more_is_named_and_its_answers_wait, Authority)
{
    const auto first = issue();
    files().step();
    sql("update ca_keys set valid_until = '2090-01-01'");
    clock.at += 24h * 31;
    const auto second = issue();
    notes.clear();
    files().step();
    const auto key = std::to_string(responders->all()->front().key);
    BOOST_TEST(contains(notes, "ocsp_failed: key " + key + ": the OCSP responder's certificate is over"));
    BOOST_TEST(tally.failed == 1U);
    BOOST_TEST(stored(second) == "");
    BOOST_TEST(count("ocsp_responses", "not filed and answer <> ''") == 0);
}

BOOST_FIXTURE_TEST_CASE(answers_show_in_the_figures_as_they_become_due_and_are_signed, Authority)
{
    std::optional<Acting> acting(std::in_place, database, "cakey_ocsp");
    Store own(database.connection());
    own.read([](Unit& unit) { return unit.schema().role(); });  // connects
    acting.reset();
    const auto figure = [&](const std::string& name) {
        const auto all = metrics::status_figures(own, clock);
        return std::ranges::find(all, name, &metrics::Figure::name)->samples.front().value;
    };
    BOOST_TEST(figure("cakey_ocsp_waiting") == 0);
    BOOST_TEST(figure("cakey_ocsp_late_seconds") == 0);
    const auto leaf = issue();
    sql("update ocsp_responses set due_at = '2026-01-01'");  // by the database's clock, otherwise
    BOOST_TEST(figure("cakey_ocsp_waiting") == 1);
    BOOST_TEST(figure("cakey_ocsp_late_seconds") > 0);
    files().step();
    BOOST_TEST(figure("cakey_ocsp_waiting") == 0);
    BOOST_TEST(figure("cakey_ocsp_late_seconds") == 0);
    clock.at += status_renewal + 90s;
    BOOST_TEST(figure("cakey_ocsp_late_seconds") == 90);
    revoke(leaf);
    BOOST_TEST(figure("cakey_ocsp_waiting") == 1);
    BOOST_TEST(figure("cakey_ocsp_late_seconds") == 0);  // since it was revoked
    clock.at += 60s;
    BOOST_TEST(figure("cakey_ocsp_late_seconds") == 60);

    asked(question(leaf));
    BOOST_TEST(tally.asked == 1U);
    BOOST_TEST(tally.ahead == 1U);
    BOOST_TEST(tally.failed == 0U);
}

BOOST_FIXTURE_TEST_CASE(all_that_it_does_its_role_lets_it_do, Authority)
{
    std::optional<Acting> acting(std::in_place, database, "cakey_ocsp");
    Store own(database.connection());
    own.read([](Unit& unit) { return unit.schema().role(); });  // connects
    acting.reset();
    const auto leaf = issue();
    ocsp::AnswerFiles answers(own, *responders, clock, directory(), tally, note());
    answers.step();
    revoke(leaf);
    answers.step();
    BOOST_TEST(read(stored(leaf))->revoked_at.has_value());
    const auto other = issue();
    answers.step();
    BOOST_TEST(notes == "");
    move_responder("/nowhere/responder.key");
    start_anew();
    revoke(other);
    answers.step();
    BOOST_TEST(count("ocsp_responses", "request = ''") == 1);
    clock.at += 24h * 366;
    answers.step();
    BOOST_TEST(count("ocsp_responses") == 0);
}

BOOST_FIXTURE_TEST_CASE(of_two_programs_one_files_answers_and_both_know_who_signs_them, Authority)
{
    Store another(database.connection());
    ocsp::Responders others(settings, note());
    std::string noted_by_other;
    auto first = files();
    ocsp::AnswerFiles second(another, others, clock, directory(), tally, [&](const auto& event, const auto& text) {
        noted_by_other += event + ": " + text + '\n';
    });
    {
        std::jthread one([&](std::stop_token stop) { first.run(stop); });
        wait_until([&] { return std::filesystem::exists(directory() + "/malformed"); });
        std::jthread two([&](std::stop_token stop) { second.run(stop); });
        wait_until([&] { return !others.all()->empty(); });
    }
    BOOST_TEST(notes == "");
    BOOST_TEST(noted_by_other == "");
    BOOST_TEST(second.pulse().felt_within(15s));
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_cannot_be_made_is_tried_again, Authority)
{
    std::filesystem::remove_all(directory());
    RsaKeys::directory().write("public", "in its place");
    std::atomic<bool> told = false;
    ocsp::AnswerFiles answers(
        store, *responders, clock, directory(), tally,
        [&](const std::string& event, const std::string&) { told = told || event == "ocsp_failed"; });
    std::jthread going([&](std::stop_token stop) { answers.run(stop); });
    wait_until([&] { return told.load(); });
    std::filesystem::remove(directory());
    wait_until([&] { return std::filesystem::exists(directory() + "/malformed"); });
}

BOOST_FIXTURE_TEST_CASE(openssl_finds_what_is_revoked_in_the_list_of_an_rsa_key, Rsa) { check_list(*this, true); }

BOOST_FIXTURE_TEST_CASE(openssl_finds_what_is_revoked_in_the_list_of_a_p256_key, Authority)
{
    check_list(*this, true);
}

BOOST_FIXTURE_TEST_CASE(who_reads_sm2_finds_what_is_revoked_in_the_list, Sm2) { check_list(*this, false); }

BOOST_FIXTURE_TEST_CASE(what_was_never_issued_is_nobodys_and_costs_no_signature, Authority)
{
    files().step();
    auto leaf = issue();
    const auto good = question(leaf);
    sql("delete from ocsp_responses; delete from certificate_changes; delete from certificates");
    BOOST_TEST(asked(good) == ca::unauthorized());
}

BOOST_FIXTURE_TEST_CASE(what_is_no_question_is_told_so, Authority)
{
    files().step();
    const auto leaf = issue();
    for (const auto& bad : {std::string(), std::string(1024 * 1024, 'a'), question(leaf) + 'x',
                            question({leaf.seen, leaf.serial, leaf.file + " -cert " + leaf.file})})
        BOOST_TEST(asked(bad) == ca::malformed_request());
    BOOST_TEST(asked(question(leaf), "GET") != ca::malformed_request());
    web::Request request(web::RequestData{.method = "GET", .target = "/ocsp/no-base64!"});
    ocsp::Asked responder(database.connection(), *responders, clock, "/ocsp", tally);
    BOOST_TEST(responder.handle(request).body == ca::malformed_request());
}

BOOST_FIXTURE_TEST_CASE(an_answer_signed_before_a_revocation_is_not_stored_after_it, Authority)
{
    const auto leaf = issue();
    auto stale = store.read([&](Unit& unit) { return unit.ocsp_responses().at(leaf.seen.id); });
    revoke(leaf);
    stale.answer = "good";
    stale.this_update = stale.next_update = clock.now();
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) { unit.ocsp_responses().save(stale); }), DomainError);
    BOOST_TEST(count("ocsp_responses", "answer = '' and not filed") == 1);
}

BOOST_FIXTURE_TEST_CASE(killed_before_the_file_was_replaced_the_next_start_replaces_it, Authority)
{
    const auto leaf = issue();
    files().step();
    const auto good = stored(leaf);
    revoke(leaf);
    // Nobody was there to see it. Whoever asks for a signature is told already.
    BOOST_TEST(read(asked(question(leaf, "-nonce")))->revoked_at.has_value());
    BOOST_TEST(stored(leaf) == good);
    files().step();
    BOOST_TEST(read(stored(leaf))->revoked_at.has_value());
}

BOOST_FIXTURE_TEST_CASE(killed_between_the_row_and_the_file_the_file_is_written_by_the_next_start, Authority)
{
    const auto leaf = issue();
    files().step();
    revoke(leaf);
    const auto path = directory() + '/' + base64(question(leaf));
    // A folder where the file is written before it is renamed: the row is signed, the file fails.
    std::filesystem::create_directories(path + ".new");
    files().step();
    BOOST_TEST(count("ocsp_responses", "revoked and not filed") == 1);
    BOOST_TEST(contains(notes, "ocsp_failed"));
    BOOST_TEST(stored(leaf) == "");
    std::filesystem::remove_all(path + ".new");
    files().step();
    BOOST_TEST(read(stored(leaf))->revoked_at.has_value());
    BOOST_TEST(count("ocsp_responses", "revoked and filed") == 1);
}

BOOST_FIXTURE_TEST_CASE(files_that_are_gone_are_written_again, Authority)
{
    const auto leaf = issue();
    files().step();
    std::filesystem::remove_all(directory());
    BOOST_TEST(stored(leaf) == "");
    files().step();
    BOOST_TEST(read(stored(leaf)).has_value());
}

BOOST_FIXTURE_TEST_CASE(answers_are_renewed_long_before_they_end, Authority)
{
    const auto leaf = issue();
    auto answers = files();
    answers.step();
    const auto end = read(stored(leaf))->next_update;
    clock.at += status_renewal - 1h;
    answers.step();
    BOOST_TEST((read(stored(leaf))->next_update == end));
    clock.at += 1h + 1s;
    answers.step();
    BOOST_TEST((read(stored(leaf))->next_update > end));
}

BOOST_FIXTURE_TEST_CASE(an_answer_about_what_has_ended_is_kept_no_longer, Authority)
{
    const auto leaf = issue();
    auto answers = files();
    answers.step();
    sql("update ca_keys set valid_until = '2090-01-01'");
    clock.at += 24h * 366;
    answers.step();
    BOOST_TEST(stored(leaf) == "");
    BOOST_TEST(count("ocsp_responses") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_retired_key_is_answered_for_until_its_certificates_end, Authority)
{
    const auto leaf = issue();
    sql("update ca_keys set state = 'retired' where purpose = 'issuing'");
    auto answers = files();
    answers.step();
    BOOST_TEST(!read(stored(leaf))->revoked_at);
    revoke(leaf);
    answers.step();
    BOOST_TEST(read(stored(leaf))->revoked_at.has_value());
}

BOOST_FIXTURE_TEST_CASE(a_list_is_made_each_hour_and_at_once_when_something_is_revoked, Authority)
{
    const auto leaf = issue();
    auto makes = lists();
    makes.step();
    makes.step();
    BOOST_TEST(count("crls") == 1);
    clock.at += 59min;
    makes.step();
    BOOST_TEST(count("crls") == 1);
    clock.at += 2min;
    makes.step();
    BOOST_TEST(list().number == 2U);
    revoke(leaf);
    makes.step();
    BOOST_TEST(list().number == 3U);
    BOOST_TEST((list().next_update - list().this_update == crl_life));
}

BOOST_FIXTURE_TEST_CASE(killed_between_the_list_and_its_file_the_next_start_writes_it, Authority)
{
    const auto leaf = issue();
    lists().step();
    revoke(leaf);
    std::filesystem::remove(crl_file());
    std::filesystem::create_directories(crl_file() + "/x");
    lists().step();
    BOOST_TEST(count("crls") == 2);
    std::filesystem::remove_all(crl_file());
    lists().step();
    BOOST_TEST(count("crls") == 2);
    BOOST_TEST(list().revoked.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(what_has_ended_is_shown_once_more_and_then_left_out, Authority)
{
    const auto leaf = issue();
    revoke(leaf);
    auto makes = lists();
    makes.step();
    clock.at += 24h * 366;
    makes.step();
    BOOST_TEST(list().revoked.size() == 1U);
    clock.at += 2h;
    makes.step();
    BOOST_TEST(list().revoked.empty());
}

BOOST_AUTO_TEST_SUITE_END()
