// Deeds on a company's account.
#include "deeds/companies.hpp"

#include "crypto/digests.hpp"
#include "deeds/taxpayers.hpp"
#include "domain/mobile.hpp"
#include "domain/profile_change.hpp"
#include "domain/text_message.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

// Changes, saves, and writes it down.
Company change(Unit& unit, CompanyId id, const char* event, Instant now, const auto& what, std::string detail = {})
{
    auto company = unit.companies().numbered(id);
    what(company);
    unit.companies().save(company);
    unit.audit().add(AuditLine::of(id, event, now, std::move(detail)));
    return company;
}

// Counted where the brake counts, which remembers for as long. The company's row is locked: one at a time.
bool may_ask_for_a_name(Unit& unit, CompanyId id, Instant now)
{
    static_assert(account_brake.memory == std::chrono::hours(24));
    auto counted = unit.sign_in_failures();
    SignInTry asking;
    asking.account = crypto::sha256_hex("new name:" + std::to_string(id.value));
    if (counted.brake(asking, now).account.failures >= most_new_names)
        return false;
    SignInFailure one{0, asking.account, now};
    counted.add(one);
    return true;
}

void take(Unit& unit, CompanyId id, const char* event, const NewPassword& password, Instant now)
{
    const auto company = change(unit, id, event, now, [&](Company& changed) { changed.password_is(password.hash); });
    unit.sessions().remove_of(id, 0);
    auto message = TextMessage::to(company.mobile(), TextPurpose::password_changed, password.out_id, now);
    unit.texts().add(message);
}

}

std::variant<CompanyId, NotRegistered> register_company(Unit& unit, const Registration& registration,
                                                        const CodeAddressee& proven, Instant now)
{
    if (unit.companies().is_taken(registration.name, {}, now))
        return NotRegistered::name_taken;
    if (unit.companies().is_taken(registration.credit_code, {}, now))
        return NotRegistered::credit_code_taken;
    if (!use_code(unit, proven))
        return NotRegistered::code_used;
    Company company(registration, now);
    const auto id = unit.companies().add(company);
    unit.audit().add(AuditLine::of(id, "registered", now));
    return id;
}

bool replace_password(Unit& unit, const CodeAddressee& proven, const NewPassword& password, Instant now)
{
    if (!use_code(unit, proven))
        return false;
    take(unit, *proven.company, "password_replaced", password, now);
    return true;
}

void change_password(Unit& unit, CompanyId id, const NewPassword& password, Instant now)
{
    take(unit, id, "password_changed", password, now);
}

void change_contact(Unit& unit, CompanyId id, const std::string& contact, Instant now)
{
    change(unit, id, "contact_changed", now, [&](Company& company) { company.contact_is(contact); });
}

void close_tour(Unit& unit, CompanyId id, Instant now)
{
    auto company = unit.companies().locked(id);
    company.close_tour(now);
    unit.companies().save(company);
}

void wish_mail(Unit& unit, CompanyId id, const std::string& addresses, MailPurposes purposes, Instant now)
{
    auto wish = unit.mail_wishes().of(id);
    wish.addresses = addresses;
    wish.purposes = purposes;
    unit.mail_wishes().save(wish);
    unit.mail_bounces().forget(id);
    const auto detail = std::to_string(wish.list().size()) + " addresses; " + purposes.text();
    unit.audit().add(AuditLine::of(id, "mail_wishes_changed", now, detail));
}

Company change_invoice_info(Unit& unit, CompanyId id, const InvoiceInfo& info, Instant now)
{
    if (info.kind == InvoiceKind::special)
        want_special_invoices(unit, id, info, now);
    unit.mail_bounces().forget(id);
    return change(unit, id, "invoice_info_changed", now, [&](Company& company) { company.invoice_to(info); });
}

Renaming renaming_of(Unit& unit, CompanyId id)
{
    const auto bonds = unit.companies().bonds(id);
    return renaming(bonds.open, bonds.completed);
}

Described describe(Unit& unit, CompanyId id, const CompanyProfile& profile, const std::optional<NewName>& name,
                   Instant now)
{
    auto company = unit.companies().locked(id);
    const auto old = company;
    if (name && name->identity() != CompanyIdentity{company.name(), company.credit_code()}) {
        if (renaming_of(unit, id) != Renaming::free)
            return Described::name_fixed;
        if (!may_ask_for_a_name(unit, id, now))
            return Described::too_many_names;
        if (unit.companies().is_taken(name->name, id, now))
            return Described::name_taken;
        if (unit.companies().is_taken(name->credit_code, id, now))
            return Described::credit_code_taken;
        company.rename(name->name, name->credit_code.text());
    }
    company.describe(profile);
    const auto changes = changes_between(old, company, Party::company, now);
    if (changes.empty())
        return Described::done;
    unit.companies().save(company);
    for (const auto& one : changes)
        unit.profile_changes().add(one);
    unit.audit().add(AuditLine::of(id, "profile_changed", now, audit_detail(changes)));
    return Described::done;
}

bool change_mobile(Unit& unit, const Company& company, const NewMobile& to, Instant now)
{
    if (!to.grant && !use_code(unit, mobile_code(company, company.mobile())))
        return false;
    if (!use_code(unit, mobile_code(company, to.mobile)))
        return false;
    if (to.grant) {
        auto request = unit.identity_requests().numbered(*to.grant);
        request.use(now);
        unit.identity_requests().save(request);
    }
    change(
        unit, company.id(), "mobile_changed", now, [&](Company& changed) { changed.mobile_is(to.mobile); },
        to.grant.value_or(""));
    unit.sessions().remove_of(company.id(), to.session);
    auto message = TextMessage::to(company.mobile(), TextPurpose::mobile_changed, to.out_id, now);
    message.variables = {{"mobile", Mobile::parse(to.mobile)->masked()}};
    unit.texts().add(message);
    return true;
}

CodeAddressee mobile_code(const Company& company, const std::string& mobile)
{
    return {mobile, TextPurpose::mobile_change_code, company.id()};
}

}
