// From a try to a session.
#include "deeds/sign_in.hpp"

#include "deeds/text_codes.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::deeds {

namespace {

// Unless the password has been changed since it was found right.
void keep_hash(Unit& unit, const Company& found, const std::string& renewed)
{
    auto company = unit.companies().locked(found.id());
    if (company.password_hash() != found.password_hash())
        return;
    company.password_is(renewed);
    unit.companies().save(company);
}

std::chrono::seconds wait_of(const SignInBrake& brake, Spared spared, Instant now)
{
    switch (spared) {
    case Spared::all:
        return std::chrono::seconds(0);
    case Spared::account:
        return brake.wait_but_for_account(now);
    default:
        return brake.wait(now);
    }
}

// A browser that names a token of ours keeps it.
template <class Owner>
Begun remember_device(Unit& unit, const std::string& named, const std::string& fresh, Owner owner, Instant now)
{
    const bool known = !named.empty() && unit.devices().is_known(named);
    unit.devices().seen(known ? named : fresh, owner, now);
    return known ? Begun::on_known_device : Begun::on_fresh_device;
}

}

bool use_second_factor(Unit& unit, Staff& staff, const FactorProof& proof, Instant now)
{
    if (proof.touch)
        return unit.security_keys().use(proof.touch->key_id, proof.touch->counter, now);
    if (proof.recovery_hash)
        return unit.recovery_codes().use({staff.id}, *proof.recovery_hash);
    if (staff.totp_step >= proof.totp_step)
        return false;
    staff.totp_step = proof.totp_step;
    unit.staff().save(staff);
    return true;
}

SignInBrake brake_of(Unit& unit, const SignInTry& one, Instant now) { return unit.sign_in_failures().brake(one, now); }

Booking book(Unit& unit, const SignInTry& one, Spared spared, Instant now)
{
    auto failures = unit.sign_in_failures();
    failures.lock(one.account);
    const auto brake = failures.brake(one, now);
    Booking booking;
    booking.wait = wait_of(brake, spared, now);
    if (booking.wait.count() > 0)
        return booking;
    booking.next = brake.after_failure(now).wait(now);
    booking.counted = brake.account.failures + 1;
    const auto keys = brake.known_device ? std::vector{one.device} : std::vector{one.account, one.address};
    for (const auto& key : keys) {
        if (key.empty())
            continue;
        SignInFailure failure{0, key, now};
        failures.add(failure);
        booking.failures.push_back(failure.id);
    }
    return booking;
}

void forgive(Unit& unit, const SignInTry& one, const Booking& booking)
{
    auto failures = unit.sign_in_failures();
    for (const auto id : booking.failures)
        failures.remove(id);
    if (!one.device.empty())
        failures.remove_of(one.device);
}

Begun begin_session(Unit& unit, const CompanyProof& proof, Session session, const std::string& device_hash)
{
    if (proof.text_code && !use_code(unit, *proof.text_code))
        return Begun::no;
    if (proof.renewed_hash)
        keep_hash(unit, proof.company, *proof.renewed_hash);
    forgive(unit, proof.one, proof.booking);
    return let_in(unit, std::move(session), proof.session, proof.one.device, device_hash);
}

Begun let_in(Unit& unit, Session session, std::optional<std::int64_t> ends, const std::string& device,
             const std::string& device_hash)
{
    const auto company = *session.company_id;
    if (ends)
        unit.sessions().remove(*ends);
    unit.sessions().add(session);
    unit.sessions().keep_newest_of(company, Session::most_of_company);
    unit.audit().add(AuditLine::of(company, "signed_in", session.created_at));
    return remember_device(unit, device, device_hash, company, session.created_at);
}

Begun begin_session(Unit& unit, const StaffProof& proof, Session session, const std::string& device_hash)
{
    const StaffId id{proof.staff.id};
    auto staff = unit.staff().locked(id);
    if (!staff.active() || staff.password_hash != proof.staff.password_hash
        || !use_second_factor(unit, staff, proof.factor, session.created_at))
        return Begun::no;
    if (const auto before = unit.sessions().find(proof.session, session.created_at); before && before->staff_id)
        unit.sessions().remove(before->session_id);
    unit.sessions().add(session);
    forgive(unit, proof.one, proof.booking);
    forgive(unit, proof.inner, proof.inner_booking);
    const auto& [step, recovery_hash, touch] = proof.factor;
    const auto factor = touch           ? SecondFactor::security_key
                        : recovery_hash ? SecondFactor::recovery_code
                                        : SecondFactor::totp;
    StaffSignIn sign_in{0, id, session.created_at, session.address, session.browser, factor};
    unit.staff_sign_ins().add(sign_in);
    unit.audit().add(AuditLine::of(Member{id, staff.role}, "signed_in", session.created_at,
                                   touch           ? "by a security key"
                                   : recovery_hash ? "by a recovery code, "
                                                         + std::to_string(unit.recovery_codes().left(id)) + " left"
                                                   : ""));
    return remember_device(unit, proof.one.device, device_hash, id, session.created_at);
}

void refuse(Unit& unit, Party at, const std::optional<Member>& whose, Instant now)
{
    AuditLine line;
    line.at = now;
    line.by = at;
    line.event = "sign_in_refused";
    if (whose)
        line = AuditLine::of(*whose, "second_factor_refused", now);
    unit.audit().add(std::move(line).denied());
}

void end_session(Unit& unit, std::int64_t id, const AuditLine& line)
{
    unit.sessions().remove(id);
    unit.audit().add(line);
}

}
