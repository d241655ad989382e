// Making certificate authorities, as files: a key, the request for it, and its certificate, side by side in a folder. The
// root's stay on a machine of their own; a request goes there and a certificate comes back.
#pragma once

#include "base/clock.hpp"
#include "ca/signer.hpp"
#include "domain/key_algorithm.hpp"

#include <string>

namespace cakey::ca {

struct AuthorityFiles {
    std::string directory;
    std::string name;  // "root-sm2"

    std::string key() const { return directory + '/' + name + ".key"; }  // PKCS#8 in PEM, mode 600
    std::string request() const { return directory + '/' + name + ".csr"; }
    std::string certificate() const { return directory + '/' + name + ".crt"; }  // PEM
};

// What a certificate of an authority says besides its key. std::runtime_error, below, for names longer than 64 characters.
struct Authority {
    std::string organisation;
    std::string common_name;
    Instant not_before{};
    Instant not_after{};
};

// Where checkers find the root's CRL and certificate; of the profile's kind. "": they are not told.
struct AuthorityUrls {
    std::string crl{};
    std::string issuer{};
};

// A new key and the request for its certificate. std::runtime_error when there is a key already.
void make_key(const AuthorityFiles& files, KeyAlgorithm algorithm);

// The certificate for that key, signed by itself.
void certify_root(const AuthorityFiles& files, const Authority& root);

// The certificate for the key of a request, signed by a root: an authority that issues to companies and makes no others.
// As all below: std::runtime_error when the request is not good, or the certificate would outlive its signer's.
void certify_issuing(const AuthorityFiles& files, const Authority& issuing, const AuthorityUrls& urls,
                     const Signer& root);

// The same signed by an issuing authority: who answers by OCSP for it. Nobody can ask whether it is revoked, so let it
// last weeks.
void certify_responder(const AuthorityFiles& files, const Authority& responder, const Signer& issuing);

}
