// Certificate requests, as they are uploaded and pasted: any bytes, and a good request with one of its bytes changed.
#include "ca/request.hpp"

#include "base/encodings.hpp"
#include "ca/certificate.hpp"
#include "ca/keys.hpp"
#include "ca/openssl.hpp"
#include "ca/signatures.hpp"
#include "crypto/digests.hpp"
#include "fuzz/target.hpp"

#include <string>
#include <variant>

namespace cakey::fuzz {

namespace {

using namespace ca;

void must_be_whole(const CertificateRequest& request)
{
    must(crypto::sha256_hex(request.public_key) == request.key_hash, "a key's hash is that of its key");
    const auto key = public_key_in(request.public_key);
    must(algorithm_of(key.get()) == request.algorithm, "a key is of the kind that was told");
    must(public_der_of(key.get()) == request.public_key, "a key is written in one way");
}

// One for each kind of elliptic key, by the first byte; RSA's would take all the time there is.
const std::string& good_request(unsigned char which)
{
    static const auto sm2 = signed_request(new_key(KeyAlgorithm::sm2).get());
    static const auto p256 = signed_request(new_key(KeyAlgorithm::p256).get());
    return which % 2 == 0 ? sm2 : p256;
}

void a_changed_one_must_be_refused(std::string_view input)
{
    auto changed = good_request(static_cast<unsigned char>(input[0]));
    const auto at = static_cast<unsigned char>(input[1]) * 256U + static_cast<unsigned char>(input[2]);
    const auto by = static_cast<unsigned char>(input[0]) | 1U;
    changed[at % changed.size()] = static_cast<char>(static_cast<unsigned char>(changed[at % changed.size()]) ^ by);
    must(!std::holds_alternative<CertificateRequest>(read_request(changed)), "a changed request is refused");
}

}

void feed(std::string_view input)
{
    const auto read = read_request(input);
    must(ERR_peek_error() == 0, "no failure is left for the next reader");
    if (const auto* request = std::get_if<CertificateRequest>(&read))
        must_be_whole(*request);
    else
        must(!label(std::get<RequestFlaw>(read)).empty(), "a flaw has a sentence");

    const auto again = read_request(base64(input));
    must(input.size() * 2 > longest_request || !input.starts_with('0') || again.index() == read.index(),
         "base64 of a request is as good as the request");
    if (const auto der = as_der(input))
        must(as_der(as_pem(*der)) == der, "a certificate comes back from PEM");
    read_certificate(input);
    must(ERR_peek_error() == 0, "no failure is left for the next reader");
    if (input.size() == 3)
        a_changed_one_must_be_refused(input);
}

}
