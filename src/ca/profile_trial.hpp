// Whether certificates by a profile come out as it says: tried, before anybody approves it.
#pragma once

#include "domain/certificate_proposal.hpp"
#include "domain/lint_finding.hpp"

#include <vector>

namespace cakey::ca {

// What the lint finds in a certificate that is made by it, for a key and by an issuer that are thrown away; as `unreadable`
// what cannot even be written. Of a proposal without flaws. It makes a key: for RSA that takes a tenth of a second, or more.
std::vector<LintFinding> tried(const CertificateProposal& proposal, Instant now);

}
