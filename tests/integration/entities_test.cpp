// A company and its orders, money and papers, written and read back: every field is as it was.
#include "support/world.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <tuple>

BOOST_AUTO_TEST_SUITE(entities)

using namespace cakey;
using namespace cakey::support;

namespace {

// To the microsecond, and not in whole hours.
constexpr Instant odd = noon + std::chrono::microseconds(1'234'567);
const std::string bytes("\0\1\xff'\\sealed\0", 12);

auto fields(const CompanyProfile& p)
{
    return std::tie(p.legal_person, p.province, p.city, p.county, p.phone, p.address);
}
auto fields(const InvoiceInfo& i) { return std::tie(i.title, i.tax_number, i.address_phone, i.bank_account, i.email); }
auto fields(const Application& a)
{
    return std::tie(a.platform, a.business_type, a.certificates, a.years, a.company_seals, a.legal_seals,
                    a.signature_seals, a.certificate_serial, a.reason, a.unopened_bids, a.bid_opening, a.handler_name,
                    a.handler_id_sealed, a.handler_mobile, a.address, a.delivery, a.outlet, a.remark);
}
auto fields(const Invoice& i)
{
    return std::tuple_cat(std::tie(i.id, i.version, i.order_id, i.order_number, i.company_id, i.number, i.state,
                                   i.amount, i.serial, i.invoice_number, i.issued_at, i.mailed_at, i.created_at,
                                   i.mail_to, i.mailings_on, i.mailings),
                          fields(i.info));
}
auto fields(const InvoiceFiles& f) { return std::tie(f.id, f.pdf, f.ofd, f.xml); }
auto fields(const Paper& p)
{
    return std::tie(p.id, p.order_id, p.kind, p.file_name, p.media_type, p.size, p.sha256, p.content_sealed,
                    p.uploaded_at);
}
auto fields(const Refund& r)
{
    return std::tie(r.id, r.version, r.payment_id, r.order_id, r.order_number, r.out_trade_no, r.out_request_no,
                    r.amount, r.reason, r.state, r.created_at, r.done_at);
}

template <class Noun>
void check_same(const Noun& was, const Noun& is)
{
    BOOST_CHECK(fields(was) == fields(is));
}

}

BOOST_FIXTURE_TEST_CASE(a_company, World)
{
    const auto before = store.transact([&](Unit& unit) {
        auto mine = unit.companies().numbered(company);
        mine.describe(whole_applicant().profile);
        mine.invoice_to({"抬头", "91350100M000100Y43", "某路1号 0591-1", "某行 6222", "invoice@example.com"});
        unit.companies().save(mine);
        return mine;
    });
    const auto after = store.read([&](Unit& unit) { return unit.companies().numbered(company); });
    BOOST_CHECK(after.id() == company);
    BOOST_TEST(after.name() == registration(0).name.text());
    BOOST_TEST(after.credit_code() == registration(0).credit_code.text());
    BOOST_TEST(after.contact() == registration(0).contact);
    BOOST_TEST(after.mobile() == registration(0).mobile);
    BOOST_TEST(after.password_hash() == registration(0).password_hash);
    BOOST_CHECK(after.registered_at() == noon);
    check_same(before.profile(), after.profile());
    check_same(before.invoice_info(), after.invoice_info());
    BOOST_TEST(sql("select agreement_version || ' ' || name_key from companies where id = 1")
               == "1 " + registration(0).name.normalized());
}

BOOST_FIXTURE_TEST_CASE(an_order_in_each_state, World)
{
    for (const auto delivery : {Delivery::courier, Delivery::pick_up, Delivery::none})
        for (const auto& [state, text] : words<OrderState>) {
            if (!can_be_in(state, delivery))
                continue;
            BOOST_TEST_CONTEXT(text << ' ' << word(delivery))
            {
                const int distinct = 10 * static_cast<int>(state) + static_cast<int>(delivery);
                const auto number = "NO" + std::to_string(100000 + distinct);
                auto made = order_of(company, state, number, odd, delivery);
                if (state == OrderState::awaiting_review)
                    made.claim(operator_, odd);
                const auto before = saved(made);
                const auto after = find(number);
                check_same(before.application(), after.application());
                check_same(before.applicant().profile, after.applicant().profile);
                check_same(before.invoice_info(), after.invoice_info());
                const auto rest = [](const Order& order) {
                    return std::make_tuple(
                        order.id(), order.version(), order.number(), order.company_id(), order.state(),
                        order.applicant().name, order.applicant().credit_code, order.mobile(), order.total(),
                        order.submission(), order.created_at(), order.state_since(), order.submitted_at(),
                        order.pay_by(), order.claimed_by(), order.refusal_reason(), order.correction().fields.text(),
                        order.correction().what, order.due_at(), order.courier(), order.courier_number());
                };
                BOOST_CHECK(rest(before) == rest(after));
                BOOST_TEST(after.changes().empty());
            }
        }
}

BOOST_FIXTURE_TEST_CASE(a_revocation_with_its_time_and_an_answer_about_bids, World)
{
    auto revocation = whole_application(Delivery::none);
    revocation.business_type = BusinessType::revocation;
    revocation.reason = "公司注销";
    const auto before = saved(
        order_in(OrderState::awaiting_review, revocation, {"2026112300000001", company, operator_}));
    BOOST_REQUIRE(before.due_at().has_value());
    BOOST_CHECK(find().due_at() == before.due_at());
    for (const std::optional<bool> answer : {std::optional<bool>(), std::optional(true), std::optional(false)}) {
        auto application = whole_application();
        application.unopened_bids = answer;
        const auto number = "20261123000000" + std::to_string(20 + answer.value_or(0) + 2 * answer.has_value());
        saved(order_in(OrderState::draft, application, {number, company}));
        BOOST_CHECK(find(number).application().unopened_bids == answer);
    }
}

BOOST_FIXTURE_TEST_CASE(a_payment_and_its_refund, World)
{
    saved(OrderState::awaiting_payment);
    const auto before = store.transact([&](Unit& unit) {
        Payment payment(unit.orders().numbered("2026112300000001"), 1, odd);
        payment.show("https://qr.example/1", std::chrono::minutes(120), std::chrono::minutes(130), odd);
        unit.payments().add(payment);
        auto order = order_in(OrderState::closed);
        auto receipt = full_receipt(payment, odd);
        receipt.invoice_amount = Fen(1);
        payment.settle(order, receipt, odd);
        unit.payments().save(payment, odd);
        return payment;
    });
    const auto after = store.read([&](Unit& unit) { return unit.payments().at(before.id()); });
    const auto all = [](const Payment& payment) {
        return std::make_tuple(payment.id(), payment.order_id(), payment.order_number(), payment.submission(),
                               payment.attempt(), payment.out_trade_no(), payment.amount(), payment.state(),
                               payment.qr_code(), payment.qr_ends_at(), payment.final_after(), payment.trade_no(),
                               payment.received(), payment.paid_at(), payment.invoiceable(), payment.created_at());
    };
    BOOST_CHECK(all(before) == all(after));

    auto refund = store.read([&](Unit& unit) { return unit.payments().refunds_of(before.order_number()).at(0); });
    BOOST_TEST(word(refund.reason) == "surplus");
    refund.state = RefundState::done;
    refund.done_at = odd;
    store.transact([&](Unit& unit) { unit.payments().save(refund); });
    check_same(refund, store.read([&](Unit& unit) { return unit.payments().refund_at(refund.id); }));
}

BOOST_FIXTURE_TEST_CASE(an_invoice, World)
{
    const auto order = saved(OrderState::awaiting_payment);
    Invoice before(order, the_price, odd);
    before.state = InvoiceState::mailed;
    before.info = {"抬头", "91350100M000100Y43", "某路1号", "某行 6222", "invoice@example.com"};
    before.serial = "S1";
    before.invoice_number = "26352000000000000001";
    before.issued_at = before.mailed_at = odd;
    before.mail_to = "boss@example.com";
    before.mailings_on = "2026-11-23";
    before.mailings = 2;
    store.transact([&](Unit& unit) {
        auto wanted = before;
        wanted.state = InvoiceState::wanted;
        unit.invoices().add(wanted);
        before.id = wanted.id;
        before.version = wanted.version;
        unit.invoices().issue(before, {.pdf = bytes, .ofd = bytes + "ofd", .xml = bytes + "xml"}, odd);
    });
    check_same(before, store.read([&](Unit& unit) { return unit.invoices().at(before.id); }));
    check_same(InvoiceFiles{before.id, bytes, bytes + "ofd", bytes + "xml"},
               store.read([&](Unit& unit) { return unit.invoices().files(before.id); }));
}

BOOST_FIXTURE_TEST_CASE(papers_of_each_kind_and_their_list_without_content, World)
{
    const auto order = saved(OrderState::draft);
    for (const auto& [kind, text] : words<PaperKind>) {
        Paper before{0, order.id(), kind, "执照.png", "image/png", 12, std::string(64, 'a'), bytes, odd};
        store.transact([&](Unit& unit) { unit.papers().put(before); });
        const auto after = store.read([&](Unit& unit) { return unit.papers().find(order.id(), kind); });
        BOOST_REQUIRE(after);
        check_same(before, *after);
        before.content_sealed.clear();
        const auto all = store.read([&](Unit& unit) { return unit.papers().of(order.number()); });
        const auto listed = std::ranges::find(all, kind, &Paper::kind);
        BOOST_REQUIRE((listed != all.end()));
        check_same(before, *listed);
    }
    BOOST_TEST(count("papers") == 3);
}

BOOST_AUTO_TEST_SUITE_END()
