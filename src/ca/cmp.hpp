// Asking another authority by CMP (RFC 4210): for a certificate by its PKCS#10 request (p10cr), for a revocation (rr).
// Messages are carried by the caller.
#pragma once

#include "ca/certificate.hpp"
#include "domain/outside.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace cakey::ca {

// Who we are to the authority, and whose answers count. By a secret that both have (PBM with HMAC-SHA256), or, where it is
// empty, by signatures.
struct CmpAccess {
    std::string recipient;  // the authority's name, RFC 4514: "CN=...,O=...,C=CN"
    std::string reference;  // the name that the secret has with it
    std::string secret;
    std::string certificate;  // ours, PEM
    std::string private_key;  // PKCS#8, PEM
    Trust trust;              // of who signs answers, and of what is issued
};

// What came of a message that was handed to the network.
struct CmpReply {
    bool sent = false;                   // false: nothing of it left this machine
    std::optional<std::string> message;  // DER; nothing: no whole answer came
    std::string failure;                 // why, for the log
};
using CmpPost = std::function<CmpReply(const std::string& message)>;

// One transaction, from its first message to its last. It lives in this process alone: nobody else can go on with it.
// For one thread at a time.
class CmpTransaction {
public:
    // Whether a certificate, DER, is what was asked for.
    using Accepts = std::function<bool(const std::string& certificate)>;

    // `id`: its bytes in hex. std::runtime_error for an access that is none.
    CmpTransaction(const CmpAccess& access, const std::string& id, CmpPost post);
    ~CmpTransaction();

    // The certificate, DER. What does not lead to a root, or is not accepted, is not confirmed. Codes:
    //   later: "unreachable", nothing was sent; "busy", it did nothing; "waiting", ask again after wait(), as often as it
    //     says so;
    //   refused: the authority's own word ("badPOP");
    //   unknown: "lost"; "not_accepted", it issued something else; "unconfirmed", it issued, and did not hear our yes.
    Answer<std::string> request(const std::string& pkcs10, const Accepts& accepts, Instant now);
    std::chrono::seconds wait() const;
    // Of a certificate, DER. Done also when it is revoked already.
    Answer<Nothing> revoke(const std::string& certificate, RevocationReason reason);

private:
    struct Parts;

    std::unique_ptr<Parts> parts_;
};

}
