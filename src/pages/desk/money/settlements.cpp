// A transfer beside the bank's slip, and the second person's decision.
#include "deeds/settlements.hpp"
#include "domain/bank_account.hpp"
#include "pages/desk/beside.hpp"
#include "pages/desk/money/handlers.hpp"
#include "pages/desk/money/refund.hpp"
#include "pages/desk/sight.hpp"
#include "pages/orders/parts.hpp"
#include "pages/papers/papers.hpp"

namespace cakey::pages::desk {

namespace {

constexpr Field reason_field{
    .id = "reason", .label = "驳回原因", .hint = "录入人会看到。驳回后可以重试退款，或重新录入。", .longest = 200};

struct Found {
    Settlement settlement;
    RefundAtDesk refund;
    SettlementPaperRow slip;
    std::string entered_by;
    std::string decided_by;
};

Settlement settlement_in_sight(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    require_sees_papers(who);
    return unit.settlements().numbered(request.path("no"));
}

Settlement settlement_as_read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto settlement = settlement_in_sight(unit, request, who);
    if (settlement.version() != version_in(request))
        throw DomainError(Fault::stale, About::settlement);
    return settlement;
}

Found read(Unit& unit, const web::Request& request, const StaffPerson& who)
{
    auto settlement = settlement_in_sight(unit, request, who);
    auto refund = RefundAtDesk::of(unit, settlement.refund_id());
    auto slip = unit.settlements().slip_row(settlement);
    auto entered_by = unit.staff().numbered(settlement.entered_by()).name;
    auto decided_by = settlement.decided_by() ? unit.staff().numbered(*settlement.decided_by()).name : std::string();
    return {std::move(settlement), std::move(refund), std::move(slip), std::move(entered_by), std::move(decided_by)};
}

// In full for those who compare it with the slip, while they do; masked for everybody else.
std::string shown_account(const crypto::Seal& seal, const Settlement& settlement, const StaffPerson& who)
{
    auto account = opened_account(seal, settlement);
    const bool compares = who.role == Role::administrator && settlement.open();
    return compares ? std::move(account) : masked_account(account);
}

void show_settlement(web::Fields& page, const Found& found, const std::string& account)
{
    const auto& settlement = found.settlement;
    page.set("NUMBER", settlement.number());
    page.set("VERSION", settlement.version());
    page.set_view("SETTLEMENT_STATE", badge(settlement.state()));
    page.set_view("SETTLEMENT_STATE_LABEL", label(settlement.state()));
    page.set("PAYEE", settlement.payee());
    page.set("BANK", settlement.bank());
    page.set("ACCOUNT", account);
    page.set("ON", settlement.transferred_on());
    page.set("BANK_REFERENCE", settlement.bank_reference());
    page.set("ENTERED_BY", found.entered_by);
    show_time(page, "ENTERED", "ENTERED_ISO", settlement.entered_at());
    if (settlement.decided_at()) {
        auto row = page.add("DECIDED");
        row.set("BY", found.decided_by);
        show_time(row, *settlement.decided_at());
    }
    if (!settlement.reason().empty())
        page.add("WHY").set("TEXT", settlement.reason());
}

void show_deeds(web::Fields& page, const Found& found, const StaffPerson& who)
{
    if (!found.settlement.open())
        return;
    if (who.role != Role::administrator)
        return page.show("WAITS");
    auto decision = page.add("DECISION");
    if (!found.settlement.may_confirm(member(who)))
        decision.show("NEEDS_COLLEAGUE");
    else if (!found.refund.is_stuck())
        decision.show("NOT_STUCK");
    else
        decision.add("CAN_CONFIRM").set("CODE", or_dash(found.refund.item->code));
}

}

web::Response Settlements::show(const web::Request& request, const StaffPerson& who) const
{
    return again(request, who, Form());
}

web::Response Settlements::slip(const web::Request& request, const StaffPerson& who) const
{
    const auto slip = read_slip(request, who, 0);
    return original(slip.file_name, slip.media_type,
                    opened_file(slip.content_sealed, slip.sha256, slip_place(request.path("no")), seal_));
}

web::Response Settlements::slip_page(const web::Request& request, const StaffPerson& who) const
{
    const int page = page_in(request);
    return page_of(
        means_,
        [&] {
            const auto slip = read_slip(request, who, page);
            return opened_file(slip.content_sealed, slip.sha256, slip_place(request.path("no")), seal_);
        },
        page);
}

SettlementPaper Settlements::read_slip(const web::Request& request, const StaffPerson& who, int page) const
{
    request.log().event = "settlement_slip_read";
    return transact([&](Unit& unit, Instant now) {
        return deeds::read_slip(unit, settlement_in_sight(unit, request, who), page, member(who), now);
    });
}

web::Response Settlements::confirm(const web::Request& request, const StaffPerson& who) const
{
    transact([&](Unit& unit, Instant now) {
        deeds::confirm_settlement(unit, request.path("no"), version_in(request), member(who), now);
    });
    return done(request, "settlement_confirmed", urls_.desk_settlement(request.path("no")), "settlement_confirmed");
}

web::Response Settlements::reject(const web::Request& request, const StaffPerson& who) const
{
    // That somebody has decided already is said before anything about the form.
    store_.read([&](Unit& unit) { settlement_as_read(unit, request, who); });
    Form form(request.form());
    const auto reason = form.line(reason_field);
    if (form.failed())
        return again(request, who, form);

    transact([&](Unit& unit, Instant now) {
        deeds::reject_settlement(unit, request.path("no"), version_in(request), reason, member(who), now);
    });
    return done(request, "settlement_rejected", urls_.desk_settlement(request.path("no")), "settlement_rejected");
}

web::Response Settlements::again(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto found = store_.read([&](Unit& unit) { return read(unit, request, who); });
    request.log().order = found.refund.order.number();
    auto page = screens_.page(request, who, "转账退款", sees_money(who.role) ? Here::money : Here::work);
    show_refund(page, found.refund);
    show_settlement(page, found, shown_account(seal_, found.settlement, who));
    auto slip = page.add("SLIP");
    show_paper(slip, found.slip.media_type, found.slip.pages, urls_.desk_slip(found.settlement.number()));
    show_deeds(page, found, who);
    form.show(page, {reason_field});
    return page.render("desk/money/settlement", form.status());
}

}
