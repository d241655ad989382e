// Deeds on templates of refusal reasons.
#include "deeds/refusal_reasons.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

namespace cakey::deeds {

namespace {

std::string text_of(const RefusalReason& one)
{
    return std::string(one.about ? word(*one.about) : "other") + ' ' + std::to_string(one.position)
           + (one.active ? "" : " (off)") + ": " + one.title + " / " + one.text;
}

std::string number_of(const RefusalReason& one) { return std::to_string(one.id); }

}

void add_refusal_reason(Unit& unit, RefusalReason reason, const Member& by, Instant now)
{
    unit.refusal_reasons().add(reason);
    unit.audit().add(AuditLine::of(by, "refusal_reason_added", now)
                         .on("refusal_reason", number_of(reason))
                         .from_to("", text_of(reason)));
}

void change_refusal_reason(Unit& unit, RefusalReason fresh, const Member& by, Instant now)
{
    const auto before = unit.refusal_reasons().one(fresh.id);
    if (before.version != fresh.version)
        throw DomainError(Fault::stale, About::entry);
    if (before == fresh)
        return;
    unit.refusal_reasons().save(fresh);
    unit.audit().add(AuditLine::of(by, "refusal_reason_changed", now)
                         .on("refusal_reason", number_of(fresh))
                         .from_to(text_of(before), text_of(fresh)));
}

}
