// sql/: what the database itself refuses, and that it is the schema the programs were built for.
#include "store/schema.hpp"

#include "support/rsa_keys.hpp"
#include "support/sandbox.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

BOOST_AUTO_TEST_SUITE(schema)

using namespace cakey;
using namespace cakey::support;

namespace {

// SQLSTATEs.
const std::string check_violation = "23514";
const std::string no_privilege = "42501";

auto refused_with(const std::string& state)
{
    return [state](const SqlError& error) {
        BOOST_TEST(error.state == state, error.what());
        return error.state == state;
    };
}

struct Role : World {
    void may(const std::string& statement)
    {
        BOOST_TEST_CONTEXT(statement)
        BOOST_CHECK_NO_THROW(as_role("begin; " + statement + "; rollback"));
    }
    void may_not(const std::string& statement, const std::string& for_reason = no_privilege)
    {
        BOOST_TEST_CONTEXT(statement)
        {
            BOOST_CHECK_EXCEPTION(as_role("begin; " + statement), SqlError, refused_with(for_reason));
            as_role("rollback");
        }
    }

    explicit Role(const std::string& role) : as_role(database.connection()) { as_role("set role " + role); }

    Sql as_role;
};

struct Web : Role {
    Web() : Role("cakey_web") {}
};

struct Worker : Role {
    Worker() : Role("cakey_worker") {}
};

}

BOOST_AUTO_TEST_CASE(the_programs_were_built_for_the_newest_file_in_sql)
{
    int newest = 0;
    for (const auto& entry : std::filesystem::directory_iterator(CAKEY_SOURCE "/sql"))
        if (entry.path().extension() == ".sql")
            newest = std::max(newest, std::stoi(entry.path().filename()));
    BOOST_TEST(schema_version == newest);
}

BOOST_FIXTURE_TEST_CASE(the_database_knows_its_version, EmptyDatabase)
{
    BOOST_TEST(store.read([](Unit& unit) { return unit.schema().version(); }) == schema_version);
    BOOST_TEST(!store.hindrance());
    BOOST_CHECK_NO_THROW(store.require_schema());
}

BOOST_FIXTURE_TEST_CASE(a_program_goes_on_when_a_later_schema_says_nothing_against_it, EmptyDatabase)
{
    sql("insert into schema_migrations (version, name) values (9999, 'later')");
    BOOST_TEST(!store.hindrance());
    sql("update schema_migrations set oldest_program = " + std::to_string(schema_version) + " where version = 9999");
    BOOST_TEST(!store.hindrance());
    sql("update schema_migrations set oldest_program = 9998 where version = 9999");
    const auto hindrance = store.hindrance().value();
    BOOST_CHECK(hindrance.kind == Hindrance::Kind::schema);
    BOOST_TEST(hindrance.reason.find("which is for programs of schema 9998 and later") != std::string::npos,
               hindrance.reason);
    BOOST_CHECK_THROW(store.require_schema(), std::runtime_error);
    sql("delete from schema_migrations where version = 9999");
}

BOOST_FIXTURE_TEST_CASE(a_program_does_not_start_on_a_schema_that_lacks_what_it_uses, EmptyDatabase)
{
    sql("create table kept_migrations as select * from schema_migrations where version >= "
        + std::to_string(oldest_schema));
    sql("delete from schema_migrations where version >= " + std::to_string(oldest_schema));
    const auto hindrance = store.hindrance();
    sql("insert into schema_migrations select * from kept_migrations");
    sql("drop table kept_migrations");
    BOOST_REQUIRE(hindrance);
    BOOST_CHECK(hindrance->kind == Hindrance::Kind::schema);
    BOOST_TEST(hindrance->reason.find("run `cakeyctl migrate`") != std::string::npos, hindrance->reason);
    BOOST_TEST(!store.hindrance());
}

namespace {

// sql/ as the next release has it: with a file that takes something away.
struct NextRelease : EmptyDatabase {
    NextRelease()
    {
        std::filesystem::copy(CAKEY_SOURCE "/sql", sql_files, std::filesystem::copy_options::recursive);
        std::ofstream(sql_files + "/9001-takes-away.sql")
            << "-- Takes away.\n-- oldest program: 9000\ncreate table taken (id int);";
    }
    ~NextRelease()
    {
        sql("drop table if exists taken");
        sql("delete from schema_migrations where version > 9000");
    }

    TemporaryDirectory directory;
    std::string sql_files = directory.file("sql");
    Migrations migrations{database.connection(), sql_files};
};

}

BOOST_FIXTURE_TEST_CASE(a_migration_that_breaks_a_program_that_runs_is_refused_and_names_it, NextRelease)
{
    Sql old(database.connection() + " application_name='cakey-web schema 8999'");
    const Sql newer(database.connection() + " application_name='cakey-worker schema 9000'");
    BOOST_CHECK_EXCEPTION(migrations.apply(), std::runtime_error, [](const std::runtime_error& error) {
        const std::string why = error.what();
        BOOST_TEST(why.find("9001-takes-away.sql is for programs of schema 9000 and later, and connected are: "
                            "cakey-web schema 8999.")
                       != std::string::npos,
                   why);
        return true;
    });
    BOOST_TEST(sql("select max(version) from schema_migrations") == std::to_string(schema_version));
    BOOST_TEST(migrations.apply(true) == std::vector<std::string>{"9001-takes-away.sql"},
               boost::test_tools::per_element());
    BOOST_CHECK(store.hindrance().value().kind == Hindrance::Kind::schema);
}

BOOST_FIXTURE_TEST_CASE(a_migration_that_breaks_nobody_who_runs_is_applied, NextRelease)
{
    const Sql newer(database.connection() + " application_name='cakey-web schema 9000'");
    const Sql stranger(database.connection() + " application_name='psql schema 1'");
    BOOST_TEST(migrations.apply().size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(a_migration_that_is_killed_half_way_leaves_nothing_and_is_run_again, NextRelease)
{
    const auto file = sql_files + "/9001-takes-away.sql";
    const auto whole = content_of(file);
    std::ofstream(file) << whole << "\nselect pg_sleep(600);";
    auto migrating = std::async(std::launch::async, [&] { return migrations.apply(); });
    wait_until([&] {
        return sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event = 'PgSleep'") != "0";
    });
    BOOST_CHECK_THROW(migrating.get(), std::runtime_error);
    BOOST_TEST(sql("select to_regclass('taken') is null") == "t");
    BOOST_TEST(sql("select max(version) from schema_migrations") == std::to_string(schema_version));

    std::ofstream(file) << whole;
    BOOST_TEST(migrations.apply().size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(programs_say_for_which_schema_they_are_built, EmptyDatabase)
{
    const auto name = store.read([](Unit& unit) { return unit.schema().version(); });
    BOOST_TEST(
        sql("select count(*) from pg_stat_activity where application_name like '% schema " + std::to_string(name) + "'")
        != "0");
}

BOOST_FIXTURE_TEST_CASE(migrating_again_changes_nothing, EmptyDatabase)
{
    BOOST_TEST(Migrations(database.connection(), CAKEY_SOURCE "/sql").apply().empty());
}

BOOST_FIXTURE_TEST_CASE(more_seals_than_certificates_are_refused_by_the_database_itself, World)
{
    saved(OrderState::draft);
    BOOST_CHECK_NO_THROW(sql("update orders set certificates = 3, company_seals = 1, legal_seals = 1,"
                             " signature_seals = 1"));
    for (const std::string one_more :
         {"company_seals = 2", "legal_seals = 2", "signature_seals = 2", "certificates = 2", "company_seals = -1"})
        BOOST_TEST_CONTEXT(one_more)
    BOOST_CHECK_EXCEPTION(sql("update orders set " + one_more), SqlError, refused_with(check_violation));
}

BOOST_FIXTURE_TEST_CASE(the_store_does_not_get_past_the_rule_either, World)
{
    auto application = whole_application();
    application.company_seals = 3;
    Order order("2026112300000001", company, application, noon);
    BOOST_CHECK_THROW(saved(order), std::exception);
    BOOST_TEST(count("orders") == 0);
}

BOOST_FIXTURE_TEST_CASE(an_order_that_awaits_payment_has_its_deadline_and_no_other_has, World)
{
    saved(OrderState::awaiting_payment);
    BOOST_CHECK_EXCEPTION(sql("update orders set pay_by = null"), SqlError, refused_with(check_violation));
    BOOST_CHECK_EXCEPTION(sql("update orders set state = 'draft'"), SqlError, refused_with(check_violation));
}

BOOST_FIXTURE_TEST_CASE(a_dispatched_order_has_a_courier_number, World)
{
    saved(OrderState::dispatched);
    BOOST_CHECK_EXCEPTION(sql("update orders set courier_number = ''"), SqlError, refused_with(check_violation));
    BOOST_CHECK_EXCEPTION(sql("update orders set courier = null"), SqlError, refused_with(check_violation));
}

BOOST_FIXTURE_TEST_CASE(a_session_is_somebodys_and_of_one_person, World)
{
    const std::string insert = "insert into sessions (token_hash, company_id, staff_id, csrf_secret, browser, address,"
                               " created_at, seen_at) values ('t', ";
    const std::string rest = ", decode(repeat('00', 32), 'hex'), '', '', now(), now())";
    BOOST_CHECK_EXCEPTION(sql(insert + "null, null" + rest), SqlError, refused_with(check_violation));
    BOOST_CHECK_EXCEPTION(sql(insert + "1, 1" + rest), SqlError, refused_with(check_violation));
    BOOST_CHECK_NO_THROW(sql(insert + "1, null" + rest));
}

BOOST_FIXTURE_TEST_CASE(an_outlet_is_outlet_staffs_and_theirs_alone, World)
{
    BOOST_CHECK_EXCEPTION(sql("update staff set outlet = null where username = 'clerk'"), SqlError,
                          refused_with(check_violation));
    BOOST_CHECK_EXCEPTION(sql("update staff set outlet = 1 where username = 'operator'"), SqlError,
                          refused_with(check_violation));
}

// Roles: what a program needs, and no more.

BOOST_FIXTURE_TEST_CASE(the_web_program_cannot_rewrite_the_past, Web)
{
    saved(OrderState::dispatched);
    may_not("delete from audit_lines");
    may_not("update audit_lines set detail = ''");
    may_not("truncate audit_lines");
    may_not("update order_changes set reason = ''");
    may_not("delete from order_changes");
    may("select from audit_lines");
    may_not("insert into audit_seals select * from audit_seals");
    may_not("update audit_seals set key = 1");
    may_not("delete from audit_seals");
    may("select from audit_seals");
    may("select from order_changes");
}

BOOST_FIXTURE_TEST_CASE(the_web_program_deletes_and_renames_no_staff, Web)
{
    may_not("update staff set username = 'another'");
    may_not("update staff set created_at = now()");
    may_not("delete from staff");
    may_not("update staff_sign_ins set address = ''");
    may_not("update staff_setups set expires_at = now()");
    may_not("update agreements set body = ''");
    may("update staff set version = version + 1, totp_step = 1, password_hash = 'new'");
    may_not("update staff set password_hash = ''", check_violation);  // of one who may sign in
    may("update staff set password_hash = '', state = 'invited'");
}

BOOST_FIXTURE_TEST_CASE(the_web_program_sets_prices_for_days_to_come_alone, Web)
{
    const auto price = [](const std::string& day) {
        return "insert into prices (business_type, item, years, unit_price, invoice_name, tax_code, tax_percent,"
               " valid_from) values ('new', 'certificate', 1, 100, 'a', '1', 6, "
               + day + ")";
    };
    sql(price("now() - interval '1 day'"));
    may_not("update prices set unit_price = 1");
    may_not("delete from prices", check_violation);
    may_not(price("now() - interval '1 minute'"), check_violation);
    may(price("now() + interval '1 day'"));
    may("delete from prices where valid_from > now()");
    // Not even whoever owns them.
    BOOST_CHECK_EXCEPTION(sql("update prices set unit_price = 1"), SqlError, refused_with(check_violation));
    BOOST_CHECK_EXCEPTION(sql("delete from prices"), SqlError, refused_with(check_violation));
}

BOOST_FIXTURE_TEST_CASE(the_web_program_changes_nothing_of_what_a_certificate_was_asked_for, Web)
{
    may_not("update certificates set subject_name = 'another'");
    may_not("update certificates set key_id = 1");
    may_not("update certificates set request = ''");
    may_not("update certificates set requested_by = 1");
    may_not("delete from certificates");
    may_not("update certificate_keys set hash = ''");
    may_not("delete from certificate_keys");
    may_not("update certificate_changes set reason = ''");
    may_not("delete from certificate_changes");
    may_not("update revocations set reason = 'unspecified'");
    may_not("delete from revocations");
    may_not("insert into ca_keys select * from ca_keys");
    may("update certificate_keys set token_serial = ''");
    may("update revocations set done_at = null");
}

BOOST_FIXTURE_TEST_CASE(the_web_program_deletes_no_outlet_and_no_platform_and_gives_no_platform_another_code, Web)
{
    may_not("delete from outlets");
    may_not("delete from platforms");
    may_not("update platforms set code = 'another'");
    may_not("update platforms set accepts = ''", check_violation);
    may_not("update platforms set accepts = 'new old'", check_violation);
    may("update platforms set name = 'b', position = 2, active = false, accepts = 'new renewal', version = 2");
    may("update outlets set active = false");
}

BOOST_FIXTURE_TEST_CASE(the_web_program_deletes_no_money_and_no_company, Web)
{
    may_not("delete from payments");
    may_not("delete from refunds");
    may_not("delete from invoices");
    may_not("delete from outbox");
    may_not("delete from companies");
    may_not("update profile_changes set before = ''");
    may_not("delete from profile_changes");
    may_not("select token from issuer_tokens");
    may_not("create table another (id int)");
    may_not("insert into schema_migrations (version, name) values (9999, 'later')");
}

BOOST_FIXTURE_TEST_CASE(the_web_program_may_delete_a_draft_with_its_history, Web)
{
    saved(OrderState::draft);
    may("delete from orders");
}

BOOST_FIXTURE_TEST_CASE(an_order_that_was_ever_submitted_is_not_deleted, Web)
{
    saved(OrderState::dispatched);
    may_not("delete from orders", check_violation);
    sql("update orders set state = 'draft', courier = null, courier_number = ''");  // withdrawn, say
    may_not("delete from orders", check_violation);
    BOOST_TEST(count("order_changes") > 0);
}

BOOST_FIXTURE_TEST_CASE(no_refund_exceeds_what_was_received, Web)
{
    saved(OrderState::awaiting_review);
    sql("insert into payments (version, order_id, order_number, submission, attempt, out_trade_no, amount, state, qr_code,"
        " trade_no, received, created_at) select 1, id, number, 1, 1, 'trade', 50000, 'paid', '', 't', 50000, now()"
        " from orders");
    const auto refund = [](const std::string& amount) {
        return "insert into refunds (version, payment_id, order_id, order_number, out_trade_no, out_request_no, amount,"
               " reason, state, created_at) select 1, id, order_id, order_number, out_trade_no, 'r', "
               + amount + ", 'refused', 'wanted', now() from payments";
    };
    may_not(refund("50001"), check_violation);
    may_not(refund("100 * received"), check_violation);
    may(refund("50000"));
    may_not("update payments set received = 5000000", check_violation);
    may_not("update payments set amount = 5000000", check_violation);
    sql(refund("50000"));
    may_not("update refunds set amount = 1", check_violation);
    may_not("update refunds set out_request_no = 'another'", check_violation);
    may("update refunds set state = 'done', done_at = now()");
}

BOOST_FIXTURE_TEST_CASE(the_web_program_cannot_rewrite_who_asked_for_a_reversal_and_why, Web)
{
    saved(OrderState::completed);
    const auto reversal = [](const std::string& outcome, const std::string& decided_by) {
        return "insert into reversals (version, order_id, order_version, reason, asked_by, asked_at, outcome, "
               "decided_by,"
               " decided_at, refusal_reason) select 1, o.id, 1, '企业重复购买，双方同意全额退款', a.id, now(), "
               + outcome + ", " + decided_by + ", " + (outcome == "null" ? "null" : "now()")
               + ", '' from orders o, staff a, staff d where a.username = 'operator' and d.username = 'colleague'";
    };
    may_not(reversal("'approved'", "a.id"), check_violation);
    may_not(reversal("'withdrawn'", "d.id"), check_violation);
    may_not(reversal("'refused'", "d.id"), check_violation);  // without a reason
    may(reversal("'approved'", "d.id"));
    sql(reversal("null", "null"));
    may_not(reversal("null", "null"), "23505");
    may_not("update reversals set asked_by = 1");
    may_not("update reversals set reason = reason");
    may_not("delete from reversals");
    // Nor does it close a completed order by itself.
    may_not("update orders set state = 'closed'", check_violation);
    may_not("update orders set state = 'draft'", check_violation);
}

BOOST_FIXTURE_TEST_CASE(the_worker_cannot_rewrite_the_past, Worker)
{
    saved(OrderState::dispatched);
    may_not("delete from audit_lines");
    may_not("update audit_lines set detail = ''");
    may_not("truncate audit_lines");
    may_not("update audit_seals set key = 1");
    may_not("delete from audit_seals");
    may_not("truncate audit_seals");
    may_not("update order_changes set reason = ''");
    may_not("delete from order_changes");
    may_not("delete from orders");
    may_not("delete from payments");
    may_not("delete from refunds");
}

BOOST_FIXTURE_TEST_CASE(the_worker_knows_nothing_of_staff_papers_and_new_orders, Worker)
{
    may_not("select from staff");
    may_not("delete from staff");
    may_not("select from staff_setups");
    may_not("select from recovery_codes");
    may_not("select content_sealed from papers");
    may_not("update companies set name = name");
    may_not("select from reversals");
    may_not("insert into orders select * from orders");
    may_not("update sessions set seen_at = now()");
    may("delete from sessions where seen_at < now()");
}

BOOST_AUTO_TEST_SUITE_END()
