// What the bank did, written down beside the refund that Alipay will not make.
#include "deeds/numbers.hpp"
#include "deeds/settlements.hpp"
#include "domain/bank_account.hpp"
#include "domain/text.hpp"
#include "pages/desk/money/handlers.hpp"
#include "pages/desk/money/refund.hpp"
#include "pages/desk/sight.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/papers.hpp"

namespace cakey::pages::desk {

namespace {

// clang-format off
constexpr Field payee_field{
    .id = "payee", .label = "收款人", .hint = "银行回单上的户名。与付款人不同时，请在凭证中附上企业的书面说明。", .longest = 100};
constexpr Field bank_field{
    .id = "bank", .label = "开户银行", .hint = "写明支行。", .longest = 100};
constexpr Field account_field{
    .id = "account", .label = "收款账号", .hint = "加密保存，订单中只显示末四位。", .longest = 50,
    .wrong = "收款账号不正确，请按银行回单填写 8 到 32 位数字。", .inputmode = "numeric", .verbatim = true};
constexpr Field transferred_on_field{
    .id = "transferred_on", .label = "转账日期", .hint = "银行回单上的日期。", .longest = 10,
    .wrong = "转账日期不正确，请按“2026-11-23”的格式填写。", .type = "date"};
constexpr Field bank_reference_field{
    .id = "bank_reference", .label = "银行流水号", .hint = "银行回单上的流水号或回单编号。", .longest = 64, .verbatim = true};
constexpr Field slip_field{
    .id = "paper_slip", .label = "转账凭证", .hint = "银行回单的扫描件或照片。PDF、JPEG 或 PNG，不超过 5 MB。",
    .missing = "请选择银行回单的扫描件或照片。", .kind = Field::Kind::file};
// clang-format on

// Nothing where something is wrong, which is said at the fields.
std::optional<Transfer> read_transfer(Form& form, const Refund& refund, std::string_view number,
                                      const crypto::Seal& seal, Instant now)
{
    Transfer transfer;
    transfer.payee = form.line(payee_field);
    transfer.bank = form.line(bank_field);
    const auto account = form.value<BankAccount>(account_field);
    if (account)
        transfer.account_sealed = sealed_account(seal, number, account->text());
    const auto day = trimmed(form.text(transferred_on_field));
    const auto on = date_in(day);
    if (day.empty())
        form.wrong(transferred_on_field, missing_text(transferred_on_field));
    else if (!on)
        form.wrong(transferred_on_field, std::string(transferred_on_field.wrong));
    else if (const auto flaw = flaw_of(*on, refund, now))
        form.wrong(transferred_on_field, std::string(label(*flaw)));
    else
        transfer.on = *on;
    transfer.bank_reference = form.line(bank_reference_field);
    return form.failed() ? std::nullopt : std::optional(std::move(transfer));
}

}

web::Response Transfers::edit(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form());
}

web::Response Transfers::create(const web::Request& request, const StaffPerson& who) const
{
    const auto id = id_in(request);
    const auto version = version_in(request);
    // That it was tried again, or entered by somebody else, is said before anything about the form.
    const auto refund = store_.read([&](Unit& unit) {
        auto found = unit.payments().refund_at(id);
        deeds::require_settleable(unit, found);
        if (found.version != version)
            throw DomainError(Fault::stale, About::settlement);
        return found;
    });
    request.log().order = refund.order_number;
    const auto now = clock_.now();
    const auto number = "T" + deeds::new_number(now);
    Form form(request.form());
    const auto transfer = read_transfer(form, refund, number, seal_, now);
    auto slip = Intake(means_, who.id).receive(request.form(), slip_field, slip_place(number), now, form);
    if (!slip)
        form.wrong(slip_field, missing_text(slip_field));
    if (form.failed())
        return again(request, who, form);

    const auto paper = paper_of<SettlementPaper>(*std::move(slip), now);
    store_.transact(
        [&](Unit& unit) { deeds::enter_settlement(unit, id, version, number, *transfer, paper, member(who), now); });
    return done(request, "settlement_entered", urls_.desk_settlement(number), "settlement_entered");
}

web::Response Transfers::again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    std::optional<Settlement> before;
    const auto found = store_.read([&](Unit& unit) {
        auto refund = RefundAtDesk::of(unit, id_in(request));
        deeds::require_settleable(unit, refund.refund);
        before = unit.settlements().newest(refund.refund.id);
        return refund;
    });
    request.log().order = found.order.number();
    auto page = screens_.page(request, who, "转账退款", sees_money(who.role) ? Here::money : Here::work);
    page.set("VERSION", found.refund.version);
    show_refund(page, found);
    if (before)
        page.add("REJECTED").set("TEXT", before->reason());
    form.show(page, {payee_field, bank_field, account_field, transferred_on_field, bank_reference_field});
    form.show(page, slip_field).show("LOOKED_AT");
    if (form.failed())
        page.show("FILES_GONE");
    return page.render("desk/money/transfer", form.status());
}

}
