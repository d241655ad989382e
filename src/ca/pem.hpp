// Requests and certificates as people hand them over: PEM (RFC 7468), the bare base64 that key tools show, or DER.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

namespace cakey::ca {

enum class PemFlaw { unreadable, behind_end };

// The DER of the one thing that the text or file is: a SEQUENCE from its first byte to its last. Of PEM with one of these
// labels ("CERTIFICATE").
std::variant<std::string, PemFlaw> read_pem(std::string_view pem_or_der,
                                            std::initializer_list<std::string_view> labels);

std::string pem_of(std::string_view label, std::string_view der);

}
