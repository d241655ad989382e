// What to do next.
#include "domain/mobile.hpp"
#include "pages/account/handlers.hpp"
#include "pages/frame/announcements.hpp"

#include <algorithm>
#include <vector>

namespace cakey::pages {

namespace {

constexpr int latest_orders = 5;

// One line for each state that waits for the company, leading to the list of just those orders.
struct Waiting {
    int CompanyNotices::*count;
    OrderState state;
    std::string_view text;
};

constexpr Waiting all_waiting[] = {
    {&CompanyNotices::awaiting_payment, OrderState::awaiting_payment, "个订单等待支付"},
    {&CompanyNotices::awaiting_correction, OrderState::awaiting_correction, "个订单需要补正"},
    {&CompanyNotices::dispatched, OrderState::dispatched, "个订单已发货，收到后请确认"},
    {&CompanyNotices::handed_over, OrderState::handed_over, "个订单已由网点交付，请确认收货"},
    {&CompanyNotices::drafts, OrderState::draft, "个订单还没有提交"},
};

void show_waiting(web::Fields& page, const CompanyNotices& notices, const Urls& urls)
{
    for (const auto& waiting : all_waiting) {
        if (notices.*waiting.count == 0)
            continue;
        auto row = page.add("WAITING");
        row.set("COUNT", notices.*waiting.count);
        row.set_view("TEXT", waiting.text);
        row.set("URL", urls.orders() + "?state=" + std::string(word(waiting.state)));
    }
}

// A version in force that it has not agreed to, and one that comes: the manual gives it fifteen days to leave.
void show_agreement(web::Fields& page, std::optional<int> unanswered, const Agreement* coming, const Urls& urls)
{
    if (unanswered) {
        auto place = page.add("UNANSWERED");
        place.set("VERSION", *unanswered);
        place.set("URL", urls.agreement());
    }
    if (coming) {
        auto place = page.add("COMING");
        place.set("VERSION", coming->version);
        place.set("VALID_FROM", date_text(china_date(coming->valid_from)));
        place.set("URL", urls.agreement(coming->version));
    }
}

// Those that letters go to, and come back from.
std::vector<std::string> returning_of(Unit& unit, const Company& company)
{
    std::vector<MailBounce> bounces;
    std::vector<std::string> used;
    unit.together({
        [&] { bounces = unit.mail_bounces().of(company.id()); },
        [&] { used = unit.mail_wishes().of(company.id()).all(company.invoice_info().email); },
    });
    std::vector<std::string> returning;
    for (const auto& bounce : bounces)
        if (std::ranges::find(used, bounce.address) != used.end())
            returning.push_back(bounce.address);
    return returning;
}

void show_ending(web::Fields& page, int count, const Urls& urls)
{
    if (count == 0)
        return;
    auto row = page.add("ENDING");
    row.set("COUNT", count);
    row.set("URL", urls.certificates());
}

void add_order(web::Fields& page, const OrderRow& order, const std::vector<Platform>& platforms)
{
    auto row = page.add("ORDERS");
    row.set("NO", order.number);
    row.set_view("BUSINESS", label(order.business_type));
    row.set("PLATFORM_NAME", or_dash(platform_name(platforms, order.platform)));
    if (order.submission > 0)
        row.add("PRICED").set("TOTAL", order.total.grouped());
    else
        row.show("UNPRICED");
    show_state(row, order.state);
    show_time(row, "CREATED", "CREATED_ISO", order.created_at);
}

}

web::Response Home::show(const web::Request& request, const CompanyPerson& who) const
{
    struct Found {
        std::optional<Company> company;
        CompanyNotices notices;
        std::vector<OrderRow> latest;
        std::vector<std::string> returning;  // addresses that take no mail
    };
    const auto now = clock_.now();
    const auto agreement = means_.catalogue.agreements().in_force(now).version;
    const auto found = store_.read([&](Unit& unit) {
        Found read;
        unit.together({
            [&] { read.company = unit.companies().numbered(who.id); },
            [&] { read.notices = unit.companies().notices(who.id, agreement, now); },
            [&] { read.latest = unit.orders().latest(who.id, latest_orders); },
        });
        if (read.notices.bounced)
            read.returning = returning_of(unit, *read.company);
        return read;
    });
    const auto& company = *found.company;

    auto page = screens_.page(request, who, "首页", Here::home);
    show_announcements(page, means_.catalogue, now);
    if (!company.has_closed_tour())
        page.show("TOUR");
    const bool is_agreed = company.agreement_version() >= agreement || found.notices.agreed;
    show_agreement(page, is_agreed ? std::nullopt : std::optional(agreement),
                   means_.catalogue.agreements().coming(now), urls_);
    if (const auto mobile = Mobile::parse(company.mobile()); mobile && found.notices.unreached)
        page.add("UNREACHED").set("MOBILE", mobile->masked());
    for (const auto& address : found.returning)
        page.add("RETURNING").set("ADDRESS", address);
    if (!company.profile().complete())
        page.show("NO_PROFILE");
    if (!company.invoice_info().complete())
        page.show("NO_INVOICE_INFO");
    show_ending(page, means_.certificates ? found.notices.ending : 0, urls_);
    show_waiting(page, found.notices, urls_);
    page.show(found.latest.empty() ? web::Name("NO_ORDERS") : web::Name("HAS_ORDERS"));
    const auto& platforms = means_.catalogue.platforms();
    for (const auto& order : found.latest)
        add_order(page, order, platforms);
    return page.render("account/home");
}

web::Response Home::close_tour(const web::Request& request, const CompanyPerson& who) const
{
    transact([&](Unit& unit, Instant now) { deeds::close_tour(unit, who.id, now); });
    return done(request, "tour_closed", urls_.home(), {});
}

}
