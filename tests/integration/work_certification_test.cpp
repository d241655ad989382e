// Another authority is asked for a certificate once, whatever happens to the worker; what it made of one whose answer was
// lost stands at the desk.
#include "ca/certificate.hpp"
#include "deeds/certificates.hpp"
#include "deeds/outbox.hpp"
#include "support/certificates.hpp"
#include "support/faults.hpp"
#include "support/workshop.hpp"
#include "work/certification.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

BOOST_AUTO_TEST_SUITE(work_certification)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string order_number = "2026112300000002";

// As the real ones: issues once under a number, looks at what it is told to accept, waits as often as it is told.
class ScriptedAuthority : public CertificateAuthority, public Scripted {
public:
    using Scripted::Scripted;

    std::string content;           // what it issues
    std::set<std::string> issued;  // by transaction
    int waits = 0;

    Answer<std::string> issue(const CertificateIntent& intent) override
    {
        return play<std::string>("issue", intent.transaction_id, [&] { return make(intent); });
    }
    Answer<std::string> look(const CertificateIntent& intent) override
    {
        return play<std::string>("look", intent.transaction_id, [&]() -> Answer<std::string> {
            if (waiting_ != intent.transaction_id)
                return {Heard::unknown, {}, "lost", {}};
            return make(intent);
        });
    }
    Answer<Nothing> revoke(const std::string&, RevocationReason) override { return {Heard::done, {}, {}, {}}; }
    void forget() { waiting_.clear(); }  // the process ended

private:
    Answer<std::string> make(const CertificateIntent& intent)
    {
        if (issued.contains(intent.transaction_id))
            return {Heard::unknown, {}, "transactionIdInUse", {}};
        if (waits-- > 0) {
            waiting_ = intent.transaction_id;
            return {Heard::later, {}, "waiting", {}};
        }
        issued.insert(intent.transaction_id);
        if (!intent.accepts(content))
            return {Heard::unknown, {}, "not_accepted", {}};
        return {Heard::done, content, {}, {}};
    }

    std::string waiting_;
};

std::string certificate_for(const std::string& name)
{
    static std::map<std::string, std::string> made;
    auto& content = made[name];
    if (content.empty())
        content = *ca::as_der(make_certificate("certified" + std::to_string(made.size()),
                                               {.subject = "/C=CN/O=" + name + "/CN=" + name, .days = 300}, nullptr)
                                  .pem());
    return content;
}

// A certificate of an order, released and to be asked for.
struct Certified : Workshop {
    Certified()
    {
        clock.at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());  // the certificate's time
        const auto order = saved(OrderState::awaiting_review, order_number);
        authority.content = certificate_for(order.applicant().name);
        id = store.transact([&](Unit& unit) {
            CertificateKey key{.hash = ca::read_certificate(authority.content)->key_hash,
                               .public_key = "spki",
                               .company = company,
                               .seen_at = clock.at};
            unit.certificate_keys().add(key);
            Certificate wanted(order,
                               {.line = 1,
                                .key_id = key.id,
                                .request = "request",
                                .transaction_id = std::string(32, 'a'),
                                .driver = CertificateDriver::cmp},
                               Member{operator_, Role::operator_}, noon);
            wanted.release({colleague, Role::operator_}, noon);
            unit.certificates().add(wanted, order_number);
            unit.outbox().add(OutboxKind::certificate, wanted.id(), order_number, clock.at);
            return wanted.id();
        });
    }

    Certificate certificate()
    {
        return store.read([&](Unit& unit) { return unit.certificates().at(id); });
    }
    std::string_view state() { return word(certificate().state()); }
    OutboxItem item()
    {
        return *store.read([&](Unit& unit) { return unit.outbox().find(OutboxKind::certificate, id); });
    }
    bool step() { return work::Errands(store, certification, clock, note).step(); }
    void work(std::chrono::seconds patience = 3h)
    {
        const auto end = clock.at + patience;
        while (clock.at <= end) {
            const auto due = store.read([&](Unit& unit) { return unit.outbox().next_due(OutboxKind::certificate); });
            if (!due)
                return;
            clock.at = std::max(clock.at, *due);
            step();
        }
    }
    bool is_trouble()
    {
        return store.read([&](Unit& unit) { return unit.troubles().count(clock.at); }) == 1;
    }

    ScriptedAuthority authority{peril};
    work::Certification certification{store, authority, clock};
    std::int64_t id = 0;
};

}

BOOST_FIXTURE_TEST_CASE(what_is_asked_for_is_taken_in, Certified)
{
    work();
    BOOST_TEST(state() == "issued");
    BOOST_TEST(word(item().state) == "done");
    BOOST_TEST(certificate().content() == authority.content);
    BOOST_TEST(authority.times("issue") == 1);
    BOOST_TEST(sql("select string_agg(event, ' ' order by id) from certificate_changes")
               == "certificate_requested certificate_released certificate_asked certificate_issued");
}

BOOST_FIXTURE_TEST_CASE(one_that_it_thinks_about_is_waited_for, Certified)
{
    authority.waits = 5;
    work();
    BOOST_TEST(state() == "issued");
    BOOST_TEST(authority.times("issue") == 1);
    BOOST_TEST(authority.times("look") == 5);
}

BOOST_FIXTURE_TEST_CASE(one_that_it_refuses_is_not_asked_for_again, Certified)
{
    authority.next("issue", Mishap::refused, "badPOP");
    work();
    BOOST_TEST(state() == "refused");
    BOOST_TEST(certificate().failure().find("私钥") != std::string::npos);
    BOOST_TEST(!is_trouble());
}

BOOST_FIXTURE_TEST_CASE(one_that_is_not_there_or_busy_is_asked_until_it_is, Certified)
{
    authority.next("issue", Mishap::later, "unreachable", 3);
    authority.next("issue", Mishap::later, "busy", 2);
    work();
    BOOST_TEST(state() == "issued");
    BOOST_TEST(authority.times("issue") == 6);
    BOOST_TEST(authority.times("look") == 0);
    BOOST_TEST(authority.issued.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(one_whose_answer_is_lost_is_the_desks_and_never_asked_for_again, Certified)
{
    for (const auto mishap : {Mishap::lost, Mishap::deaf})
        authority.next("issue", mishap, "lost");
    work();
    BOOST_TEST(state() == "unknown");
    BOOST_TEST(word(item().state) == "stuck");
    BOOST_TEST(is_trouble());
    BOOST_TEST(certificate().failure().find("登记「未签发」") != std::string::npos);
    BOOST_CHECK_THROW(store.transact([&](Unit& unit) {
        deeds::retry(unit, OutboxKind::certificate, id, Member{operator_, Role::operator_}, clock.at);
    }),
                      DomainError);
    work();
    BOOST_TEST(authority.times("issue") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_the_desk_finds_out_ends_the_trouble, Certified)
{
    authority.next("issue", Mishap::lost, "lost");
    work();
    const Member by{operator_, Role::operator_};
    change(order_number, [&](Order& order) { order.claim(operator_, clock.at); });
    const auto facts = *ca::read_certificate(authority.content);
    const auto flaw = store.transact([&](Unit& unit) {
        return deeds::issue_certificate(unit, {order_number, id, unit.certificates().at(id).version()},
                                        {authority.content, facts.issuer, facts.serial, facts.subject, facts.key_hash,
                                         facts.not_before, facts.not_after},
                                        by, clock.at);
    });
    BOOST_TEST(!flaw);
    BOOST_TEST(state() == "issued");
    BOOST_TEST(!is_trouble());
}

BOOST_FIXTURE_TEST_CASE(that_it_was_not_issued_ends_the_trouble, Certified)
{
    authority.next("issue", Mishap::deaf, "lost");
    work();
    change(order_number, [&](Order& order) { order.claim(operator_, clock.at); });
    store.transact([&](Unit& unit) {
        deeds::refuse_certificate(unit, {order_number, id, unit.certificates().at(id).version()}, "查无此申请",
                                  {operator_, Role::operator_}, clock.at);
    });
    BOOST_TEST(state() == "refused");
    BOOST_TEST(!is_trouble());
}

BOOST_FIXTURE_TEST_CASE(one_for_somebody_else_is_not_taken_and_is_the_desks, Certified)
{
    authority.content = certificate_for("另一家公司");
    work();
    BOOST_TEST(state() == "unknown");
    BOOST_TEST(is_trouble());
    BOOST_TEST(certificate().failure().find("吊销") != std::string::npos);
    BOOST_TEST(certificate().content().empty());
}

BOOST_FIXTURE_TEST_CASE(one_that_is_known_already_is_the_desks, Certified)
{
    const auto facts = *ca::read_certificate(authority.content);
    authority.during("issue", [&] {
        sql("insert into certificate_keys (hash, algorithm, public_key, company, seen_at, blocked, token_serial) values"
            " (repeat('f', 64), 'p256', 'x', "
            + std::to_string(company.value) + ", now(), '', '')");
        sql("insert into certificates (version, company_id, order_id, submission, line, key_id, request, transaction_id,"
            " driver, subject_name, subject_credit_code, years, four_eyes, requested_by, requested_at, state, state_since,"
            " released_by, released_at, content, issuer, serial, not_before, not_after, issued_at, failure)"
            " select 1, company_id, order_id, submission, 2, (select max(id) from certificate_keys), request, 'other',"
            " driver, subject_name, subject_credit_code, years, four_eyes, requested_by, requested_at, 'issued', now(),"
            " released_by, released_at, 'der', '"
            + facts.issuer + "', '" + facts.serial + "', now(), now() + interval '1 year', now(), '' from certificates"
            + " where id = " + std::to_string(id));
    });
    work();
    BOOST_TEST(state() == "unknown");
    BOOST_TEST(is_trouble());
}

// What the next process finds: asked, or not; waited for by nobody.
BOOST_AUTO_TEST_CASE(killed_anywhere_it_is_issued_once_and_none_is_lost)
{
    for (const int waits : {0, 2})
        for (int point = 0;; ++point)
            BOOST_TEST_CONTEXT("killed at point " << point << " after " << waits << " waits")
            {
                BOOST_REQUIRE(point < 200);
                Certified world;
                world.authority.waits = waits;
                world.peril.arm(point);
                bool killed = false;
                try {
                    world.work();
                } catch (const Killed&) {
                    killed = true;
                    world.peril.left = -1;
                    world.authority.forget();
                    world.work();
                }
                BOOST_TEST(world.authority.times("issue") <= 1);
                BOOST_TEST(world.authority.issued.size() <= 1u);
                const auto state = world.state();
                BOOST_TEST((state == "issued" || (state == "unknown" && world.is_trouble())), state);
                if (!killed) {
                    BOOST_TEST(state == "issued");
                    break;
                }
            }
}

BOOST_AUTO_TEST_SUITE_END()
