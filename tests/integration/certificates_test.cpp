// Certificates in the database: what is kept for ever, what there is once, and what becomes of it with its order.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(certificates)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "2026112300000001";
const std::string der("\0\1\xff'\\der\0", 9);
constexpr std::chrono::days year{365};

struct Made : World {
    Made() { order = saved(OrderState::awaiting_review); }

    Member member(StaffId id) const { return {id, Role::operator_}; }

    std::int64_t add_key(Unit& unit, const std::string& hash)
    {
        CertificateKey key{
            .hash = hash, .algorithm = KeyAlgorithm::sm2, .public_key = "spki", .company = company, .seen_at = noon};
        unit.certificate_keys().add(key);
        return key.id;
    }

    // Each with a key of its own.
    Certificate ask(int line, std::optional<std::int64_t> predecessor = {})
    {
        const auto which = std::to_string(++asked);
        return store.transact([&](Unit& unit) {
            Certificate certificate(unit.orders().numbered(order->number()),
                                    {.line = line,
                                     .key_id = add_key(unit, std::string(64 - which.size(), 'a') + which),
                                     .request = "request",
                                     .transaction_id = "t" + which,
                                     .predecessor = predecessor},
                                    member(operator_), noon);
            unit.certificates().add(certificate, order->number());
            return certificate;
        });
    }

    template <class Step>
    void take(std::int64_t id, Step step)
    {
        store.transact([&](Unit& unit) {
            auto certificate = unit.certificates().at(id);
            step(certificate);
            unit.certificates().save(certificate, order->number());
        });
    }

    void sign(std::int64_t id)
    {
        take(id, [&](Certificate& one) {
            one.release(member(colleague), noon);
            one.ask(noon);
        });
    }
    void issue(std::int64_t id, const std::string& serial, Instant not_after = noon + year)
    {
        sign(id);
        take(id, [&](Certificate& one) {
            one.issue({der, "CN=CA", serial, "CN=x", "hash", noon - 1h, not_after}, member(operator_), noon);
        });
    }
    Certificate delivered(int line, const std::string& serial, Instant not_after = noon + year)
    {
        const auto id = ask(line).id();
        issue(id, serial, not_after);
        take(id, [&](Certificate& one) { one.write(member(operator_), noon); });
        return store.read([&](Unit& unit) { return unit.certificates().at(id); });
    }
    bool are_made()
    {
        return store.read([&](Unit& unit) { return unit.certificates().are_made(unit.orders().numbered(number)); });
    }
    std::vector<std::int64_t> page(const CertificateFilter& filter)
    {
        std::vector<std::int64_t> ids;
        for (const auto& row : store.read([&](Unit& unit) { return unit.certificates().page(filter); }).rows)
            ids.push_back(row.id);
        return ids;
    }

    std::optional<Order> order;
    int asked = 0;
};

auto refused_by_the_database()
{
    return [](const SqlError& error) { return error.state == "23514"; };
}

}

BOOST_FIXTURE_TEST_CASE(each_is_read_back_as_it_was_written, Made)
{
    const auto before = delivered(1, "4A3F");
    const auto row = store.read([&](Unit& unit) { return unit.certificates().row(before.id()); });
    BOOST_CHECK(before.company_id() == company);
    BOOST_TEST(before.order_id() == order->id());
    BOOST_TEST(before.request() == "request");
    BOOST_TEST(before.content() == der);
    BOOST_TEST(before.subject().name == whole_applicant().name);
    BOOST_CHECK(before.not_after() == noon + year);
    BOOST_CHECK(before.issued_at() == noon);
    BOOST_CHECK(before.released_by() == colleague);
    BOOST_TEST(row.order_number == number);
    BOOST_TEST(row.company == whole_applicant().name);
    BOOST_TEST(row.serial == "4A3F");
    BOOST_TEST(row.requester == "员工 operator");
    BOOST_TEST(row.released_by == "员工 colleague");
    BOOST_CHECK(row.algorithm == KeyAlgorithm::sm2);
    BOOST_CHECK(row.standing(noon) == CertificateStanding::valid);
    const auto key = store.read([&](Unit& unit) { return unit.certificate_keys().at(before.key_id()); });
    BOOST_TEST(key.public_key == "spki");
    BOOST_CHECK(key.company == company);
}

BOOST_FIXTURE_TEST_CASE(its_steps_stand_in_its_history_and_in_the_audit_log, Made)
{
    const auto certificate = delivered(1, "4A3F");
    std::string told;
    for (const auto& line : store.read([&](Unit& unit) { return unit.certificates().history(certificate); }))
        told += std::string(word(line.event)) + " ";
    BOOST_TEST(told
               == "certificate_requested certificate_released certificate_asked certificate_issued"
                  " certificate_written ");
    BOOST_TEST(sql("select string_agg(event || ':' || before || '>' || after, ' ' order by id) from audit_lines"
                   " where subject = 'certificate:"
                   + std::to_string(certificate.id()) + "'")
               == "certificate_requested:requested>requested certificate_released:requested>prepared"
                  " certificate_asked:prepared>signing certificate_issued:signing>issued"
                  " certificate_written:issued>delivered");
    BOOST_TEST(
        count("audit_lines", "event = 'certificate_issued' and order_number = '" + number + "' and detail = '4A3F'")
        == 1);
}

BOOST_FIXTURE_TEST_CASE(a_key_is_used_once_for_ever, Made)
{
    ask(1);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { add_key(unit, std::string(63, 'a') + "1"); }), DomainError,
                          is(Fault::already_exists));
    BOOST_TEST(count("certificate_keys") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_line_has_one_at_a_time, Made)
{
    const auto first = ask(1);
    BOOST_CHECK_EXCEPTION(ask(1), DomainError, is(Fault::already_exists));
    take(first.id(), [&](Certificate& one) { one.abandon("选错了", member(operator_), noon); });
    const auto second = ask(1);
    BOOST_CHECK(store.read([&](Unit& unit) { return unit.certificates().of_line(*order, 1); })->id() == second.id());
    BOOST_CHECK(!store.read([&](Unit& unit) { return unit.certificates().of_line(*order, 2); }));
    BOOST_TEST(store.read([&](Unit& unit) { return unit.certificates().of_order(order->number()).size(); }) == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_serial_of_an_issuer_is_there_once, Made)
{
    delivered(1, "4A3F");
    const auto other = ask(2);
    BOOST_CHECK_EXCEPTION(issue(other.id(), "4A3F"), DomainError, is(Fault::already_exists));
    BOOST_TEST(store.read([&](Unit& unit) { return unit.certificates().issued("CN=CA", "4A3F").has_value(); }));
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.certificates().issued("CN=other", "4A3F").has_value(); }));
}

BOOST_FIXTURE_TEST_CASE(what_was_issued_is_changed_by_nobody, Made)
{
    delivered(1, "4A3F");
    for (const std::string change : {"content = 'x'", "serial = '4A40'", "not_after = not_after + interval '1 day'",
                                     "content = '', serial = '', issuer = '', issued_at = null, not_before = null,"
                                     " not_after = null, state = 'signing'"})
        BOOST_CHECK_EXCEPTION(sql("update certificates set " + change), SqlError, refused_by_the_database());
    BOOST_CHECK_NO_THROW(sql("update certificates set state = 'revoked'"));
}

BOOST_FIXTURE_TEST_CASE(the_database_knows_four_eyes_too, Made)
{
    ask(1);
    BOOST_CHECK_EXCEPTION(
        sql("update certificates set state = 'prepared', released_by = requested_by, released_at = now()"), SqlError,
        refused_by_the_database());
    BOOST_CHECK_EXCEPTION(sql("update certificates set state = 'signing'"), SqlError, refused_by_the_database());
}

BOOST_FIXTURE_TEST_CASE(an_order_is_made_when_each_line_is_on_its_token, Made)
{
    delivered(1, "01");
    const auto second = ask(2);
    issue(second.id(), "02");
    BOOST_TEST(!are_made());
    take(second.id(), [&](Certificate& one) { one.write(member(operator_), noon); });
    BOOST_TEST(are_made());
    take(second.id(), [&](Certificate& one) { one.revoke("key_compromise", member(operator_), noon); });
    BOOST_TEST(!are_made());
}

BOOST_FIXTURE_TEST_CASE(an_older_picture_of_it_is_not_saved, Made)
{
    auto seen = ask(1);
    sign(seen.id());
    seen.abandon("选错了", member(operator_), noon);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.certificates().save(seen, number); }), DomainError,
                          is(Fault::stale));
    BOOST_TEST(count("certificates", "state = 'signing'") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_refusal_abandons_what_nobody_asked_for_and_wants_the_rest_revoked, Made)
{
    const auto asked = ask(1);
    const auto issued = delivered(2, "02");
    change(number, [&](Order& one) { one.claim(operator_, noon); });
    change(number, [&](Order& one) { one.refuse(operator_, "看不清", noon); });
    BOOST_TEST(count("certificates", "state = 'abandoned' and id = " + std::to_string(asked.id())) == 1);
    BOOST_TEST(count("certificates", "state = 'delivered' and id = " + std::to_string(issued.id())) == 1);
    BOOST_TEST(count("revocations", "ground = 'dropped' and reason = 'cessation_of_operation' and approved_at is null"
                                    " and certificate_id = "
                                        + std::to_string(issued.id()))
               == 1);
    BOOST_TEST(count("audit_lines", "event = 'revocation_wanted' and order_number = '" + number + "'") == 1);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.certificates().row(issued.id()).to_revoke(); }));
    // Submitted anew, its lines are others.
    change(number, [](Order& one) { support::submit(one); });
    order = find();
    BOOST_CHECK_NO_THROW(ask(2));
}

BOOST_FIXTURE_TEST_CASE(an_approved_revocation_wants_the_certificate_that_it_names_revoked, Made)
{
    const auto certificate = delivered(1, "4A3F");
    auto application = whole_application(Delivery::none);
    application.business_type = BusinessType::revocation;
    application.reason = "不再使用";
    application.certificate_serial = "4a 3f";
    const auto revocation = saved(
        order_in(OrderState::awaiting_review, application, {.number = "2026112300000002", .company = company}));
    change(revocation.number(), [&](Order& one) { one.claim(operator_, noon); });
    change(revocation.number(), [&](Order& one) { one.approve(operator_, noon); });
    BOOST_TEST(count("revocations", "asked_by = 'company' and approved_by = " + std::to_string(operator_.value)
                                        + " and certificate_id = " + std::to_string(certificate.id()))
               == 1);
}

BOOST_FIXTURE_TEST_CASE(a_strangers_certificate_is_not_revoked_by_its_serial, Made)
{
    delivered(1, "4A3F");
    BOOST_TEST(store.read([&](Unit& unit) { return unit.certificates().held(company, "4a3f").has_value(); }));
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.certificates().held(stranger, "4A3F").has_value(); }));
}

BOOST_FIXTURE_TEST_CASE(a_company_sees_what_was_issued_to_it_the_newest_first, Made)
{
    const auto first = delivered(1, "01");
    const auto asked = ask(2);
    BOOST_TEST(page({.company = company}) == std::vector{first.id()}, boost::test_tools::per_element());
    issue(asked.id(), "02");
    BOOST_TEST(page({.company = company}) == (std::vector{asked.id(), first.id()}), boost::test_tools::per_element());
    BOOST_TEST(page({.company = stranger}).empty());
    BOOST_CHECK_EXCEPTION(store.read([&](Unit& unit) { return unit.certificates().of(stranger, first.id()).id(); }),
                          DomainError, is(Fault::not_found));
}

BOOST_FIXTURE_TEST_CASE(the_desk_sees_all_by_state_and_those_that_end_next, Made)
{
    const auto late = delivered(1, "01", noon + 300 * 24h);
    const auto soon = delivered(2, "02", noon + 20 * 24h);
    const auto ids = [](std::initializer_list<std::int64_t> all) { return std::vector<std::int64_t>(all); };
    BOOST_TEST(page({}) == ids({soon.id(), late.id()}), boost::test_tools::per_element());
    BOOST_TEST(page({.state = CertificateState::requested}).empty());
    CertificateFilter ending{.state = CertificateState::delivered, .ends_from = noon, .ends_until = noon + 400 * 24h};
    BOOST_TEST(page(ending) == ids({soon.id(), late.id()}), boost::test_tools::per_element());
    ending.ends_until = noon + 30 * 24h;
    BOOST_TEST(page(ending) == ids({soon.id()}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_long_list_is_read_page_by_page_in_both_ways, Made)
{
    std::vector<std::int64_t> all;
    for (int i = 1; i <= CertificateFilter::page_size + 5; ++i) {
        const auto id = ask(1).id();
        take(id, [&](Certificate& one) { one.abandon("选错了", member(operator_), noon); });
        all.insert(all.begin(), id);
    }
    const auto read = [&](const CertificateFilter& filter) {
        return store.read([&](Unit& unit) { return unit.certificates().page(filter); });
    };
    const auto first = read({});
    BOOST_TEST(first.rows.size() == static_cast<std::size_t>(CertificateFilter::page_size));
    BOOST_TEST(first.has_next);
    BOOST_TEST(!first.has_previous);
    const auto second = read({.after = first.rows.back().place()});
    BOOST_TEST(second.rows.size() == 5u);
    BOOST_TEST(second.has_previous);
    BOOST_TEST(!second.has_next);
    const auto again = read({.before = second.rows.front().place()});
    BOOST_TEST(again.rows.front().id == all.front());
    BOOST_TEST(again.rows.back().id == first.rows.back().id);
    BOOST_TEST(!again.has_previous);
}

BOOST_FIXTURE_TEST_CASE(a_successor_on_its_token_replaces_its_predecessor, Made)
{
    const auto old = delivered(1, "01", noon + 20 * 24h);
    const auto fresh = ask(2, old.id());
    BOOST_TEST(!store.read([&](Unit& unit) { return unit.certificates().successor_of(old.id()).has_value(); }));
    issue(fresh.id(), "02");
    BOOST_TEST(store.read([&](Unit& unit) { return unit.certificates().successor_of(old.id()); })->serial == "02");
    const auto standing = [&] {
        return word(store.read([&](Unit& unit) { return unit.certificates().row(old.id()).standing(noon); }));
    };
    const auto ending = [&](Instant now) {
        return store.read([&](Unit& unit) { return unit.companies().notices(company, 1, now).ending; });
    };
    const auto seen = [&] {
        std::vector<std::string> all;
        for (const auto& one : store.read([&](Unit& unit) { return unit.certificates().issued_for(order->number()); }))
            all.push_back(one.serial + ' ' + std::string(word(one.standing(noon))));
        return all;
    };
    BOOST_TEST(standing() == "ending");
    BOOST_TEST(ending(noon) == 1);
    BOOST_TEST(ending(noon + 20 * 24h - ending_time) == 1);
    BOOST_TEST(ending(noon + 20 * 24h - ending_time - 1s) == 0);
    BOOST_TEST(ending(noon + 20 * 24h) == 0);
    BOOST_TEST(seen() == (std::vector<std::string>{"01 ending", "02 valid"}), boost::test_tools::per_element());
    take(fresh.id(), [&](Certificate& one) { one.write(member(operator_), noon); });
    BOOST_TEST(standing() == "replaced");
    BOOST_TEST(ending(noon) == 0);
    BOOST_TEST(seen().front() == "01 replaced");
    const auto held = store.read([&](Unit& unit) { return unit.certificates().held_by(company, noon); });
    BOOST_REQUIRE(held.size() == 2u);
    BOOST_TEST(held[0].serial == "01");
    BOOST_TEST(store.read([&](Unit& unit) { return unit.certificates().of_serial("02").size(); }) == 1u);
}

BOOST_FIXTURE_TEST_CASE(the_chain_of_an_issuer_goes_up_to_its_root, Made)
{
    const auto add = [&](const std::string& subject, const std::string& issuer) {
        store.transact([&](Unit& unit) {
            CaKey key{.purpose = CaKeyPurpose::issuing,
                      .algorithm = KeyAlgorithm::p256,
                      .subject = subject,
                      .issuer = issuer,
                      .certificate = subject,
                      .valid_from = noon,
                      .valid_until = noon + year};
            unit.ca_keys().add(key);
        });
    };
    add("CN=root", "CN=root");
    add("CN=CA", "CN=root");
    add("CN=circle", "CN=circular");
    add("CN=circular", "CN=circle");
    const auto chain = [&](const std::string& issuer) {
        std::string names;
        for (const auto& key : store.read([&](Unit& unit) { return unit.ca_keys().chain(issuer); }))
            names += key.subject + ' ';
        return names;
    };
    BOOST_TEST(chain("CN=CA") == "CN=CA CN=root ");
    BOOST_TEST(chain("CN=unknown").empty());
    BOOST_TEST(chain("CN=circle").size() == 4 * std::string("CN=circle CN=circular ").size());
}

BOOST_FIXTURE_TEST_CASE(each_program_is_held_to_its_rights, Made)
{
    const auto as = [&](const std::string& role) {
        const Acting acting(database, role);
        Store own(database.connection());
        own.read([](Unit& unit) { return unit.schema().version(); });  // connects
        return own;
    };
    auto web = as("cakey_web");
    auto worker = as("cakey_worker");
    const auto certificate = delivered(1, "01");
    const auto save = [&](Store& by) {
        by.transact([&](Unit& unit) {
            auto one = unit.certificates().at(certificate.id());
            one.revoke("superseded", {}, noon);
            unit.certificates().save(one, number);
        });
    };
    BOOST_CHECK_NO_THROW(web.transact([&](Unit& unit) {
        Certificate asked(
            *order, {.line = 2, .key_id = add_key(unit, std::string(64, 'b')), .request = "r", .transaction_id = "t"},
            member(operator_), noon);
        unit.certificates().add(asked, number);
        auto key = unit.certificate_keys().at(certificate.key_id());
        key.token_serial = "T1";
        unit.certificate_keys().save(key);
        Revocation wanted{
            .certificate_id = certificate.id(), .asked_at = noon, .approved_by = operator_, .approved_at = noon};
        unit.revocations().add(wanted);
        wanted.done_at = noon;
        unit.revocations().save(wanted);
        unit.ca_keys().chain("CN=CA");
        unit.certificates().page({});
    }));
    BOOST_CHECK_NO_THROW(save(worker));
    BOOST_CHECK_THROW(web.transact([&](Unit& unit) {
        CaKey key{
            .subject = "CN=a", .issuer = "CN=a", .certificate = "a", .valid_from = noon, .valid_until = noon + year};
        unit.ca_keys().add(key);
    }),
                      std::exception);
    BOOST_CHECK_THROW(worker.transact([&](Unit& unit) { add_key(unit, std::string(64, 'c')); }), std::exception);
    BOOST_TEST(count("certificates", "state = 'revoked'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
