// The service agreement: the version in force, the one that comes, those of before; a company agrees to a later one.
#include "base/numbers.hpp"
#include "deeds/agreements.hpp"
#include "pages/frame/announcements.hpp"
#include "pages/public/handlers.hpp"
#include "web/browser.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

// In the order of AgreementState.
constexpr web::Name state_sections[] = {"PUBLISHED", "IN_FORCE", "SUPERSEDED", "WITHDRAWN"};

void show_version_facts(web::Fields& place, const Agreement& one, const Urls& urls)
{
    place.set("VERSION", one.version);
    place.set("VALID_FROM", date_text(china_date(one.valid_from)));
    place.set("URL", urls.agreement(one.version));
}

void show_text(web::Fields& page, const Agreement& one)
{
    page.set("AGREEMENT_TITLE", one.title);
    for (const auto& paragraph : one.paragraphs()) {
        auto row = page.add("PARAGRAPHS");
        (is_heading(paragraph) ? row.add("HEADING") : row.add("PLAIN")).set("TEXT", paragraph);
    }
}

// The text, what it is today, and the way to those that count or have counted.
void show_agreement(web::Fields& page, const Agreement& shown, const AgreementVersions& versions, const Urls& urls,
                    Instant now)
{
    show_text(page, shown);
    show_version_facts(page, shown, urls);
    page.show(state_sections[static_cast<std::size_t>(versions.state(shown, now))]);
    for (const auto& one : versions.all) {
        const auto state = versions.state(one, now);
        if (one.version == shown.version || state == AgreementState::withdrawn)
            continue;
        auto row = page.add(state == AgreementState::published  ? web::Name("NEXT")
                            : state == AgreementState::in_force ? web::Name("CURRENT")
                                                                : web::Name("FORMER"));
        show_version_facts(row, one, urls);
    }
}

}

web::Response ServiceAgreement::show(const web::Request& request, const Visitor& who) const
{
    const auto now = clock_.now();
    std::optional<int> unanswered;
    if (who.company)
        unanswered = store_.read([&](Unit& unit) { return unit.agreements().unanswered(*who.company, now); });
    const auto& versions = means_.catalogue.agreements();
    const auto& shown = versions.in_force(now);
    auto page = screens_.page(request, who, shown.title);
    show_announcements(page, means_.catalogue, now);
    show_agreement(page, shown, versions, urls_, now);
    if (unanswered == shown.version)
        page.show("MAY_AGREE");
    return page.render("public/agreement");
}

web::Response ServiceAgreement::show_version(const web::Request& request, const Visitor& who) const
{
    const auto now = clock_.now();
    const auto& versions = means_.catalogue.agreements();
    const auto& shown = versions.numbered(id_in(request));
    auto page = screens_.page(request, who, shown.title);
    show_agreement(page, shown, versions, urls_, now);
    return page.render("public/agreement");
}

web::Response ServiceAgreement::agree(const web::Request& request, const CompanyPerson& who) const
{
    const AgreementConsent consent{.company_id = who.id,
                                   .version = whole_number<int>(request.form().get("agreement")).value_or(0),
                                   .at = {},
                                   .address = request.remote_address(),
                                   .browser = web::browser_of(request)};
    transact([&](Unit& unit, Instant now) { deeds::agree(unit, consent, now); });
    return done(request, "agreement_agreed_to", urls_.home(), "agreement_agreed_to");
}

}
