// The workshop's hands.
#include "support/workshop.hpp"

#include "deeds/payments.hpp"
#include "deeds/settlements.hpp"

#include <boost/test/unit_test.hpp>

namespace cakey::support {

namespace {

constexpr auto kinds = {OutboxKind::payment, OutboxKind::refund, OutboxKind::text, OutboxKind::receipt,
                        OutboxKind::invoice, OutboxKind::letter, OutboxKind::mail, OutboxKind::red_letter};

}

Workshop::Workshop()
{
    const auto add = [&](PricedItem item, Fen price) {
        Price row;
        row.item = item;
        row.years = item == PricedItem::certificate ? 1 : 0;
        row.unit_price = price;
        row.invoice_name = "*信息技术服务*数字证书服务费";
        row.tax_code = "3040203000000000000";
        row.valid_from = noon - std::chrono::days(30);
        store.transact([&](Unit& unit) { unit.catalogue().add(row); });
    };
    add(PricedItem::certificate, Fen(20000));  // two of these and a seal: the_price
    add(PricedItem::seal, Fen(6000));
    saved(OrderState::awaiting_payment);
}

Payment Workshop::attempt()
{
    return store.transact([&](Unit& unit) {
        const auto order = unit.orders().locked(number);
        const auto newest = unit.payments().newest(order);
        unit.payments().close_open(order, clock.at);
        Payment payment(order, newest ? newest->attempt() + 1 : 1, clock.at);
        unit.payments().add(payment);
        return payment;
    });
}

Payment Workshop::payment(int which)
{
    const auto order = find();
    const auto out_trade_no = order.number() + "_" + std::to_string(order.submission()) + "_" + std::to_string(which);
    return store.read([&](Unit& unit) { return unit.payments().numbered(out_trade_no).value(); });
}

Refund Workshop::refund()
{
    return store.read([&](Unit& unit) { return unit.payments().refund_at(1); });
}

Invoice Workshop::invoice()
{
    return store.read([&](Unit& unit) { return unit.invoices().at(1); });
}

TextMessage Workshop::text()
{
    return store.read([&](Unit& unit) { return unit.texts().at(1); });
}

OutboxItem Workshop::item(OutboxKind kind)
{
    const auto items = store.read([&](Unit& unit) { return unit.outbox().of_order(number); });
    for (const auto& item : items)
        if (item.kind == kind)
            return item;
    throw std::logic_error("no such item");
}

void Workshop::approve()
{
    change(number, [&](Order& order) { order.claim(operator_, clock.at); });
    change(number, [&](Order& order) { order.dispatch(operator_, Courier::sf, "SF1234567890123", clock.at); });
}

void Workshop::refuse()
{
    change(number, [&](Order& order) { order.claim(operator_, clock.at); });
    change(number, [&](Order& order) { order.refuse(operator_, "营业执照看不清", clock.at); });
}

Member Workshop::administrator()
{
    return store.transact([](Unit& unit) {
        if (const auto there = unit.staff().called("wang"))
            return Member{{there->id}, there->role};
        Staff staff;
        staff.username = "wang";
        staff.name = "员工 wang";
        staff.role = Role::administrator;
        staff.password_hash = "hash";
        staff.totp_secret_sealed = "sealed";
        staff.created_at = noon;
        return Member{unit.staff().add(staff), staff.role};
    });
}

void Workshop::settle_by_transfer()
{
    gateway.next("refund", Mishap::refused, "ACQ.TRADE_HAS_FINISHED");
    step(OutboxKind::refund);
    const auto second = administrator();
    store.transact([&](Unit& unit) {
        const std::string called = "T2026112300000001";
        const auto made = deeds::enter_settlement(
            unit, 1, unit.payments().refund_at(1).version, called,
            {"甲公司", "某银行", "sealed", china_date(clock.at), "R1"},
            {.file_name = "回单.pdf", .media_type = "application/pdf", .size = 1, .sha256 = std::string(64, 'a')},
            {operator_, Role::operator_}, clock.at);
        deeds::confirm_settlement(unit, called, made.version(), second, clock.at);
    });
}

void Workshop::notify(const std::string& out_trade_no)
{
    const auto account = gateway.accounts.at(out_trade_no);
    const Notice notice{.notify_id = "n",
                        .out_trade_no = out_trade_no,
                        .trade_no = "t" + out_trade_no,
                        .status = TradeStatus::success,
                        .total = account.total,
                        .paid_at = account.paid_at};
    store.transact([&](Unit& unit) { deeds::take_notice(unit, notice, clock.at); });
}

void Workshop::work_until_quiet(std::chrono::seconds patience)
{
    const auto end = clock.at + patience;
    while (clock.at <= end) {
        std::optional<Instant> next;
        bool moved = false;
        for (const auto kind : kinds)
            if (const auto due = store.read([&](Unit& unit) { return unit.outbox().next_due(kind); })) {
                next = std::min(next.value_or(*due), *due);
                if (*due <= clock.at)
                    moved = step(kind) || moved;
            }
        if (!next)
            return;
        // What is due may have to wait for an older one that is not.
        clock.at = std::max(moved ? clock.at : clock.at + std::chrono::seconds(1), *next);
    }
}

bool Workshop::step(OutboxKind kind) { return work::Errands(store, errand(kind), clock, note).step(); }

void Workshop::wait_for(OutboxKind kind)
{
    const auto due = store.read([&](Unit& unit) { return unit.outbox().next_due(kind); });
    clock.at = std::max(clock.at, due.value());
}

void Workshop::check_books()
{
    BOOST_TEST(sql("select coalesce(sum(received), 0) from payments") == std::to_string(gateway.paid().count()));
    BOOST_TEST(sql("select coalesce(sum(amount), 0) from refunds where state = 'done'")
               == std::to_string(gateway.given_back().count()));
    BOOST_TEST(count("outbox", "state <> 'done' and kind in ('payment', 'refund')") == 0);
    BOOST_TEST(count("payments", "state in ('wanted', 'waiting', 'closing')") == 0);
    BOOST_TEST(count("refunds", "state not in ('done', 'settled')") == 0);
    // The question at the end of doc/MONEY.md.
    BOOST_TEST(count("(select o.id from orders o join payments p on p.order_id = o.id and p.received > 0"
                     " left join refunds r on r.payment_id = p.id and r.state in ('done', 'settled') group by o.id"
                     " having sum(p.received) - sum(coalesce(r.amount, 0)) <> case when o.state in"
                     " ('draft', 'awaiting_payment', 'closed') then 0 else o.total end) wrong")
               == 0);
}

work::Errand& Workshop::errand(OutboxKind kind)
{
    switch (kind) {
    case OutboxKind::payment:
        return payment_watch;
    case OutboxKind::refund:
        return refund_delivery;
    case OutboxKind::text:
        return text_delivery;
    case OutboxKind::receipt:
        return text_receipts;
    case OutboxKind::invoice:
        return invoice_delivery;
    case OutboxKind::letter:
        return letter_delivery;
    case OutboxKind::mail:
        return mail_delivery;
    case OutboxKind::red_letter:
        return red_letter_delivery;
    case OutboxKind::certificate:  // work_certification_test.cpp has an authority of its own
        break;
    }
    throw std::logic_error("nobody here carries it out");
}

}
