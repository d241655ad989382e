// Another certificate authority, asked by CMP over HTTPS (RFC 6712).
#pragma once

#include "ca/cmp.hpp"
#include "domain/outside.hpp"
#include "outside/http.hpp"

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace cakey::outside {

struct CmpSettings {
    std::string url;               // "https://ca.example.cn/pkix/"; empty: nobody is asked
    std::string recipient;         // the authority's name, RFC 4514
    std::string reference;         // of the secret; empty: by signature
    std::string secret_file;       // PBM
    std::string certificate_file;  // signatures: ours, PEM
    std::string private_key_file;  // PEM
    std::string authorities_file;  // PEM: the roots, and what lies between, of whom it answers and issues by
    int wait_minutes = 10;         // for a certificate that it has to think about
    std::string ca_file;           // of TLS; empty: the system's authorities
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{15'000};
};

// For several threads.
class CmpAuthority : public CertificateAuthority {
public:
    // Throws std::runtime_error when a file cannot be read or is not what it must be, or the address is not https.
    CmpAuthority(const CmpSettings& settings, const Clock& clock);

    // Codes: ca/cmp.hpp. While it has to be waited for, "waiting": look() goes on with it, in this process alone.
    Answer<std::string> issue(const CertificateIntent& intent) override;
    // Unknown, with code "lost", of what this process did not ask for, or what was waited for long enough.
    Answer<std::string> look(const CertificateIntent& intent) override;
    Answer<Nothing> revoke(const std::string& certificate, RevocationReason reason) override;

private:
    struct Asked {
        ca::CmpTransaction transaction;
        Instant at;
        Instant again;  // not before
    };

    ca::CmpTransaction transaction(const std::string& id);
    Answer<std::string> go_on(std::unique_ptr<Asked> asked, const CertificateIntent& intent);

    const Clock& clock_;
    const CmpSettings settings_;
    ca::CmpAccess access_;
    Http http_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Asked>> waiting_;  // by transaction
};

}
