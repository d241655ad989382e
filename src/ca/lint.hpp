// The last look at a certificate: read back from its bytes and held against what was meant.
#pragma once

#include "ca/intent.hpp"
#include "domain/lint_finding.hpp"

#include <string_view>
#include <vector>

namespace cakey::ca {

// All that is wrong with a certificate, or an intent of one; empty when it says what was meant, no more and no less. Whose
// signature it bears is not asked here. It shares no code with what writes intents. `issuer` in DER.
std::vector<LintFinding> lint(std::string_view der, const Intent& meant, const CertificateProfile& profile,
                              std::string_view issuer);

}
