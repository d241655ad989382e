// A certificate profile as it is typed, and what is said beside each field.
#pragma once

#include "domain/certificate_proposal.hpp"
#include "pages/desk/administration/columns.hpp"

#include <span>

namespace cakey::pages::desk {

std::span<const ColumnField> certificate_profile_fields();  // in the order of their columns
// Its flaws; when it has none, what the lint finds in a certificate that is made by it (ca/profile_trial.hpp).
void judge(Form& form, const CertificateProposal& proposal, Instant now);

}
