// Files that a web server gives to everybody: revocation lists, authorities' certificates, stored OCSP answers.
#pragma once

#include "domain/certificate_profile.hpp"

#include <string>
#include <string_view>

namespace cakey::ca {

// What an authority's files are called, and so the end of the addresses in certificates: its key's SHA-1 in small hex, by
// which OCSP knows it, too. Another key, another name: the old one's list stays where its certificates say it is.
std::string public_name(std::string_view certificate);  // DER

// The profile with that name in its addresses, where it says {issuer}.
CertificateProfile of_issuer(CertificateProfile profile, std::string_view certificate);

// Puts the content in its place at once, for all to read, with the folders above it, unless it is there already.
// std::runtime_error, that names the path, when it cannot be: what was there before stays whole.
void put_public_file(const std::string& path, std::string_view content);
void remove_public_file(const std::string& path);  // or there is none

}
