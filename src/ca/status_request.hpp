// What is asked of an OCSP responder (RFC 6960 section 4.1), as strangers send it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cakey::ca {

struct StatusRequest {
    std::string serial;  // of the one certificate that is asked about: upper-case hex
    // CertID, DER: with serial and issuer as they were asked for, which the answer repeats.
    std::string certificate_id{};
    std::string nonce{};  // RFC 9654: 1 to 128 bytes; "": none
};

inline constexpr std::size_t longest_status_request = 4 * 1024;  // bytes of DER

// Nothing for what is to be answered by malformed_request(): too long, no request, one about several certificates or none,
// a CertID by another digest than SHA-1, SHA-256 or SM3, a nonce of no bytes or too many, an extension that must be
// understood and is not.
std::optional<StatusRequest> read_status_request(std::string_view der);

// The DER in the path of a GET, behind the responder's own: base64, escaped or as it is (RFC 6960 appendix A.1). Of the
// path as it was sent: its slashes are letters, two of them are two. Nothing when it is none.
std::optional<std::string> status_request_in(std::string_view path);

// Answers without a signature (RFC 6960 section 4.2.1). The second one is for certificates that were never issued: signed,
// that they are unknown would let strangers keep us signing.
std::string malformed_request();
std::string unauthorized();
std::string try_later();

}
