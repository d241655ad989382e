// Open ones with the next step, those that are over below.
#include "pages/desk/certificates/revocation_panel.hpp"

#include "pages/desk/certificates/fields.hpp"
#include "pages/frame/words.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

using namespace certificate_fields;

void show_asked(web::Fields& row, const RevocationRow& revocation)
{
    row.set("ID", revocation.id);
    row.set_view("REVOCATION_STATE", badge(revocation.state()));
    row.set_view("REVOCATION_STATE_LABEL", label(revocation.state()));
    row.set_view("GROUND", label(revocation.ground));
    row.set_view("WHY", label(revocation.reason));
    row.set_view("ASKED_BY", label(revocation.asked_by));
    if (!revocation.asker_name.empty())
        row.add("ASKER").set("NAME", revocation.asker_name);
    show_time(row, "ASKED", "ASKED_ISO", revocation.asked_at);
    if (!revocation.note.empty())
        row.add("NOTE").set("TEXT", revocation.note);
}

void show_end(web::Fields& row, const RevocationRow& revocation)
{
    if (revocation.approved_at) {
        auto approved = row.add("APPROVED");
        approved.set("NAME", or_dash(revocation.approver_name));
        show_time(approved, *revocation.approved_at);
    }
    if (revocation.done_at)
        add_time(row, "DONE", *revocation.done_at);
    if (revocation.refused_at) {
        auto refused = row.add("REFUSED");
        refused.set("NAME", revocation.refuser_name);
        refused.set("TEXT", revocation.refusal_reason);
        show_time(refused, *revocation.refused_at);
    }
    if (revocation.withdrawn_at)
        add_time(row, "WITHDRAWN", *revocation.withdrawn_at);
}

void show_steps(web::Fields& row, const CertificateRow& certificate, const RevocationRow& revocation, const Member& by,
                const Form& form)
{
    if (by.role != Role::operator_)
        return;
    if (revocation.state() == RevocationState::approved) {
        if (revocation.driver != CertificateDriver::embedded
            && transition(certificate.state, CertificateEvent::revoked))
            row.show("CAN_REVOKE");
        return;
    }
    if (revocation.asker == by.id) {
        auto own = row.add("OWN");
        if (revocation.ground != RevocationGround::dropped)
            own.show("CAN_WITHDRAW");
        return;
    }
    auto decision = row.add("CAN_DECIDE");
    form.show(decision, revocation_refusal);
}

void show_asking(web::Fields& page, const Form& form)
{
    auto section = page.add("CAN_ASK_REVOCATION");
    auto reasons = form.show(section, revocation_reason);
    for (const auto reason : reasons_of_companies)
        add_option(reasons, {word(reason), label(reason), form.text(revocation_reason) == word(reason)});
    form.show(section, caller_check);
    auto grounds = form.show(section, revocation_ground);
    for (const auto ground : grounds_of_agreement)
        add_option(grounds, {word(ground), label(ground), form.text(revocation_ground) == word(ground)});
    form.show(section, finding);
}

bool can_be_revoked(CertificateState state)
{
    return state == CertificateState::signing || state == CertificateState::unknown
           || transition(state, CertificateEvent::revoked);
}

}

void show_delay(web::Fields& row, Instant asked_at, Instant now)
{
    show_time(row, "DUE", "DUE_ISO", asked_at + revocation_time);
    show_time(row, "DECIDE_BY", "DECIDE_BY_ISO", asked_at + revocation_decided_within);
    row.set("AGE", age_text(now - asked_at));
    if (const auto delay = delay_of(asked_at, now); delay != RevocationDelay::none)
        row.add("LATE").set_view("TEXT", label(delay));
}

void show_revocations(web::Fields& page, const CertificateRow& certificate,
                      const std::vector<RevocationRow>& revocations, const Member& by, const Form& form, Instant now)
{
    for (const auto& revocation : revocations) {
        auto row = page.add(revocation.is_open() ? web::Name("REVOCATION") : web::Name("PAST_REVOCATIONS"));
        show_asked(row, revocation);
        show_end(row, revocation);
        if (!revocation.is_open())
            continue;
        show_delay(row, revocation.asked_at, now);
        show_steps(row, certificate, revocation, by, form);
    }
    const bool wanted = std::ranges::any_of(
        revocations, [](const RevocationRow& row) { return row.is_open() || row.state() == RevocationState::done; });
    if (by.role == Role::operator_ && !wanted && can_be_revoked(certificate.state))
        show_asking(page, form);
}

}
