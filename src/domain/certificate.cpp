// The rules of a certificate's life.
#include "domain/certificate.hpp"

#include "domain/fault.hpp"

#include <algorithm>
#include <utility>

namespace cakey {

namespace {

Party party_of(const std::optional<Member>& by)
{
    if (!by)
        return Party::clock;
    return by->role == Role::outlet ? Party::outlet : Party::operator_;
}

}

Certificate::Certificate(const Order& order, Wish wish, const std::optional<Member>& by, Instant now)
    : company_id_(order.company_id()),
      order_id_(order.id()),
      submission_(order.submission()),
      line_(wish.line),
      key_id_(wish.key_id),
      request_(std::move(wish.request)),
      transaction_id_(std::move(wish.transaction_id)),
      driver_(wish.driver),
      subject_{order.applicant().name, order.applicant().credit_code},
      years_(order.application().years),
      four_eyes_(wish.four_eyes),
      predecessor_(wish.predecessor),
      requested_by_(by ? std::optional(by->id) : std::nullopt),
      requested_at_(now),
      state_since_(now)
{
    if (line_ < 1 || line_ > order.certificates())
        throw DomainError(Fault::incomplete);
    changes_.push_back(
        {state_, state_, CertificateEvent::requested, by ? party_of(by) : Party::company, requested_by_, now, {}});
}

void Certificate::require(CertificateEvent event) const
{
    if (!allows(event))
        throw DomainError(Fault::wrong_state, About::certificate);
}

bool Certificate::may_release(StaffId staff) const
{
    return allows(CertificateEvent::released) && (!four_eyes_ || staff != requested_by_);
}

void Certificate::release(const Member& by, Instant now)
{
    if (allows(CertificateEvent::released) && !may_release(by.id))
        throw DomainError(Fault::forbidden, About::certificate_by_two);
    pass(CertificateEvent::released, by, now);
    released_by_ = by.id;
    released_at_ = now;
}

void Certificate::ask(Instant now, std::string what) { pass(CertificateEvent::asked, {}, now, std::move(what)); }

std::optional<Instant> Certificate::term_begins(int years, std::optional<Instant> predecessor_ends, Instant now)
{
    return years == 0 ? predecessor_ends : std::max(now, predecessor_ends.value_or(now));
}
void Certificate::release_itself(Instant now)
{
    if (requested_by_ || four_eyes_)
        throw DomainError(Fault::forbidden, About::certificate_by_two);
    pass(CertificateEvent::released, {}, now);
}

std::optional<CertificateFlaw> Certificate::flaw(const IssuedCertificate& made, std::string_view key_hash,
                                                 std::optional<Instant> predecessor_ends, Instant now) const
{
    if (made.key_hash != key_hash)
        return CertificateFlaw::other_key;
    if (!fits(subject_, made.subject))
        return CertificateFlaw::other_subject;
    if (made.not_after <= now)
        return CertificateFlaw::ended;
    if (made.not_before > now + clock_leeway)
        return CertificateFlaw::not_yet;
    const auto begins = term_begins(years_, predecessor_ends, now);
    if (!begins)
        return std::nullopt;
    const auto ends = *begins + std::chrono::duration_cast<std::chrono::seconds>(std::chrono::years(years_))
                      + term_leeway;
    return made.not_after > ends ? std::optional(CertificateFlaw::too_long) : std::nullopt;
}

void Certificate::issue(IssuedCertificate made, const std::optional<Member>& by, Instant now)
{
    pass(CertificateEvent::issued, by, now, made.serial);
    content_ = std::move(made.content);
    issuer_ = std::move(made.issuer);
    serial_ = std::move(made.serial);
    not_before_ = made.not_before;
    not_after_ = made.not_after;
    issued_at_ = now;
}

void Certificate::refuse(std::string why, const std::optional<Member>& by, Instant now)
{
    pass(CertificateEvent::refused, by, now, why);
    failure_ = std::move(why);
}

void Certificate::lose(std::string why, Instant now)
{
    pass(CertificateEvent::lost, {}, now, why);
    failure_ = std::move(why);
}

void Certificate::write(const Member& by, Instant now) { pass(CertificateEvent::written, by, now); }

void Certificate::download(Instant now) { pass(CertificateEvent::written, Party::company, {}, now, {}); }

void Certificate::give_up(Instant now)
{
    if (requested_by_)
        throw DomainError(Fault::forbidden, About::certificate);
    pass(CertificateEvent::abandoned, Party::company, {}, now, {});
}

void Certificate::abandon(std::string why, const std::optional<Member>& by, Instant now)
{
    pass(CertificateEvent::abandoned, by, now, why);
    failure_ = std::move(why);
}

void Certificate::revoke(std::string why, const std::optional<Member>& by, Instant now)
{
    pass(CertificateEvent::revoked, by, now, std::move(why));
}

void Certificate::expire(Instant now)
{
    if (!not_after_ || now < *not_after_)
        throw DomainError(Fault::wrong_state, About::certificate);
    pass(CertificateEvent::expired, {}, now);
}

void Certificate::pass(CertificateEvent event, const std::optional<Member>& by, Instant now, std::string reason)
{
    pass(event, party_of(by), by ? std::optional(by->id) : std::nullopt, now, std::move(reason));
}

void Certificate::pass(CertificateEvent event, Party party, std::optional<StaffId> staff, Instant now,
                       std::string reason)
{
    require(event);
    const auto* row = transition(state_, event);
    changes_.push_back({row->from, row->to, event, party, staff, now, std::move(reason)});
    state_ = row->to;
    state_since_ = now;
}

}
