// A company's certificate's extensions, each held against the profile. For this layer's own files.
#pragma once

#include "ca/openssl.hpp"
#include "domain/certificate_profile.hpp"
#include "domain/lint_finding.hpp"

#include <functional>
#include <string>

namespace cakey::ca {

// Calls `expect(holds, finding)` for each thing that is to hold.
void lint_extensions(const X509* certificate, const X509* issuer, const CertificateProfile& profile,
                     const std::string& credit_code, const std::function<void(bool, LintFinding)>& expect);

}
