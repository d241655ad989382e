// From a wish to an order in the database.
#include "orders.hpp"

#include "crypto/digests.hpp"
#include "deeds/payments.hpp"
#include "domain/fault.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/papers.hpp"
#include "support/rsa_keys.hpp"

#include <stdexcept>

namespace cakey::requests {

namespace {

constexpr const char* handler_id = "11010519491231002X";  // the example of GB 11643-1999

}

void Orders::make(const OrderWish& wish)
{
    if (!support::can_be_in(wish.state, wish.delivery))
        throw std::runtime_error("no way to " + std::string(word(wish.state)));
    const auto number = std::to_string(2026112300000001 + static_cast<std::int64_t>(numbers_.size()));
    numbers_[wish.name] = number;
    auto application = support::whole_application(wish.delivery);
    application.platform = "js_province";
    application.handler_id_sealed = pages::sealed_handler_id(site_.seal, number, handler_id);
    if (application.outlet)
        application.outlet = cast_.outlet();
    Order order(number, wish.company, application, site_.clock.now());
    site_.store.transact([&](Unit& unit) {
        auto made = order;
        unit.orders().add(made);
    });
    if (wish.with_papers)
        put_papers(wish.name);
    if (wish.state == OrderState::draft)
        return;

    const auto now = site_.clock.now();
    change(wish.name, [&](Unit& unit, Order& changed) {
        const auto company = unit.companies().numbered(wish.company);
        const auto price = unit.catalogue().prices(now).total(changed.application()).value();
        changed.submit(
            {{{company.name(), company.credit_code(), company.profile()}, company.invoice_info(), company.mobile()},
             price,
             price},
            unit.papers().of(changed.number()), now);
    });
    if (wish.state == OrderState::awaiting_payment)
        return;
    if (wish.state == OrderState::closed)
        return change(wish.name, [&](Unit&, Order& changed) { changed.expire(now); });
    if (find(wish.name).state() == OrderState::awaiting_payment)
        pay(wish.name);

    if (wish.state == OrderState::awaiting_review && !wish.claimed_by)
        return;
    const auto by = wish.claimed_by ? *wish.claimed_by : somebody(Role::operator_);
    change(wish.name, [&](Unit&, Order& changed) { changed.claim(by, now); });
    if (wish.state == OrderState::awaiting_review)
        return;
    if (wish.state == OrderState::awaiting_correction)
        return change(wish.name,
                      [&](Unit&, Order& changed) { changed.return_for(by, support::whole_correction(), now); });
    change(wish.name, [&](Unit&, Order& changed) {
        if (wish.delivery == Delivery::courier)
            changed.dispatch(by, Courier::sf, "SF1234567890123", now);
        else
            changed.approve(by, now);
    });
    if (wish.delivery == Delivery::pick_up && wish.state != OrderState::in_progress) {
        const auto clerk = somebody(Role::outlet);
        change(wish.name, [&](Unit&, Order& changed) { changed.hand_over(clerk, now); });
    }
    if (wish.delivery == Delivery::download && wish.state == OrderState::completed)
        return change(wish.name, [&](Unit&, Order& changed) { changed.download(now); });
    if (wish.state == OrderState::completed && wish.delivery != Delivery::none)
        change(wish.name, [&](Unit&, Order& changed) { changed.receive(now); });
}

void Orders::name_newest(const std::string& name)
{
    numbers_[name] = site_.sql("select number from orders order by id desc limit 1");
}

void Orders::pay_attempt(const std::string& name)
{
    const auto now = site_.clock.now();
    site_.store.transact([&](Unit& unit) {
        const auto order = unit.orders().numbered(number(name));
        auto newest = unit.payments().newest(order);
        if (newest && newest->is_open()) {
            newest->stop();
            unit.payments().save(*newest, now);
        }
        Payment payment(order, newest ? newest->attempt() + 1 : 1, now);
        payment.show("https://qr.alipay.com/bax01", std::chrono::minutes(15), std::chrono::minutes(20), now);
        unit.payments().add(payment);
    });
}

void Orders::issue_invoice(const std::string& name)
{
    const auto order = find(name);
    site_.store.transact([&](Unit& unit) {
        auto invoice = unit.invoices().of_company_order(order.company_id(), order.number()).value();
        invoice.state = InvoiceState::mailed;
        invoice.invoice_number = "26322000000000000001";
        invoice.issued_at = invoice.mailed_at = site_.clock.now();
        unit.invoices().issue(invoice, {.pdf = "%PDF-1.4 an invoice %%EOF", .ofd = "PK"}, site_.clock.now());
        unit.outbox().close(OutboxKind::letter, invoice.id, OutboxState::done, "", site_.clock.now());
    });
}

void Orders::undo_invoice(const std::string& name)
{
    const auto order = find(name);
    const auto now = site_.clock.now();
    site_.store.transact([&](Unit& unit) {
        const auto invoice = unit.invoices().of_company_order(order.company_id(), order.number()).value();
        unit.red_letters().want(invoice, RedReason::wrong_details, now);
        auto letter = unit.red_letters().of(invoice.id).value();
        letter.state = RedLetterState::issued;
        letter.red_number = "26322000000000000002";
        letter.issued_at = now;
        unit.red_letters().save(letter);
        RedLetterFiles files;
        files.id = letter.id;
        files.pdf = "%PDF-1.4 a red letter %%EOF";
        unit.red_letters().keep(files);
        unit.outbox().close(OutboxKind::red_letter, letter.id, OutboxState::done, "", now);
    });
}

void Orders::stick_refund(const std::string& name, const std::string& code)
{
    const auto now = site_.clock.now();
    if (find(name).state() == OrderState::awaiting_review) {
        const auto by = somebody(Role::operator_);
        change(name, [&](Unit&, Order& changed) { changed.claim(by, now); });
        change(name, [&](Unit&, Order& changed) { changed.refuse(by, "看不清", now); });
    }
    auto refund = newest_refund(name);
    site_.store.transact([&](Unit& unit) {
        refund.state = RefundState::stuck;
        unit.payments().save(refund);
        unit.outbox().close(OutboxKind::refund, refund.id, OutboxState::stuck, code, now);
    });
}

void Orders::hold_letter(const std::string& name)
{
    site_.sql("update outbox set state = 'waiting', finished_at = null, code = 'sign_in' where kind = 'letter' and"
              " order_number = '"
              + number(name) + "'");
}

void Orders::lose_message(const std::string& name, const std::string& code)
{
    const auto now = site_.clock.now();
    const auto id = newest_message(name);
    site_.store.transact([&](Unit& unit) {
        auto message = unit.texts().at(id);
        message.state = TextState::sent;
        message.sent_at = now;
        message.receipt = TextReceipt::failed;
        message.receipt_code = code;
        unit.texts().save(message);
        unit.texts().await_receipt(message, now, {});
        unit.outbox().close(OutboxKind::text, id, OutboxState::done, "", now);
        unit.outbox().close(OutboxKind::receipt, id, OutboxState::stuck, code, now);
    });
}

std::int64_t Orders::newest_message(const std::string& name) const
{
    return std::stoll(site_.sql("select max(id) from text_messages where order_number = '" + number(name) + "'"));
}

void Orders::make_refund(const std::string& name)
{
    const auto now = site_.clock.now();
    auto refund = newest_refund(name);
    site_.store.transact([&](Unit& unit) {
        refund.state = RefundState::done;
        refund.done_at = now;
        unit.payments().save(refund);
        unit.outbox().close(OutboxKind::refund, refund.id, OutboxState::done, "", now);
    });
}

Order Orders::find(const std::string& name) const
{
    return site_.store.read([&](Unit& unit) { return unit.orders().numbered(number(name)); });
}

std::optional<OrderState> Orders::state(const std::string& name) const
{
    try {
        return find(name).state();
    } catch (const DomainError&) {
        return std::nullopt;
    }
}

Payment Orders::newest_payment(const std::string& name) const
{
    return site_.store.read([&](Unit& unit) { return unit.payments().of(number(name)).at(0); });
}

Refund Orders::newest_refund(const std::string& name) const
{
    return site_.store.read([&](Unit& unit) { return unit.payments().refunds_of(number(name)).at(0); });
}

template <class Deed>
void Orders::change(const std::string& name, Deed deed)
{
    site_.store.transact([&](Unit& unit) {
        auto order = unit.orders().numbered(number(name));
        deed(unit, order);
        unit.orders().save(order);
    });
}

void Orders::put_papers(const std::string& name)
{
    const auto content = support::content_of(CAKEY_SOURCE "/tests/requests/files/licence.pdf");
    const auto order = find(name);
    for (const auto& [kind, kind_word] : words<PaperKind>)
        site_.store.transact([&](Unit& unit) {
            Paper paper{.order_id = order.id(),
                        .kind = kind,
                        .file_name = std::string(kind_word) + ".pdf",
                        .media_type = "application/pdf",
                        .size = static_cast<std::int64_t>(content.size()),
                        .sha256 = crypto::sha256_hex(content),
                        .content_sealed = site_.seal.seal(content, pages::paper_place(order.number(), kind)),
                        .uploaded_at = site_.clock.now(),
                        .pages = 1};
            unit.papers().put(paper);
        });
}

void Orders::pay(const std::string& name)
{
    pay_attempt(name);
    const auto payment = newest_payment(name);
    site_.store.transact([&](Unit& unit) {
        deeds::settle(unit, payment.id(), number(name), support::full_receipt(payment, site_.clock.now()),
                      site_.clock.now());
    });
}

// Whoever it was that brought the order where it is: the case does not name them.
StaffId Orders::somebody(Role role)
{
    const auto username = std::string("some-") + std::string(word(role));
    if (!cast_.is_staff(username))
        cast_.staff(username, role);
    return cast_.staff_id(username);
}

}
