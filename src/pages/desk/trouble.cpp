// What waits for a person: the defence's alarm, what is stuck outside, and what needs a second pair of eyes.
#include "domain/revocation.hpp"
#include "pages/desk/certificates/revocation_panel.hpp"
#include "pages/desk/handlers.hpp"
#include "pages/desk/outbox.hpp"
#include "pages/desk/parts.hpp"
#include "pages/desk/settlements.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

constexpr double warned_at = 0.8;  // of the codes that all the world may have in an hour
constexpr int most_stuck = 50;
constexpr int most_requests = 50;
constexpr int most_reversals = 50;
constexpr int most_reissues = 50;
constexpr int most_taxpayers = 50;
constexpr int most_revocations = 50;
constexpr int most_bills = 10;

struct Found {
    std::vector<OutboxItem> stuck;
    BesideOutbox beside_stuck;
    std::vector<IdentityRow> requests;
    std::vector<ReversalRow> reversals;
    std::vector<ReissueRow> reissues;
    std::vector<TaxpayerCheck> taxpayers;
    std::vector<SettlementRow> transfers;
    std::vector<RevocationRow> to_revoke;
    std::vector<BillRow> bills;
    int codes = 0;    // by SMS, asked for in the last hour
    int letters = 0;  // that wait because the mail server refuses our password
};

Found read(Unit& unit, Instant now)
{
    Found found;
    found.stuck = unit.outbox().troubles(most_stuck);
    found.beside_stuck = BesideOutbox::of(unit, found.stuck);
    found.requests = unit.identity_requests().open(most_requests);
    found.reversals = unit.reversals().open(most_reversals);
    found.reissues = unit.reissues().open(most_reissues);
    found.taxpayers = unit.taxpayer_checks().open(most_taxpayers);
    found.transfers = unit.settlements().waiting(most_settlements);
    found.to_revoke = unit.revocations().open(most_revocations);
    found.bills = unit.bill_days().troubles(now - BillDay::late_after, most_bills);
    found.letters = unit.outbox().signed_out();
    found.codes = unit.text_codes().sent(now - std::chrono::hours(1));
    return found;
}

void show_stuck(web::Fields& page, const Found& found, Role role)
{
    if (found.stuck.empty())
        return;
    auto stuck = page.add("STUCK");
    if (found.stuck.size() == most_stuck)
        stuck.add("MORE").set("COUNT", most_stuck);
    show_outbox(stuck, found.stuck, found.beside_stuck, role);
}

void show_alarm(web::Fields& page, int codes, int most)
{
    auto alarm = page.add("CODES_ALARM");
    alarm.set("COUNT", codes);
    alarm.set("MOST", most);
}

void show_reversals(web::Fields& page, const std::vector<ReversalRow>& reversals, Instant now)
{
    if (reversals.empty())
        return;
    auto section = page.add("REVERSALS");
    for (const auto& reversal : reversals) {
        auto row = section.add("ROWS");
        row.set("NO", reversal.order_number);
        row.set("COMPANY", reversal.company);
        row.set("AMOUNT", reversal.back.grouped());
        row.set("REASON", reversal.reason);
        row.set("ASKED_BY", reversal.asked_by);
        row.set("AGE", age_text(now - reversal.asked_at));
        row.set("ASKED_ISO", china_iso(reversal.asked_at));
    }
}

void show_reissues(web::Fields& page, const std::vector<ReissueRow>& reissues, const Urls& urls, Instant now)
{
    if (reissues.empty())
        return;
    auto section = page.add("REISSUES");
    for (const auto& reissue : reissues) {
        auto row = section.add("ROWS");
        row.set("URL", urls.desk_reissue(reissue.order_number));
        row.set("NUMBER", reissue.invoice_number);
        row.set("COMPANY", reissue.company);
        row.set("REASON", reissue.reason);
        row.set("ASKED_BY", reissue.asker_name.empty() ? label(Party::company) : std::string_view(reissue.asker_name));
        row.set("AGE", age_text(now - reissue.asked_at));
        row.set("ASKED_ISO", china_iso(reissue.asked_at));
    }
}

void show_taxpayers(web::Fields& page, const std::vector<TaxpayerCheck>& taxpayers, const Urls& urls, Instant now)
{
    if (taxpayers.empty())
        return;
    auto section = page.add("TAXPAYERS");
    for (const auto& check : taxpayers) {
        auto row = section.add("ROWS");
        row.set("URL", urls.desk_company(check.company_id));
        row.set("TAXPAYER_TITLE", check.title);
        row.set("TAXPAYER_NUMBER", check.tax_number);
        row.set("AGE", age_text(now - check.asked_at));
        row.set("ASKED_ISO", china_iso(check.asked_at));
    }
}

void show_revocations(web::Fields& page, const std::vector<RevocationRow>& revocations, const Urls& urls, Instant now)
{
    if (revocations.empty())
        return;
    auto section = page.add("REVOCATIONS");
    for (const auto& revocation : revocations) {
        auto row = section.add("ROWS");
        row.set("URL", urls.desk_certificate(revocation.certificate_id));
        row.set("SERIAL_NO", revocation.serial.empty() ? "未签发" : std::string_view(revocation.serial));
        row.set("COMPANY", revocation.company);
        row.set_view("WHY", label(revocation.reason));
        show_state(row, revocation.state());
        row.set("ASKED_ISO", china_iso(revocation.asked_at));
        show_delay(row, revocation.asked_at, now);
    }
    const auto late = std::ranges::count_if(revocations, [&](const RevocationRow& revocation) {
        return delay_of(revocation.asked_at, now) >= RevocationDelay::alarming;
    });
    if (late > 0)
        page.add("REVOCATION_ALARM").set("COUNT", static_cast<int>(late));
}

void show_bills(web::Fields& page, const std::vector<BillRow>& bills, Role role)
{
    if (bills.empty())
        return;
    auto section = page.add("BILLS");
    for (const auto& bill : bills) {
        auto row = section.add("DAYS");
        row.set("DAY", bill.day);
        row.show(sees_money(role) ? web::Name("LEADS_THERE") : web::Name("FOR_OTHERS"));
        if (bill.unverified > 0)
            row.add("DIFFERING").set("COUNT", bill.unverified);
        else
            row.show("MISSING");
    }
}

}

web::Response Trouble::list(const web::Request& request, const StaffPerson& who) const
{
    require_sees_papers(who);
    const auto now = clock_.now();
    const auto found = store_.read([&](Unit& unit) { return read(unit, now); });

    auto page = screens_.page(request, who, "待处理问题", Here::trouble);
    const bool many_codes = found.codes >= means_.codes_per_hour * warned_at;
    if (many_codes)
        show_alarm(page, found.codes, means_.codes_per_hour);
    if (found.letters > 0)
        page.add("MAIL_ALARM").set("COUNT", found.letters);
    show_stuck(page, found, who.role);
    show_requests(page, found.requests, now);
    show_reversals(page, found.reversals, now);
    show_reissues(page, found.reissues, urls_, now);
    show_taxpayers(page, found.taxpayers, urls_, now);
    show_settlements(page, found.transfers, now);
    show_revocations(page, found.to_revoke, urls_, now);
    show_bills(page, found.bills, who.role);
    if (!many_codes && found.letters == 0 && found.stuck.empty() && found.requests.empty() && found.reversals.empty()
        && found.reissues.empty() && found.taxpayers.empty() && found.transfers.empty() && found.to_revoke.empty()
        && found.bills.empty())
        page.show("NOTHING");
    return page.render("desk/trouble");
}

}
