// The audit log's seals: what they cover, and what is found when somebody has been at it.
#include "base/encodings.hpp"
#include "crypto/files.hpp"
#include "ctl/audit.hpp"
#include "support/workshop.hpp"
#include "work/sealing.hpp"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

BOOST_AUTO_TEST_SUITE(audit_seals)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

struct Log : World {
    void write(int lines = 1)
    {
        store.transact([&](Unit& unit) {
            for (int i = 0; i < lines; ++i)
                unit.audit().add(AuditLine::of(company, "saved", at));
        });
    }

    std::optional<AuditSeal> seal()
    {
        return store.transact([&](Unit& unit) { return deeds::seal_lines(unit, keys, at); });
    }

    // Whose transaction is under way.
    void write_by(Sql& somebody)
    {
        somebody("begin; insert into audit_lines (at, by, person_id, event, order_number, detail)"
                 " values ('2026-11-23 04:00+00', 'clock', 0, 'expired', '', '')");
    }

    ctl::Verdict verify(const std::vector<deeds::AuditHead>& heads = {})
    {
        told.str("");
        return ctl::verify_audit(store, keys, heads, told, at);
    }
    bool is_right() { return verify() == ctl::Verdict::right; }
    bool finds(const std::string& text)
    {
        const auto verdict = verify();
        BOOST_TEST_MESSAGE(told.str());
        return verdict == ctl::Verdict::differs && told.str().find(text) != std::string::npos;
    }

    Peril peril;
    Instant at = noon;
    const TemporaryDirectory directory;
    const std::string key_file = directory.write("audit.key", std::string(64, 'b'));
    deeds::AuditKeys keys = deeds::read_audit_keys(key_file);
    std::ostringstream told;
};

// Three seals over six lines.
struct SealedLog : Log {
    SealedLog()
    {
        for (int i = 0; i < 3; ++i) {
            write(2);
            seal();
        }
    }
};

}

BOOST_FIXTURE_TEST_CASE(each_line_is_sealed_once_and_the_log_is_right, Log)
{
    write(3);
    BOOST_TEST(seal().value().ids == "1-3");
    BOOST_TEST(!seal().has_value(), "there is nothing to seal");
    write();
    BOOST_TEST(seal().value().ids == "4");
    BOOST_TEST(is_right());
    BOOST_TEST(told.str() == "2 seals, 4 lines: 0 differences, 0 not checked\n");
}

BOOST_FIXTURE_TEST_CASE(a_log_of_many_lines_is_sealed_in_parts, Log)
{
    sql("insert into audit_lines (at, by, person_id, event, order_number, detail)"
        " select '2026-11-23 04:00+00', 'clock', 0, 'expired', '', '' from generate_series(1, "
        + std::to_string(2 * AuditSeal::most_lines + 10) + ")");
    const StoppedClock clock{noon, peril};
    work::Sealing(store, clock, key_file, directory.file(""), [](const auto&, const auto&) {}).step();
    BOOST_TEST(count("audit_seals") == 3);
    BOOST_TEST(is_right());
}

BOOST_FIXTURE_TEST_CASE(a_changed_line_is_named_with_its_day, SealedLog)
{
    for (const auto* change : {"detail = 'x'", "person_id = 7", "at = at + interval '1 microsecond'",
                               "result = 'denied'", "address = '::1'", "company_id = 2"}) {
        sql("begin; update audit_lines set " + std::string(change) + " where id = 3; commit");
        BOOST_TEST(finds("line 3 of 2026-11-23 was changed"), change);
        sql("update audit_lines set detail = '', person_id = 1, at = '2026-11-23 04:00+00', result = 'done',"
            " address = '', company_id = 1 where id = 3");
        BOOST_TEST(is_right());
    }
}

BOOST_FIXTURE_TEST_CASE(a_line_that_was_taken_away_is_named, SealedLog)
{
    sql("delete from audit_lines where id in (1, 4)");
    BOOST_TEST(finds("line 1, sealed on 2026-11-23, is missing"));
    BOOST_TEST(finds("line 4, sealed on 2026-11-23, is missing"));
}

BOOST_FIXTURE_TEST_CASE(a_line_that_was_put_between_is_named, Log)
{
    write();
    sql("select nextval('audit_lines_id_seq')");  // drawn, and rolled back
    write();
    seal();
    write();
    seal();  // gives the gap up
    BOOST_TEST(is_right());
    sql("insert into audit_lines (id, at, by, person_id, event, order_number, detail)"
        " values (2, '2026-11-23 04:00+00', 'operator', 1, 'paper_read', '', '')");
    BOOST_TEST(finds("line 2 of 2026-11-23 was added"));
    BOOST_TEST(!seal().has_value(), "it is never sealed");
    sql("update audit_lines set id = -2 where id = 2");
    BOOST_TEST(finds("line -2 of 2026-11-23 was added"));
}

BOOST_FIXTURE_TEST_CASE(a_line_that_is_dated_back_is_named, SealedLog)
{
    at = noon + 48h;
    sql("insert into audit_lines (at, by, person_id, event, order_number, detail)"
        " values ('2026-11-23 02:00+00', 'operator', 1, 'paper_read', '', '')");
    seal();
    BOOST_TEST(finds("line 7 of 2026-11-23 was added"));
}

BOOST_FIXTURE_TEST_CASE(a_line_that_commits_late_is_sealed_late, Log)
{
    Sql late(database.connection());
    write();
    write_by(late);
    write();
    BOOST_TEST(seal().value().open == "2");
    write();
    const auto second = seal().value();
    BOOST_TEST(second.open == "2");  // its transaction is under way
    BOOST_TEST(second.ids == "4");
    late("commit");
    BOOST_TEST(is_right());
    const auto third = seal().value();
    BOOST_TEST(third.ids == "2");
    BOOST_TEST(third.open == "");
    BOOST_TEST(is_right());
    sql("update audit_lines set detail = 'x' where id = 2");
    BOOST_TEST(finds("line 2 of 2026-11-23 was changed"));
    sql("delete from audit_lines where id = 2");
    BOOST_TEST(finds("line 2, sealed on 2026-11-23, is missing"));
}

BOOST_FIXTURE_TEST_CASE(numbers_of_what_was_rolled_back_are_given_up_when_all_of_that_time_is_over, Log)
{
    Sql late(database.connection()), other(database.connection());
    write();
    write_by(late);
    write();
    write_by(other);
    seal();
    late("rollback");
    write();
    const auto kept = seal().value();
    BOOST_TEST(kept.open == "2,4");  // another one of that time is still under way
    other("rollback");
    BOOST_TEST(seal().value().open == "");
    BOOST_TEST(is_right());
}

BOOST_FIXTURE_TEST_CASE(a_restored_database_counts_transactions_anew_and_its_log_goes_on, Log)
{
    write();
    sql("select nextval('audit_lines_id_seq')");
    write();
    auto first = seal().value();
    // As if sealed in a cluster that had seen many more.
    first.horizon = std::int64_t{1} << 60;
    first.hmac = deeds::hmac_of(first, "", keys).value();
    sql("update audit_seals set horizon = " + std::to_string(first.horizon) + ", hmac = '\\x" + hex(first.hmac) + "'");
    write();
    const auto second = seal().value();
    BOOST_TEST(second.ids == "4");
    BOOST_TEST(second.open == "");
    BOOST_TEST(is_right());
}

BOOST_FIXTURE_TEST_CASE(whoever_changes_a_seal_has_no_key_to_it, SealedLog)
{
    for (const auto* change : {"sealed_at = sealed_at - interval '1 day'", "horizon = 1", "key = 5",
                               "digests = decode(repeat('00', 32), 'hex')", "hmac = decode(repeat('00', 32), 'hex')"}) {
        sql("create table kept as select * from audit_seals; update audit_seals set " + std::string(change)
            + " where number = 2");
        BOOST_TEST((verify() != ctl::Verdict::right), change);
        sql("delete from audit_seals; insert into audit_seals select * from kept; drop table kept");
        BOOST_TEST(is_right());
    }
    sql("delete from audit_seals where number = 2");
    BOOST_TEST(finds("seals 2 to 2 are missing"));
    sql("delete from audit_seals where number < 3");
    BOOST_TEST(finds("seals 1 to 2 are missing"));
}

BOOST_FIXTURE_TEST_CASE(without_its_key_a_seal_is_not_checked, SealedLog)
{
    keys.front().number = 1;
    BOOST_TEST((verify() == ctl::Verdict::not_checked));
    BOOST_TEST(told.str().find("seal 1 of 2026-11-23: there is no key 0") != std::string::npos);
    keys = deeds::read_audit_keys(directory.write("other.key", std::string(64, 'c')));
    BOOST_TEST(finds("seal 1 of 2026-11-23 was changed"));
}

BOOST_FIXTURE_TEST_CASE(another_key_seals_from_then_on_and_the_old_one_still_opens, SealedLog)
{
    crypto::replace_private_file(key_file, crypto::with_new_seal_key(keys));
    keys = deeds::read_audit_keys(key_file);
    write();
    BOOST_TEST(seal().value().key == 1);
    BOOST_TEST(is_right());
}

BOOST_FIXTURE_TEST_CASE(an_end_that_was_cut_off_shows_by_a_head_that_was_carried_away, SealedLog)
{
    const auto head = store.read([](Unit& unit) { return unit.audit_seals().newest(); }).value();
    BOOST_TEST(deeds::export_head(head, directory.file(""), at));
    std::ifstream file(directory.file("") + "/cakey-audit-2026-11-23.head");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto heads = deeds::parse_heads(text).value();
    BOOST_TEST((verify(heads) == ctl::Verdict::right));

    sql("delete from audit_seals where number = 3; delete from audit_lines where id > 4");
    BOOST_TEST(is_right());
    BOOST_TEST((verify(heads) == ctl::Verdict::differs));
    BOOST_TEST(told.str().find("the end of the log was cut off") != std::string::npos);
    // Nor does it help to write on.
    sql("select setval('audit_lines_id_seq', 4)");
    write(2);
    at += 1min;
    seal();
    BOOST_TEST(is_right());
    BOOST_TEST((verify(heads) == ctl::Verdict::differs));
    BOOST_TEST(told.str().find("seal 3 of 2026-11-23 is another one than was carried away") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(a_head_is_written_once_a_day, Workshop)
{
    work::Sealing sealing(store, clock, directory.write("audit.key", std::string(64, 'b')), directory.file(""), note);
    saved(OrderState::draft, "2026112300000011");
    sealing.step();
    const auto first = directory.file("") + "/cakey-audit-2026-11-23.head";
    BOOST_TEST(std::filesystem::exists(first));
    const auto notes_then = notes.size();
    saved(OrderState::draft, "2026112300000012");
    sealing.step();
    BOOST_TEST(notes.size() == notes_then);
    BOOST_TEST(count("audit_seals") == 2);
    pass(24h);
    sealing.step();
    std::ifstream next(directory.file("") + "/cakey-audit-2026-11-24.head");
    BOOST_TEST(std::string(std::istreambuf_iterator<char>(next), {}).starts_with("2 "));
}

BOOST_FIXTURE_TEST_CASE(lines_are_sealed_though_their_head_can_be_written_nowhere, Workshop)
{
    const auto key = directory.write("audit.key", std::string(64, 'b'));
    saved(OrderState::draft, "2026112300000011");
    work::Sealing(store, clock, key, "/proc/no-such-place", note).step();  // nobody can write there, nor root
    BOOST_TEST(count("audit_seals") == 1);
    BOOST_TEST(notes.back().starts_with("audit_sealing_failed: "), notes.back());
    work::Sealing(store, clock, key, directory.file(""), note).step();
    BOOST_TEST(std::filesystem::exists(directory.file("") + "/cakey-audit-2026-11-23.head"));
}

BOOST_FIXTURE_TEST_CASE(two_workers_seal_no_line_twice, Log)
{
    write(500);
    for (int round = 0; round < 5; ++round) {
        write(50);
        done_at_once(4, [&](Unit& unit) { return deeds::seal_lines(unit, keys, noon).has_value(); });
    }
    while (seal()) {
    }
    BOOST_TEST(is_right());
    BOOST_TEST(told.str().find(" 750 lines") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(lines_that_wait_long_for_a_seal_are_told, Log)
{
    write();
    BOOST_TEST(is_right());
    BOOST_TEST(told.str().find("1 lines are not sealed yet") != std::string::npos);
    at += 61min;
    BOOST_TEST((verify() == ctl::Verdict::not_checked));
    BOOST_TEST(told.str().find("does cakey-worker run?") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(who_writes_a_line_does_not_wait_for_a_seal_nor_a_seal_for_them, Log)
{
    Sql writer(database.connection()), sealer(database.connection());
    write_by(writer);
    write();
    BOOST_TEST(seal().has_value());
    sealer("begin; select pg_advisory_xact_lock(hashtextextended('audit seals', 0))");
    sql("set lock_timeout = '2s'");
    BOOST_CHECK_NO_THROW(sql("insert into audit_lines (at, by, person_id, event, order_number, detail)"
                             " values (now(), 'clock', 0, 'expired', '', '')"));
    sql("reset lock_timeout");
    write();
    BOOST_TEST(!seal().has_value(), "it is another one's turn");
    sealer("commit");
    BOOST_TEST(seal().has_value());
}

BOOST_AUTO_TEST_CASE(a_file_of_heads_is_read_whole_or_not_at_all)
{
    const std::string hmac(64, 'a');
    BOOST_TEST(deeds::parse_heads("17 " + hmac + " 2026-11-23T12:00:00+08:00\n18 " + hmac + " x\n").value().size()
               == 2u);
    for (const std::string& wrong :
         {std::string(), std::string("\n"), "0 " + hmac + " x\n", "1 " + hmac.substr(2) + " x\n", "1 " + hmac + "\n",
          "1 " + hmac + " x y\n", "x " + hmac + " x\n"})
        BOOST_TEST(!deeds::parse_heads(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_SUITE_END()
