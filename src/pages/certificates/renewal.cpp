// 「证书延期」: what stays as it was, and the two things that have to be said.
#include "deeds/numbers.hpp"
#include "domain/fault.hpp"
#include "pages/certificates/handlers.hpp"
#include "pages/certificates/parts.hpp"
#include "pages/orders/fields.hpp"
#include "pages/orders/parts.hpp"

#include <algorithm>
#include <vector>

namespace cakey::pages {

namespace {

using order_fields::unopened_bids;

constexpr Field years_field{.id = order_fields::years.id,
                            .label = order_fields::years.label,
                            .missing = order_fields::years.missing,
                            .wrong = "价格刚刚调整过，请核对后重新选择。",
                            .kind = Field::Kind::options};
constexpr Field bids_field{
    .id = unopened_bids.id,
    .label = unopened_bids.label,
    .name = unopened_bids.name,
    .hint = "延期会更换密钥，新的密钥打不开用原证书加密的投标文件。有投标还没有开标时，请等开标以后再办理。",
    .missing = unopened_bids.missing,
    .wrong = unopened_bids.wrong,
    .kind = Field::Kind::choice};

constexpr std::string_view yes = "yes";
constexpr std::string_view no = "no";

struct Term {
    int years;
    Fen total;
};

struct Facts {
    deeds::Renewable from;
    CertificateRow row;
    std::vector<Platform> platforms{};
    std::optional<Outlet> outlet{};
    Application wanted{};
    std::vector<Term> terms{};  // on offer; none: then it is not renewed so
    std::optional<std::string> under_way{};
};

bool is_offered(Unit& unit, const Application& wanted, const std::vector<Platform>& platforms)
{
    const auto* platform = find_platform(platforms, wanted.platform);
    if (!platform || !platform->active || !platform->accepts.has(wanted.business_type)
        || (wanted.delivery == Delivery::download && !platform->files))
        return false;
    const auto outlets = unit.catalogue().outlets();
    return wanted.delivery != Delivery::pick_up
           || std::ranges::any_of(outlets, [&](const Outlet& one) { return wanted.outlet == OutletId{one.id}; });
}

Facts facts_of(Unit& unit, std::int64_t certificate, Instant now)
{
    Facts facts{deeds::renewable(unit, certificate, now), unit.certificates().row(certificate)};
    facts.platforms = unit.catalogue().all_platforms();
    facts.wanted = renewal_of(facts.from.certificate, facts.from.made_for);
    if (facts.wanted.outlet)
        facts.outlet = unit.catalogue().outlet(*facts.wanted.outlet);
    facts.under_way = unit.orders().renewing(certificate);
    if (is_offered(unit, facts.wanted, facts.platforms)) {
        const auto prices = unit.catalogue().prices(now);
        for (const int years : prices.terms(BusinessType::renewal)) {
            auto priced = facts.wanted;
            priced.years = years;
            if (const auto total = prices.total(priced))
                facts.terms.push_back({years, *total});
        }
    }
    if (!facts.from.obstacle && facts.terms.empty())
        facts.from.obstacle = RenewalObstacle::not_offered;
    return facts;
}

// The hidden field with the total that was shown for each term.
std::string agreed_name(int years) { return "agreed_" + std::to_string(years); }

void show_order(web::Fields& page, const Facts& facts)
{
    const auto& wanted = facts.wanted;
    page.set("PLATFORM_NAME", or_dash(platform_name(facts.platforms, wanted.platform)));
    page.set("COMPANY_NAME_NOW", facts.from.company.name());
    page.set("CREDIT_CODE", facts.from.company.credit_code());
    page.set("LEGAL_PERSON", facts.from.company.profile().legal_person);
    page.set("HANDLER_NAME", wanted.handler_name);
    page.set("HANDLER_MOBILE", wanted.handler_mobile);
    page.set_view("DELIVERY", label(wanted.delivery));
    if (wanted.delivery == Delivery::courier)
        page.add("ADDRESS").set("TEXT", wanted.address);
    if (facts.outlet)
        page.add("OUTLET").set("NAME", facts.outlet->name);
    if (wanted.seals() > 0)
        page.add("SEALS").set("COUNT", wanted.seals());
}

void show_form(web::Fields& page, const Facts& facts, const Form& form)
{
    auto section = page.add("CAN_RENEW");
    auto place = form.show(section, years_field);
    for (const auto& term : facts.terms) {
        const auto value = std::to_string(term.years);
        add_option(place, {value, value + " 年，¥" + term.total.grouped(), form.text(years_field) == value});
        auto agreed = section.add("AGREED_TOTALS");
        agreed.set("NAME", agreed_name(term.years));
        agreed.set("FEN", term.total.count());
    }
    auto bids = form.show(section, bids_field);
    add_choices(
        bids, bids_field,
        {{yes, "有待开标的投标", form.text(bids_field) == yes}, {no, "没有待开标的投标", form.text(bids_field) == no}});
}

// The term as it was shown; says at the field when there is none, or it costs something else by now.
std::optional<Term> read_term(const web::Request& request, const std::vector<Term>& terms, Form& form)
{
    const auto years = whole_number<int>(form.text(years_field)).value_or(0);
    const auto found = std::ranges::find(terms, years, &Term::years);
    if (found == terms.end()) {
        form.wrong(years_field, missing_text(years_field));
        return std::nullopt;
    }
    const auto agreed = whole_number<std::int64_t>(request.form().get(agreed_name(years)));
    if (agreed == found->total.count())
        return *found;
    form.wrong(years_field, std::string(years_field.wrong));
    return std::nullopt;
}

void require_own(const web::Request& request, const CompanyPerson& who)
{
    if (who.renews != id_in(request))
        throw DomainError(Fault::not_found);
}

}

web::Response Renewals::screen(const web::Request& request, const CompanyPerson& who, const Form& form) const
{
    const auto now = clock_.now();
    const auto facts = store_.read([&](Unit& unit) { return facts_of(unit, *who.renews, now); });
    auto page = screens_.page(request, who, "证书延期", Here::certificates);
    page.set("URL", urls_.renewal(facts.row.id));
    page.set("ORDINARY_URL", urls_.new_order(word(BusinessType::renewal), facts.row.id));
    show_certificate(page, facts.row, now);
    if (facts.under_way) {
        auto row = page.add("UNDER_WAY");
        row.set("URL", urls_.order(*facts.under_way));
        row.set("NO", *facts.under_way);
    } else if (facts.from.obstacle) {
        page.add("OBSTACLE").set_view("TEXT", label(*facts.from.obstacle));
    } else {
        show_order(page, facts);
        show_form(page, facts, form);
    }
    form.show_errors(page);
    return page.render("certificates/renewal", form.status());
}

web::Response Renewals::show(const web::Request& request, const CompanyPerson& who) const
{
    require_own(request, who);
    return screen(request, who, Form());
}

web::Response Renewals::create(const web::Request& request, const CompanyPerson& who) const
{
    require_own(request, who);
    const auto now = clock_.now();
    auto facts = store_.read([&](Unit& unit) { return facts_of(unit, *who.renews, now); });
    if (facts.under_way)
        return web::see_other(urls_.order(*facts.under_way));
    Form form(request.form());
    if (facts.from.obstacle)
        return screen(request, who, form);
    const auto term = read_term(request, facts.terms, form);
    const auto bids = form.text(bids_field);
    if (bids != yes && bids != no)
        form.wrong(bids_field, std::string(bids.empty() ? bids_field.missing : bids_field.wrong));
    if (form.failed())
        return screen(request, who, form);

    auto& wanted = facts.wanted;
    wanted.years = term->years;
    wanted.unopened_bids = bids == yes;
    const auto& made_for = facts.from.made_for;
    const auto handler_id = opened_handler_id(seal_, made_for.number(), made_for.application().handler_id_sealed);
    // Once more with another number when this one is somebody's already.
    for (;;) {
        const auto number = deeds::new_number(now);
        wanted.handler_id_sealed = sealed_handler_id(seal_, number, handler_id);
        try {
            const auto event = store_.transact([&](Unit& unit) {
                Order order(number, who.id, wanted, now);
                return deeds::renew(unit, *who.renews, order, term->total, who.signed_in_at, now);
            });
            request.log().order = number;
            const bool is_free = event == OrderEvent::submitted_free;
            return done(request, word(event), is_free ? urls_.order(number) : urls_.order_payment(number),
                        "order_" + std::string(word(event)));
        } catch (const DomainError& error) {
            if (error.fault() == Fault::already_exists)
                continue;
            throw;
        }
    }
}

}
