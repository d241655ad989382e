// One of each smaller thing that is stored, written and read back: every field is as it was.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <tuple>

BOOST_AUTO_TEST_SUITE(small_entities)

using namespace cakey;
using namespace cakey::support;

namespace {

// To the microsecond, and not in whole hours.
constexpr Instant odd = noon + std::chrono::microseconds(1'234'567);
const std::string bytes("\0\1\xff'\\sealed\0", 12);

auto fields(const Agreement& a) { return std::tie(a.version, a.title, a.body, a.valid_from, a.published_at); }
auto fields(const IssuerToken& t) { return std::tie(t.issuer, t.token, t.fetched_at, t.expires_at); }
auto fields(const OutboxItem& i)
{
    return std::tie(i.kind, i.subject_id, i.order_number, i.state, i.tries, i.due_at, i.taken_until, i.created_at,
                    i.finished_at, i.code);
}
auto fields(const Outlet& o)
{
    return std::tie(o.position, o.city, o.district, o.name, o.address, o.recipient, o.phone, o.hours, o.active);
}
auto fields(const Platform& p) { return std::tie(p.code, p.name, p.position, p.active); }
auto fields(const Price& p)
{
    return std::tie(p.business_type, p.item, p.years, p.unit_price, p.invoice_name, p.tax_code, p.tax_percent,
                    p.valid_from);
}
auto fields(const ProfileChange& c) { return std::tie(c.company_id, c.at, c.by, c.field, c.before, c.after); }
auto fields(const Session& s)
{
    return std::tie(s.id, s.token_hash, s.company_id, s.staff_id, s.csrf_secret, s.browser, s.address, s.created_at,
                    s.seen_at);
}
auto fields(const Staff& s)
{
    return std::tie(s.id, s.version, s.username, s.name, s.role, s.outlet, s.password_hash, s.totp_secret_sealed,
                    s.totp_step, s.state, s.created_at);
}
auto fields(const TextCode& c)
{
    return std::tie(c.id, c.version, c.mobile, c.purpose, c.company_id, c.code_hash, c.salt, c.address, c.wider_network,
                    c.browser, c.shared, c.tries, c.used, c.created_at, c.expires_at);
}
auto fields(const TextMessage& m)
{
    return std::tie(m.id, m.version, m.out_id, m.mobile, m.purpose, m.variables, m.order_number, m.state, m.created_at,
                    m.provider, m.sent_at, m.receipt, m.receipt_code);
}

template <class Noun>
void check_same(const Noun& was, const Noun& is)
{
    BOOST_CHECK(fields(was) == fields(is));
}

}

BOOST_FIXTURE_TEST_CASE(sessions_of_a_company_and_of_staff, World)
{
    Session session{0, "token", company, {}, bytes + std::string(20, 'x'), "浏览器", "127.0.0.1", odd, odd};
    Session desk{0, "desk", {}, clerk, bytes + std::string(20, 'x'), "浏览器", "127.0.0.1", odd, odd};
    store.transact([&](Unit& unit) {
        unit.sessions().add(session);
        unit.sessions().add(desk);
    });
    check_same(session, store.read([&](Unit& unit) { return unit.sessions().of(company).at(0); }));

    const auto mine = store.read([&](Unit& unit) { return unit.sessions().find("token", odd); });
    BOOST_REQUIRE(mine);
    BOOST_TEST(mine->session_id == session.id);
    BOOST_CHECK(mine->company_id == company);
    BOOST_CHECK(!mine->staff_id);
    BOOST_TEST(mine->name == registration(0).name.text());
    BOOST_CHECK(!mine->role);
    BOOST_TEST(mine->csrf_secret == session.csrf_secret);
    BOOST_CHECK(mine->created_at == odd);
    BOOST_CHECK(mine->seen_at == odd);

    const auto theirs = store.read([&](Unit& unit) { return unit.sessions().find("desk", odd); });
    BOOST_REQUIRE(theirs);
    BOOST_CHECK(!theirs->company_id);
    BOOST_CHECK(theirs->staff_id == clerk);
    BOOST_CHECK(theirs->role == Role::outlet);
    BOOST_CHECK(theirs->outlet == outlet);
    BOOST_TEST(theirs->name == "员工 clerk");
}

BOOST_FIXTURE_TEST_CASE(a_text_code_and_a_text_message, World)
{
    TextCode code;
    code.mobile = "13900139000";
    code.purpose = TextPurpose::one_time_password;
    code.company_id = company;
    code.code_hash = "hash";
    code.salt = "salt";
    code.address = "127.0.0.1";
    code.browser = "browser";
    code.tries = 2;
    code.used = true;
    code.created_at = odd;
    code.expires_at = odd + TextCode::code_life;
    TextMessage message;
    message.out_id = "OUT1";
    message.mobile = "13900139000";
    message.purpose = TextPurpose::refused;
    message.variables = {{"order", "2026112300000001"}, {"reason", "营业执照'看不清\""}};
    message.order_number = "2026112300000001";
    message.state = TextState::sent;
    message.created_at = odd;
    message.sent_at = odd;
    message.provider = TextProvider::second;
    message.receipt = TextReceipt::failed;
    message.receipt_code = "MOBILE_NOT_ON_SERVICE";
    store.transact([&](Unit& unit) {
        unit.text_codes().add(code);
        unit.texts().add(message);
    });
    check_same(code, *store.transact([&](Unit& unit) { return unit.text_codes().newest(code.mobile, code.purpose); }));
    check_same(message, store.read([&](Unit& unit) { return unit.texts().at(message.id); }));
    check_same(message, *store.read([&](Unit& unit) { return unit.texts().find(message.id); }));
    BOOST_CHECK(!store.read([&](Unit& unit) { return unit.texts().find(message.id + 1); }));
    const auto among = store.read([&](Unit& unit) { return unit.texts().find({message.id + 1, message.id}); });
    BOOST_REQUIRE(among.size() == 1u);
    check_same(message, among.front());

    message.variables = {{"order", "2026112300000001"}};
    message.sent_at.reset();
    store.transact([&](Unit& unit) { unit.texts().save(message); });
    check_same(message, store.read([&](Unit& unit) { return unit.texts().at(message.id); }));
}

BOOST_FIXTURE_TEST_CASE(an_outbox_item, World)
{
    const auto after = store.transact([&](Unit& unit) {
        unit.outbox().add(OutboxKind::refund, 7, "2026112300000001", odd);
        return unit.outbox().of_order("2026112300000001").at(0);
    });
    const OutboxItem before{0, OutboxKind::refund, 7, "2026112300000001", OutboxState::waiting, 0, false, odd, {}, odd,
                            {},
                            ""};
    check_same(before, after);
}

BOOST_FIXTURE_TEST_CASE(changes_of_a_profile, World)
{
    const ProfileChange name{0, company, odd, Party::company, ProfileField::name, "旧名", "新名"};
    const ProfileChange place{0, company, odd, Party::operator_, ProfileField::place, "江苏省南京市", "江苏省苏州市"};
    const auto latest = store.transact([&](Unit& unit) {
        unit.profile_changes().add(name);
        unit.profile_changes().add({0, company, odd, Party::company, ProfileField::phone, "", "025-88886666"});
        unit.profile_changes().add({0, stranger, odd, Party::company, ProfileField::phone, "1", "2"});
        unit.profile_changes().add(place);
        return unit.profile_changes().latest(company, 20);
    });
    // What was filled in for the first time is no change to look at.
    BOOST_TEST_REQUIRE(latest.size() == 2U);
    check_same(place, latest[0]);
    check_same(name, latest[1]);
    BOOST_TEST(store.read([&](Unit& unit) { return unit.profile_changes().latest(company, 1).size(); }) == 1U);
}

BOOST_FIXTURE_TEST_CASE(staff, World)
{
    Staff before{0, 0, "auditor", "审计", Role::auditor, {}, "hash", bytes, 5, AccountState::active, odd};
    store.transact([&](Unit& unit) { unit.staff().add(before); });
    check_same(before, store.read([&](Unit& unit) { return unit.staff().numbered({before.id}); }));
    const auto called = store.read([&](Unit& unit) { return unit.staff().called("auditor"); });
    BOOST_REQUIRE(called);
    check_same(before, *called);
    BOOST_CHECK(!store.read([&](Unit& unit) { return unit.staff().called("nobody"); }));
}

BOOST_FIXTURE_TEST_CASE(what_can_be_ordered_and_where_it_is_picked_up, World)
{
    const Outlet second{0, 2, "厦门市", "思明区", "思明网点", "某路2号", "网点收", "0592-1234567", "9:00-17:00", true};
    const Platform platform{0, "other", "另一平台", 2, true};
    const Price price{
        0, BusinessType::renewal, PricedItem::seal, 2, Fen(6001), "*信息技术服务*签章", "3040203000000000000", 6, odd};
    const Agreement agreement{2, "协议", "第一条\n正文", odd, odd - agreement_notice};
    store.transact([&](Unit& unit) {
        unit.catalogue().put(second);
        unit.catalogue().put(platform);
        unit.catalogue().add(price);
        unit.agreements().add(agreement);
    });
    store.read([&](Unit& unit) {
        check_same(second, unit.catalogue().outlets().at(1));
        check_same(platform, unit.catalogue().platforms().at(1));
        check_same(price, unit.catalogue().prices(odd).prices().at(0));
        check_same(agreement, unit.agreements().in_force(odd));
        check_same(agreement, *unit.agreements().version(2));
    });
}

BOOST_FIXTURE_TEST_CASE(an_issuers_token, EmptyDatabase)
{
    const IssuerToken first{"nuonuo", "one", odd, odd + std::chrono::hours(24)};
    const IssuerToken second{"nuonuo", "two", odd, odd + std::chrono::hours(48)};
    for (const auto& token : {first, second}) {
        store.transact([&](Unit& unit) { unit.issuer_tokens().put(token); });
        check_same(token, *store.read([&](Unit& unit) { return unit.issuer_tokens().find("nuonuo"); }));
    }
    BOOST_CHECK(!store.read([](Unit& unit) { return unit.issuer_tokens().find("another"); }));
}

BOOST_AUTO_TEST_SUITE_END()
