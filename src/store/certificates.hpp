// Certificates in the database. save() writes the certificate together with its history and its audit line.
#pragma once

#include "domain/certificate.hpp"
#include "domain/certificate_line.hpp"
#include "domain/revocation.hpp"
#include "store/certificate_rows.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Certificates {
public:
    static constexpr int most_held = 200;      // offered in a form
    static constexpr int most_of_serial = 20;  // several authorities may give the same

    explicit Certificates(Link& link) : link_(link) {}

    void add(Certificate& certificate, const std::string& order_number);
    Certificate at(std::int64_t id);                     // Fault::not_found
    Certificate of(CompanyId company, std::int64_t id);  // issued to it; a stranger's is Fault::not_found
    std::optional<Certificate> issued(const std::string& issuer, const std::string& serial);
    // The company's own of that serial, as it is typed, that is in use.
    std::optional<Certificate> held(CompanyId company, const std::string& serial);
    // Of the order's present submission: the one that holds the line, or may.
    std::optional<Certificate> of_line(const Order& order, int line);
    // Fault::stale when somebody saved in between.
    void save(Certificate& certificate, const std::string& order_number);
    // Its authority has revoked it: both are saved, and the company is told by SMS. Without `by`: the authority says so.
    void revoke(Certificate& certificate, Revocation& revocation, const std::optional<Member>& by,
                const std::string& order_number, Instant now);
    // Whether each line of the order's present submission has a certificate on its token.
    bool are_made(const Order& order);

    std::vector<CertificateLine> history(const Certificate& certificate);  // oldest first
    CertificatePage page(const CertificateFilter& filter);
    CertificateRow row(std::int64_t id);  // Fault::not_found
    // Of the present submission, by line, each line's oldest first.
    std::vector<CertificateRow> of_order(const std::string& number);
    std::vector<OrderCertificate> issued_for(const std::string& number);  // likewise
    // What waits for this person to release it, and what is issued and for this person to write: the longest waiting first.
    // With an outlet that of orders picked up there, else all, or that of orders the maker has claimed.
    std::vector<CertificateRow> to_release(StaffId by, std::optional<OutletId> outlet, int most);
    int count_to_release(StaffId by, std::optional<OutletId> outlet);
    std::vector<CertificateRow> to_write(StaffId maker, std::optional<OutletId> outlet, int most);
    std::vector<CertificateRow> held_by(CompanyId company, Instant now);  // in use, those that end next first
    std::vector<CertificateRow> of_serial(const std::string& serial);
    std::optional<CertificateRow> successor_of(std::int64_t id);
    // In use, though their end has come; those that ended first, at most `most`.
    std::vector<EndedCertificate> ended(Instant now, int most);

    // Those of the submission are not used: what was never asked for is abandoned, of anything else the revocation is
    // asked for, by who drops it: somebody else approves it. Under the order's lock.
    void drop(const Order& order, const OrderChange& change);
    // The revocation of the company's certificate that the order names is approved with it, if it is one of ours.
    void revoke_named(const Order& order, const OrderChange& change);

private:
    void write_changes(const Certificate& certificate, const std::string& order_number);
    void want_revocation(Certificate& certificate, RevocationGround ground, const Order& order,
                         const OrderChange& change);

    Link& link_;
};

}
