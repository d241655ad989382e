// Certificates: found by company, order and serial, saved with history and audit line.
#include "store/certificates.hpp"

#include "domain/fault.hpp"
#include "domain/texts/revocation_texts.hpp"
#include "mapped-odb.hxx"
#include "store/audit.hpp"
#include "store/companies.hpp"
#include "store/link_odb.hpp"
#include "store/revocations.hpp"
#include "store/text_messages.hpp"

#include <memory>
#include <utility>

namespace cakey {

namespace {

using Column = odb::query<Certificate>;

Certificate found(std::optional<Certificate> certificate)
{
    if (!certificate)
        throw DomainError(Fault::not_found);
    return *std::move(certificate);
}

// A line of the audit log about it, for a step of its own or of its order.
template <class Change>
AuditLine about(const Certificate& certificate, const std::string& order_number, const Change& change)
{
    AuditLine line;
    line.at = change.at;
    line.by = change.by;
    line.person_id = change.staff.value_or(StaffId()).value;
    line.company_id = certificate.company_id().value;
    line.order_number = order_number;
    return std::move(line).on("certificate", std::to_string(certificate.id()));
}

}

void Certificates::add(Certificate& certificate, const std::string& order_number)
{
    link_.database().persist(certificate);
    write_changes(certificate, order_number);
}

Certificate Certificates::at(std::int64_t id)
{
    const std::unique_ptr<Certificate> certificate(link_.database().load<Certificate>(id));
    return std::move(*certificate);
}

Certificate Certificates::of(CompanyId company, std::int64_t id)
{
    struct Params {
        CompanyId company;
        std::int64_t id;
    };
    return found(first<Certificate>(link_, "certificate_of", Params{company, id}, [](const Params& bound) {
        return (Column::id == Column::_ref(bound.id) && Column::company_id == as_id(bound.company)
                && Column::issued_at.is_not_null());
    }));
}

std::optional<Certificate> Certificates::issued(const std::string& issuer, const std::string& serial)
{
    struct Params {
        std::string issuer;
        std::string serial;
    };
    return first<Certificate>(link_, "certificate_issued", Params{issuer, serial}, [](const Params& bound) {
        return "where serial <> '' and issuer =" + as_text(bound.issuer) + "and serial =" + as_text(bound.serial);
    });
}

std::optional<Certificate> Certificates::held(CompanyId company, const std::string& serial)
{
    struct Params {
        CompanyId company;
        std::string serial;
    };
    return first<Certificate>(link_, "certificate_held", Params{company, serial}, [](const Params& bound) {
        return "where serial <> '' and serial = serial_key(" + as_text(bound.serial) + ") and company_id ="
               + as_id(bound.company) + "and state in ('issued', 'delivered') order by id desc limit 1";
    });
}

std::optional<Certificate> Certificates::of_line(const Order& order, int line)
{
    struct Params {
        std::int64_t order;
        int submission;
        int line;
    };
    return first<Certificate>(
        link_, "certificate_of_line", Params{order.id(), order.submission(), line}, [](const Params& bound) {
            return "where order_id =" + as_number(bound.order) + "and submission =" + as_number(bound.submission)
                   + "and line =" + as_number(bound.line) + "and state not in ('refused', 'abandoned', 'revoked')";
        });
}

void Certificates::save(Certificate& certificate, const std::string& order_number)
{
    link_.database().update(certificate);
    write_changes(certificate, order_number);
}

std::vector<CertificateLine> Certificates::history(const Certificate& certificate)
{
    return rows<CertificateLine>(link_, "certificate_history", certificate.id(), [](const std::int64_t& id) {
        using Line = odb::query<CertificateLine>;
        return (Line::certificate_id == Line::_ref(id)) + "order by id";
    });
}

void Certificates::drop(const Order& order, const OrderChange& change)
{
    struct Params {
        std::int64_t order;
        int submission;
    };
    auto made = rows<Certificate>(
        link_, "certificates_to_drop", Params{order.id(), order.submission()}, [](const Params& bound) {
            return "where order_id =" + as_number(bound.order) + "and submission =" + as_number(bound.submission)
                   + "and state not in ('refused', 'abandoned', 'revoked', 'expired')"
                     " order by id for update";
        });
    for (auto& certificate : made) {
        if (!certificate.allows(CertificateEvent::abandoned)) {
            want_revocation(certificate, RevocationGround::dropped, order, change);
            continue;
        }
        certificate.abandon(std::string(label(change.event)), {}, change.at);
        save(certificate, order.number());
    }
}

void Certificates::revoke_named(const Order& order, const OrderChange& change)
{
    const auto& application = order.application();
    if (application.business_type != BusinessType::revocation)
        return;
    if (auto certificate = held(order.company_id(), application.certificate_serial))
        want_revocation(*certificate, RevocationGround::wish, order, change);
}

void Certificates::revoke(Certificate& certificate, Revocation& revocation, const std::optional<Member>& by,
                          const std::string& order_number, Instant now)
{
    revocation.finish(now);
    certificate.revoke(std::string(word(revocation.reason)), by, now);
    save(certificate, order_number);
    Revocations(link_).save(revocation);
    const auto company = Companies(link_).numbered(certificate.company_id());
    auto text = text_about(revocation, certificate, TextPurpose::certificate_revoked, company.mobile(), now);
    TextMessages(link_).add(text);
}

// A company asks by its order, and who decides on that approves it; of what is dropped, somebody else does.
void Certificates::want_revocation(Certificate& certificate, RevocationGround ground, const Order& order,
                                   const OrderChange& change)
{
    const bool wished = ground == RevocationGround::wish;
    auto revocation = Revocations(link_).of(certificate.id());
    const auto write_down = [&](const char* event) {
        auto line = about(certificate, order.number(), change);
        line.event = event;
        line.detail = word(revocation->reason);
        Audit(link_).add(std::move(line));
    };
    if (!revocation) {
        revocation = Revocation{.certificate_id = certificate.id(),
                                .ground = ground,
                                .reason = RevocationReason::cessation_of_operation,
                                .order_id = order.id(),
                                .asked_by = wished ? Party::company : change.by,
                                .asker = wished ? std::nullopt : change.staff,
                                .asked_at = wished ? order.submitted_at().value_or(change.at) : change.at};
        Revocations(link_).add(*revocation);
        write_down("revocation_wanted");
    }
    if (!wished || !change.staff || !revocation->may_decide(*change.staff))
        return;
    revocation->approve(*change.staff, change.at);
    write_down("revocation_approved");
    if (certificate.driver() == CertificateDriver::embedded)
        return revoke(certificate, *revocation, Member{*change.staff, Role::operator_}, order.number(), change.at);
    Revocations(link_).save(*revocation);
}

void Certificates::write_changes(const Certificate& certificate, const std::string& order_number)
{
    for (const auto& change : certificate.changes()) {
        CertificateLine line(certificate, change);
        link_.database().persist(line);
        auto told = about(certificate, order_number, change);
        told.event = word(change.event);
        told.before = word(change.from);
        told.after = word(change.to);
        told.detail = change.reason;
        Audit(link_).add(std::move(told));
    }
}

}
