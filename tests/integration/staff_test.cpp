// Accounts of the desk: made, set up, changed, ended, by the web program's rights.
#include "deeds/credentials.hpp"
#include "deeds/sign_in.hpp"
#include "deeds/staff.hpp"
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>

BOOST_AUTO_TEST_SUITE(staff_deeds)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string token_hash(64, 'a');
const std::string another_hash(64, 'b');

struct Counter : World {
    Counter()
    {
        const Acting acting(database, "cakey_web");
        web.read([](Unit& unit) { return unit.schema().version(); });  // connects
    }

    StaffId create(const std::string& username, Post post = {}, const std::string& hash = token_hash)
    {
        return web.transact([&](Unit& unit) {
            return deeds::create_staff(unit, {*Username::parse(username), "某人", post}, hash, by, noon);
        });
    }
    bool set_up(const std::string& hash = token_hash, Instant now = noon)
    {
        return web.transact([&](Unit& unit) {
            return deeds::set_up(unit, hash, {"hash", "sealed", 7}, {std::string(64, '1'), std::string(64, '2')}, now);
        });
    }
    StaffId administrator(const std::string& username, const std::string& hash)
    {
        const auto id = create(username, {Role::administrator}, hash);
        BOOST_TEST(set_up(hash));
        return id;
    }
    void disable(StaffId id, deeds::Keeper keeper = std::nullopt)
    {
        web.transact([&](Unit& unit) { deeds::disable_staff(unit, id, keeper, noon); });
    }
    void reset(StaffId id, deeds::Keeper keeper = std::nullopt)
    {
        web.transact([&](Unit& unit) { deeds::reset_staff(unit, id, another_hash, keeper, noon); });
    }
    void assign(StaffId id, const Post& post, deeds::Keeper keeper = std::nullopt)
    {
        web.transact([&](Unit& unit) {
            deeds::change_staff(unit, id, unit.staff().numbered(id).version, "某人", post, keeper, noon);
        });
    }
    void open_session(StaffId id, const std::string& token)
    {
        Session session{0, token, {}, id, std::string(32, 's'), "浏览器", "127.0.0.1", noon, noon};
        web.transact([&](Unit& unit) { unit.sessions().add(session); });
    }
    Staff find(StaffId id)
    {
        return web.read([&](Unit& unit) { return unit.staff().numbered(id); });
    }
    std::string detail_of(const std::string& event)
    {
        return sql("select detail from audit_lines where event = '" + event + "' order by id desc");
    }
    // "what was -> what is now".
    std::string change_of(const std::string& event, StaffId id)
    {
        return sql("select before || ' -> ' || after from audit_lines where event = '" + event
                   + "' and subject = 'staff:" + std::to_string(id.value) + "' order by id desc");
    }
    deeds::Begun sign_in(const Staff& seen, std::int64_t step, std::optional<std::string> recovery = {})
    {
        deeds::StaffProof proof;
        proof.staff = seen;
        proof.factor.totp_step = step;
        proof.factor.recovery_hash = std::move(recovery);
        Session session{0,
                        "t" + std::to_string(++sessions),
                        {},
                        StaffId{seen.id},
                        std::string(32, 's'),
                        "浏览器",
                        "192.0.2.1",
                        noon,
                        noon};
        return web.transact(
            [&](Unit& unit) { return deeds::begin_session(unit, proof, session, std::string(64, 'd')); });
    }

    Store web{database.connection()};
    deeds::Keeper by;
    int sessions = 0;
};

}

BOOST_FIXTURE_TEST_CASE(an_invited_member_sets_up_once_within_a_day, Counter)
{
    const auto id = create("newcomer");
    BOOST_TEST(word(find(id).state) == "invited");
    BOOST_TEST(!set_up(token_hash, noon + 24h));
    BOOST_TEST(!set_up(another_hash));
    BOOST_TEST(set_up(token_hash, noon + 24h - 1us));
    BOOST_TEST(find(id).active());
    BOOST_TEST(!set_up());
    BOOST_TEST(count("recovery_codes") == 2);
    BOOST_TEST(change_of("staff_created", id) == " -> operator");
    BOOST_TEST(detail_of("staff_created") == "by cakeyctl");
    BOOST_TEST(change_of("staff_set_up", id) == "invited -> active");
}

BOOST_FIXTURE_TEST_CASE(of_two_who_set_up_at_once_one_does, Counter)
{
    create("newcomer");
    BOOST_TEST(
        done_at_once(4,
                     [](Unit& unit) {
                         return deeds::set_up(unit, token_hash, {"hash", "sealed", 7}, {std::string(64, '1')}, noon);
                     })
        == 1);
    BOOST_TEST(count("recovery_codes") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_user_name_is_given_once, Counter)
{
    create("newcomer");
    BOOST_CHECK_EXCEPTION(create("Newcomer", {}, another_hash), DomainError, is(Fault::already_exists));
    BOOST_TEST(count("staff_setups") == 1);
}

BOOST_FIXTURE_TEST_CASE(a_reset_ends_the_sessions_the_codes_and_the_link_before, Counter)
{
    const auto id = create("newcomer");
    set_up();
    open_session(id, "here");
    reset(id);
    BOOST_TEST(word(find(id).state) == "invited");
    BOOST_TEST(count("sessions") == 0);
    BOOST_TEST(count("recovery_codes") == 0);
    BOOST_TEST(!set_up(token_hash));
    BOOST_TEST(set_up(another_hash));
    BOOST_TEST(change_of("staff_reset", id) == "active -> invited");
}

BOOST_FIXTURE_TEST_CASE(disabling_ends_the_sessions_and_the_link, Counter)
{
    const auto id = create("newcomer");
    disable(id);
    BOOST_TEST(!set_up());
    web.transact([&](Unit& unit) { deeds::enable_staff(unit, id, by, noon); });
    BOOST_TEST(!set_up(), "the link is gone for good");
    reset(id);
    BOOST_TEST(set_up(another_hash));
    open_session(id, "here");
    disable(id);
    BOOST_TEST(count("sessions") == 0);
    BOOST_CHECK_EXCEPTION(disable(id), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(reset(id), DomainError, is(Fault::wrong_state));
}

BOOST_FIXTURE_TEST_CASE(another_post_ends_the_sessions_and_another_name_does_not, Counter)
{
    open_session(colleague, "here");
    const auto version = find(colleague).version;
    web.transact([&](Unit& unit) { deeds::change_staff(unit, colleague, version, "新名", {}, by, noon); });
    BOOST_TEST(find(colleague).name == "新名");
    BOOST_TEST(count("sessions") == 1);
    BOOST_TEST(detail_of("staff_changed") == "name; by cakeyctl");
    BOOST_CHECK_EXCEPTION(
        web.transact([&](Unit& unit) { deeds::change_staff(unit, colleague, version, "旧名", {}, by, noon); }),
        DomainError, is(Fault::stale));
    assign(colleague, {Role::outlet, outlet});
    BOOST_TEST(count("sessions") == 0);
    BOOST_CHECK(find(colleague).outlet == outlet);
    BOOST_TEST(change_of("staff_changed", colleague) == "operator -> outlet of outlet " + std::to_string(outlet.value));
}

BOOST_FIXTURE_TEST_CASE(the_last_administrator_stays_one, Counter)
{
    const auto one = administrator("one", token_hash);
    BOOST_CHECK_EXCEPTION(disable(one), DomainError, is(Fault::wrong_state));
    BOOST_CHECK_EXCEPTION(assign(one, {Role::auditor}), DomainError, is(Fault::wrong_state));
    const auto two = create("two", {Role::administrator}, another_hash);
    BOOST_CHECK_EXCEPTION(disable(one), DomainError, is(Fault::wrong_state));  // the other one is invited only
    BOOST_TEST(set_up(another_hash));
    assign(one, {Role::auditor});
    BOOST_CHECK_EXCEPTION(disable(two), DomainError, is(Fault::wrong_state));
    BOOST_TEST(find(two).administers());
}

BOOST_FIXTURE_TEST_CASE(of_two_administrators_who_disable_each_other_one_stays, Counter)
{
    for (int round = 0; round < 10; ++round) {
        const std::string suffix = std::to_string(round);
        const std::string digit(1, static_cast<char>('0' + round));
        const auto one = administrator("one" + suffix, std::string(63, 'c') + digit);
        const auto two = administrator("two" + suffix, std::string(63, 'd') + digit);
        std::atomic<int> turn = 0;
        const auto disable_another = [&](Unit& unit) {
            const bool first = turn++ == 0;
            try {
                deeds::disable_staff(unit, first ? one : two, Member{first ? two : one, Role::administrator}, noon);
                return true;
            } catch (const DomainError&) {
                return false;
            }
        };
        BOOST_TEST(done_at_once(2, disable_another) == 1);
        BOOST_TEST(count("staff", "role = 'administrator' and state = 'active'") == 1);
        sql("update staff set state = 'disabled' where role = 'administrator'");
    }
}

BOOST_FIXTURE_TEST_CASE(nobody_disables_resets_or_promotes_themselves, Counter)
{
    const Member self{operator_, Role::administrator};
    BOOST_CHECK_EXCEPTION(disable(operator_, self), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(reset(operator_, self), DomainError, is(Fault::forbidden));
    BOOST_CHECK_EXCEPTION(assign(operator_, {Role::administrator}, self), DomainError, is(Fault::forbidden));
    BOOST_TEST(find(operator_).active());
}

BOOST_FIXTURE_TEST_CASE(a_recovery_code_signs_in_once, Counter)
{
    const auto id = create("newcomer");
    set_up();
    const auto seen = find(id);
    BOOST_CHECK(sign_in(seen, 0, std::string(64, '1')) != deeds::Begun::no);
    BOOST_CHECK(sign_in(seen, 0, std::string(64, '1')) == deeds::Begun::no);
    BOOST_CHECK(sign_in(seen, 0, std::string(64, '9')) == deeds::Begun::no);
    BOOST_TEST(detail_of("signed_in") == "by a recovery code, 1 left");
    BOOST_TEST(count("staff_sign_ins", "second_factor = 'recovery_code' and address = '192.0.2.1'") == 1);
}

BOOST_FIXTURE_TEST_CASE(what_was_proven_before_a_reset_opens_no_session, Counter)
{
    const auto id = create("newcomer");
    set_up();
    const auto seen = find(id);
    reset(id);
    BOOST_CHECK(sign_in(seen, 8) == deeds::Begun::no);
    web.transact([&](Unit& unit) { return deeds::set_up(unit, another_hash, {"another", "sealed", 7}, {}, noon); });
    BOOST_CHECK(sign_in(seen, 8) == deeds::Begun::no);
    BOOST_CHECK(sign_in(find(id), 8) != deeds::Begun::no);
}

BOOST_FIXTURE_TEST_CASE(twenty_sign_ins_are_remembered, Counter)
{
    for (int i = 0; i < 22; ++i)
        BOOST_CHECK(sign_in(find(colleague), i + 1) != deeds::Begun::no);
    const auto latest = web.read([&](Unit& unit) { return unit.staff_sign_ins().of(colleague); });
    BOOST_TEST(latest.size() == 20U);
    BOOST_TEST(latest.front().id == 22);
    BOOST_TEST(latest.front().browser == "浏览器");
}

BOOST_FIXTURE_TEST_CASE(a_new_password_ends_the_other_sessions_and_is_told_of_what_was_seen, Counter)
{
    open_session(colleague, "here");
    open_session(colleague, "there");
    const auto here = std::stoll(sql("select id from sessions where token_hash = 'here'"));
    const auto seen = find(colleague);
    const auto change = [&](const std::string& hash) {
        web.transact([&](Unit& unit) { deeds::change_own_password(unit, seen, hash, here, noon); });
    };
    change("new");
    BOOST_TEST(find(colleague).password_hash == "new");
    BOOST_TEST(sql("select string_agg(token_hash, ' ') from sessions") == "here");
    BOOST_CHECK_EXCEPTION(change("newer"), DomainError, is(Fault::stale));
    BOOST_TEST(count("audit_lines", "event = 'staff_password_changed'") == 1);
}

BOOST_FIXTURE_TEST_CASE(new_recovery_codes_replace_the_old_ones, Counter)
{
    const deeds::FreshRecoveryCodes first, second;
    BOOST_TEST(first.printed.size() == 10U);
    const auto seen = find(colleague);
    for (const auto* codes : {&first, &second})
        web.transact([&](Unit& unit) { deeds::draw_recovery_codes(unit, seen, codes->hashes, noon); });
    BOOST_TEST(count("recovery_codes") == 10);
    BOOST_CHECK(sign_in(seen, 0, first.hashes.front()) == deeds::Begun::no);
    BOOST_CHECK(sign_in(seen, 0, second.hashes.front()) != deeds::Begun::no);
    BOOST_TEST(change_of("recovery_codes_drawn", colleague) == "codes 10 -> codes 10");
}

BOOST_FIXTURE_TEST_CASE(a_member_ends_no_session_but_their_own, Counter)
{
    open_session(colleague, "mine");
    open_session(operator_, "theirs");
    const auto end = [&](const std::string& token) {
        const auto id = std::stoll(sql("select id from sessions where token_hash = '" + token + "'"));
        web.transact([&](Unit& unit) { deeds::end_own_session(unit, Member{colleague, Role::operator_}, id, noon); });
    };
    end("theirs");
    BOOST_TEST(count("audit_lines", "event = 'staff_session_ended'") == 0);
    end("mine");
    BOOST_TEST(sql("select string_agg(token_hash, ' ') from sessions") == "theirs");
    BOOST_TEST(count("audit_lines", "event = 'staff_session_ended'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
