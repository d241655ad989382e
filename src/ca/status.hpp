// Certificate status by OCSP (RFC 6960): answers that are stored, and answers signed when they are asked for.
#pragma once

#include "base/clock.hpp"
#include "ca/signer.hpp"
#include "ca/status_request.hpp"
#include "domain/revocation_reason.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::ca {

// Of a certificate that was issued. Of another nothing is said: unauthorized().
struct CertificateStatus {
    std::string serial;
    std::optional<Instant> revoked_at{};
    RevocationReason reason = RevocationReason::unspecified;
    Instant this_update{};
    Instant next_update{};

    bool operator==(const CertificateStatus&) const = default;
};

class StatusResponder {
public:
    // The responder's own key and certificate, and the certificate, in DER, of the issuer whose certificates it answers
    // for. std::runtime_error unless that issuer made it one, for OCSP alone and with nocheck: nobody could ask about it.
    StatusResponder(Signer signer, std::string_view issuer);

    // Whether it asks about a certificate of this issuer.
    bool answers_for(const StatusRequest& request) const;

    // What most programs ask: a CertID by SHA-1, no nonce. Its answer is stored: as a file named by its base64 a web server
    // gives it without asking anybody.
    std::string usual_request(const std::string& serial) const;  // DER
    bool is_usual(const StatusRequest& request) const;

    // DER, signed. It ends, at the latest, with the responder's certificate; std::runtime_error when that is over.
    std::string answer(const StatusRequest& request, const CertificateStatus& status) const;

private:
    Signer signer_;
    std::shared_ptr<x509_st> issuer_;
};

// Nothing unless the answer is about one certificate of this issuer, and signed by whom it lets answer.
std::optional<CertificateStatus> read_status_answer(std::string_view der, std::string_view issuer);

}
