// Deeds on a company's account.
#include "deeds/companies.hpp"

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

}

Registered register_company(Unit& unit, const Registration& registration, const CodeAddressee& proven, Instant now)
{
    if (unit.companies().called(registration.name_key))
        return Registered::name_taken;
    if (unit.companies().called(registration.credit_code))
        return Registered::credit_code_taken;
    if (!use_code(unit, proven))
        return Registered::code_used;
    Company company(registration, now);
    const auto id = unit.companies().add(company);
    unit.audit().add(AuditLine::of(id, "registered", now));
    return Registered::done;
}

bool replace_password(Unit& unit, const CodeAddressee& proven, const std::string& hash, Instant now)
{
    if (!use_code(unit, proven))
        return false;
    change(unit, *proven.company, "password_replaced", now, [&](Company& company) { company.password_is(hash); });
    unit.sessions().remove_of(*proven.company, 0);
    return true;
}

void change_password(Unit& unit, CompanyId id, const std::string& hash, Instant now)
{
    change(unit, id, "password_changed", now, [&](Company& company) { company.password_is(hash); });
    unit.sessions().remove_of(id, 0);
}

void change_contact(Unit& unit, CompanyId id, const std::string& contact, Instant now)
{
    change(unit, id, "contact_changed", now, [&](Company& company) { company.contact_is(contact); });
}

Company change_invoice_info(Unit& unit, CompanyId id, const InvoiceInfo& info, Instant now)
{
    return change(unit, id, "invoice_info_changed", now, [&](Company& company) { company.invoice_to(info); });
}

Renaming renaming_of(Unit& unit, CompanyId id)
{
    return renaming(unit.companies().has_open_orders(id), unit.companies().has_completed_orders(id));
}

Described describe(Unit& unit, CompanyId id, const CompanyProfile& profile, const std::optional<NewName>& name,
                   Instant now)
{
    auto company = unit.companies().locked(id);
    const auto old = company;
    if (name && name->identity() != CompanyIdentity{company.name(), company.credit_code()}) {
        if (renaming_of(unit, id) != Renaming::free)
            return Described::name_fixed;
        if (is_anothers(unit, id, name->name.normalized()))
            return Described::name_taken;
        if (is_anothers(unit, id, name->credit_code.text()))
            return Described::credit_code_taken;
        company.rename(name->name.text(), name->name.normalized(), name->credit_code.text());
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

bool is_anothers(Unit& unit, CompanyId id, const std::string& name_key_or_credit_code)
{
    const auto found = unit.companies().called(name_key_or_credit_code);
    return found && found->id() != id;
}

bool change_mobile(Unit& unit, const Company& company, const std::string& mobile,
                   const std::optional<std::string>& grant, const std::string& out_id, Instant now)
{
    if (!grant && !use_code(unit, mobile_code(company, company.mobile())))
        return false;
    if (!use_code(unit, mobile_code(company, mobile)))
        return false;
    if (grant) {
        auto request = unit.identity_requests().numbered(*grant);
        request.use(now);
        unit.identity_requests().save(request);
    }
    change(
        unit, company.id(), "mobile_changed", now, [&](Company& changed) { changed.mobile_is(mobile); },
        grant.value_or(""));
    TextMessage message;
    message.out_id = out_id;
    message.mobile = company.mobile();
    message.purpose = TextPurpose::mobile_changed;
    message.variables = {{"mobile", Mobile::parse(mobile)->masked()}};
    message.created_at = now;
    unit.texts().add(message);
    return true;
}

CodeAddressee mobile_code(const Company& company, const std::string& mobile)
{
    return {mobile, TextPurpose::mobile_change_code, company.id()};
}

}
