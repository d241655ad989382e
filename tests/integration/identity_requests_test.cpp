// Requests at the desk in the database: every field comes back, what the database itself refuses, closed accounts.
#include "support/faults.hpp"
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(identity_requests)

using namespace cakey;
using namespace cakey::support;
using namespace std::chrono_literals;

namespace {

const std::string number = "Q2026112300000001";
const std::string other_number = "Q2026112300000002";
const std::string check_violation = "23514";

struct AskedAtDesk : World {
    Company find(CompanyId id)
    {
        return store.read([&](Unit& unit) { return unit.companies().numbered(id); });
    }
    IdentityRequest find(const std::string& called)
    {
        return store.read([&](Unit& unit) { return unit.identity_requests().numbered(called); });
    }
    IdentityRequest saved(IdentityRequest request)
    {
        store.transact([&](Unit& unit) { unit.identity_requests().add(request); });
        return request;
    }
    void close(CompanyId id)
    {
        store.transact([&](Unit& unit) {
            auto closed = unit.companies().numbered(id);
            closed.close(noon);
            unit.companies().save(closed);
        });
    }
    std::optional<Company> called(const std::string& key)
    {
        return store.read([&](Unit& unit) { return unit.companies().called(key); });
    }
};

IdentityPaper paper_of(const IdentityRequest& request, IdentityPaperKind kind)
{
    return {0,   request.id(), kind, "申请.pdf", "application/pdf", 3, std::string(64, 'a'), std::string("a\0c", 3),
            noon};
}

}

BOOST_FIXTURE_TEST_CASE(a_request_for_a_mobile_comes_back_as_it_was, AskedAtDesk)
{
    auto request = saved(IdentityRequest::for_mobile(number, find(company), "13812345678", noon + 1us));
    store.transact([&](Unit& unit) {
        auto granted = unit.identity_requests().numbered(number);
        granted.approve(unit.companies().numbered(company), operator_, noon + 1h);
        unit.identity_requests().save(granted);
    });
    const auto found = find(number);
    BOOST_CHECK(found.company() == company);
    BOOST_CHECK(found.matter() == IdentityMatter::mobile);
    BOOST_CHECK(found.state() == IdentityState::granted);
    BOOST_CHECK(found.before() == (CompanyIdentity{registration(0).name.text(), registration(0).credit_code.text()}));
    BOOST_TEST(found.mobile() == "13812345678");
    BOOST_CHECK(!found.asked_by());
    BOOST_CHECK(found.asked_at() == noon + 1us);
    BOOST_CHECK(found.decided_by() == operator_);
    BOOST_CHECK(found.decided_at() == noon + 1h);
    BOOST_CHECK(found.ends_at() == noon + 73h);
    BOOST_TEST(found.version() == request.version() + 1);
}

BOOST_FIXTURE_TEST_CASE(of_two_decisions_the_second_is_stale, AskedAtDesk)
{
    saved(IdentityRequest::for_mobile(number, find(company), "13812345678", noon));
    auto one = find(number);
    auto two = find(number);
    one.refuse(operator_, "看不清", noon);
    store.transact([&](Unit& unit) { unit.identity_requests().save(one); });
    two.approve(find(company), colleague, noon);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.identity_requests().save(two); }), DomainError,
                          is(Fault::stale));
}

BOOST_FIXTURE_TEST_CASE(one_request_of_a_kind_is_open_at_a_time, AskedAtDesk)
{
    auto open = saved(IdentityRequest::for_mobile(number, find(company), "13812345678", noon));
    const auto ask_again = [&] {
        saved(IdentityRequest::for_mobile(other_number, find(company), "13812345679", noon + 1h));
    };
    BOOST_CHECK_EXCEPTION(ask_again(), DomainError, is(Fault::already_exists));
    saved(IdentityRequest::for_mobile("Q2026112300000003", find(stranger), "13812345678", noon));
    open.withdraw(noon);
    store.transact([&](Unit& unit) { unit.identity_requests().save(open); });
    BOOST_CHECK_NO_THROW(ask_again());
    store.read([&](Unit& unit) {
        BOOST_TEST(unit.identity_requests().newest(company, IdentityMatter::mobile)->number() == other_number);
        BOOST_CHECK(!unit.identity_requests().newest(company, IdentityMatter::reclaim));
        BOOST_TEST(unit.identity_requests().open_of(company).size() == 1);
        BOOST_TEST(unit.identity_requests().asked(company, IdentityMatter::mobile, noon - 1h) == 2);
        BOOST_TEST(unit.identity_requests().asked(company, IdentityMatter::mobile, noon) == 1);
    });
}

BOOST_FIXTURE_TEST_CASE(lists_have_everybodys_names, AskedAtDesk)
{
    const CompanyIdentity after{"某某新建设有限公司", registration(0).credit_code.text()};
    auto renaming = saved(IdentityRequest::for_name(number, find(company), after, colleague, noon));
    renaming.approve(find(company), operator_, noon);
    store.transact([&](Unit& unit) { unit.identity_requests().save(renaming); });
    saved(IdentityRequest::for_reclaim(other_number, find(company), "法人到场", colleague, noon + 1h));
    store.read([&](Unit& unit) {
        const auto open = unit.identity_requests().open(10);
        BOOST_REQUIRE(open.size() == 1);
        BOOST_TEST(open[0].number == other_number);
        BOOST_TEST(open[0].company == registration(0).name.text());
        BOOST_TEST(open[0].asked_by == "员工 colleague");
        BOOST_TEST(open[0].decided_by == "");
        const auto all = unit.identity_requests().of(company, 10);
        BOOST_REQUIRE(all.size() == 2);
        BOOST_TEST(all[0].number == other_number);
        BOOST_TEST(all[1].after_name == after.name);
        BOOST_TEST(all[1].decided_by == "员工 operator");
        BOOST_CHECK(all[1].decided_at == noon);
        BOOST_TEST(unit.identity_requests().of(stranger, 10).empty());
    });
}

BOOST_FIXTURE_TEST_CASE(papers_come_back_and_there_is_one_of_each_kind, AskedAtDesk)
{
    const auto request = saved(IdentityRequest::for_mobile(number, find(company), "13812345678", noon));
    auto letter = paper_of(request, IdentityPaperKind::letter);
    store.transact([&](Unit& unit) { unit.identity_papers().add(letter); });
    store.read([&](Unit& unit) {
        const auto listed = unit.identity_papers().of(request.id());
        BOOST_REQUIRE(listed.size() == 1);
        BOOST_CHECK(listed[0].kind == IdentityPaperKind::letter);
        const auto found = unit.identity_papers().find(request.id(), IdentityPaperKind::letter);
        BOOST_REQUIRE(found);
        BOOST_TEST(found->content_sealed == letter.content_sealed);
        BOOST_TEST(found->file_name == letter.file_name);
        BOOST_CHECK(!unit.identity_papers().find(request.id(), IdentityPaperKind::business_licence));
    });
    auto another = paper_of(request, IdentityPaperKind::letter);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.identity_papers().add(another); }), DomainError,
                          is(Fault::already_exists));
}

BOOST_FIXTURE_TEST_CASE(the_database_itself_wants_two_people_for_a_name, AskedAtDesk)
{
    saved(IdentityRequest::for_reclaim(number, find(company), "法人到场", operator_, noon));
    saved(IdentityRequest::for_name(other_number, find(stranger), {"新名", registration(1).credit_code.text()}, operator_,
                                    noon));
    const auto refused = [](const SqlError& error) { return error.state == check_violation; };
    for (const std::string matter : {"reclaim", "name"}) {
        const auto one = " where matter = '" + matter + "'";
        BOOST_CHECK_EXCEPTION(sql("update identity_requests set state = 'done', decided_by = asked_by" + one), SqlError,
                              refused);
        BOOST_CHECK_EXCEPTION(sql("update identity_requests set state = 'done'" + one), SqlError, refused);
    }
    BOOST_CHECK_NO_THROW(sql("update identity_requests set state = 'done', decided_by = asked_by + 1"));
}

BOOST_FIXTURE_TEST_CASE(a_closed_account_gives_its_name_and_code_back, AskedAtDesk)
{
    Session session{0, "token", company, {}, std::string(32, 's'), "", "", noon, noon};
    store.transact([&](Unit& unit) { unit.sessions().add(session); });
    close(company);
    BOOST_CHECK(!called(registration(0).name.normalized()));
    BOOST_CHECK(!called(registration(0).credit_code.text()));
    BOOST_CHECK(!store.read([&](Unit& unit) { return unit.sessions().find("token", noon); }));

    Company heir(registration(0), noon);
    const auto id = store.transact([&](Unit& unit) { return unit.companies().add(heir); });
    BOOST_CHECK(called(registration(0).name.normalized())->id() == id);
    BOOST_CHECK(find(company).closed_at() == noon);
    Company third(registration(0), noon);
    BOOST_CHECK_EXCEPTION(store.transact([&](Unit& unit) { unit.companies().add(third); }), DomainError,
                          is(Fault::already_exists));
}

BOOST_FIXTURE_TEST_CASE(companies_are_searched_by_part_of_the_name_or_by_code, AskedAtDesk)
{
    close(stranger);
    store.read([&](Unit& unit) {
        BOOST_TEST(unit.companies().search("建设", 10).size() == 2);
        BOOST_TEST(unit.companies().search("建设", 1).size() == 1);
        BOOST_TEST(unit.companies().search("%", 10).empty());
        const auto one = unit.companies().search(registration(1).credit_code.text(), 10);
        BOOST_REQUIRE(one.size() == 1);
        BOOST_CHECK(one[0].id == stranger);
        BOOST_CHECK(one[0].closed_at == noon);
        BOOST_TEST(unit.companies().search(registration(1).credit_code.text().substr(1), 10).empty());
    });
}

BOOST_FIXTURE_TEST_CASE(a_companys_orders_are_counted_for_the_desk, AskedAtDesk)
{
    World::saved(OrderState::draft, "2026112300000001");
    World::saved(OrderState::awaiting_payment, "2026112300000002");
    World::saved(OrderState::completed, "2026112300000003");
    World::saved(OrderState::closed, "2026112300000004");
    store.read([&](Unit& unit) {
        const auto orders = unit.companies().orders_of(company);
        BOOST_TEST(orders.submitted == 3);
        BOOST_TEST(orders.open == 1);
        BOOST_TEST(orders.completed == 1);
        BOOST_TEST(unit.companies().orders_of(stranger).submitted == 0);
    });
}

BOOST_FIXTURE_TEST_CASE(the_web_program_adds_evidence_and_takes_none_away, AskedAtDesk)
{
    saved(IdentityRequest::for_mobile(number, find(company), "13812345678", noon));
    Sql web(database.connection());
    web("set role cakey_web");
    for (const std::string refused :
         {"delete from identity_requests", "delete from identity_papers", "update identity_papers set file_name = ''"})
        BOOST_CHECK_THROW(web(refused), SqlError);
    BOOST_CHECK_NO_THROW(web("update identity_requests set state = 'withdrawn'"));
    Sql worker(database.connection());
    worker("set role cakey_worker");
    BOOST_CHECK_THROW(worker("select mobile from identity_requests"), SqlError);
    BOOST_CHECK_THROW(worker("select content_sealed from identity_papers"), SqlError);
}

BOOST_FIXTURE_TEST_CASE(the_new_messages_and_the_old_ones_are_let_in, World)
{
    for (const auto& [purpose, text] : words<TextPurpose>)
        BOOST_TEST_CONTEXT(text)
        {
            TextMessage message;
            message.out_id = "OUT" + std::to_string(static_cast<int>(purpose));
            message.mobile = "13900139000";
            message.purpose = purpose;
            message.created_at = noon;
            BOOST_CHECK_NO_THROW(store.transact([&](Unit& unit) { unit.texts().add(message); }));
        }
    BOOST_CHECK_THROW(sql("update text_messages set purpose = 'another'"), SqlError);
}

BOOST_AUTO_TEST_SUITE_END()
