// What is known of a certificate's revocation, with the forms of who may ask and decide.
#pragma once

#include "domain/staff.hpp"
#include "pages/frame/form.hpp"
#include "store/certificate_rows.hpp"
#include "store/revocation_row.hpp"

#include <vector>

namespace cakey::pages::desk {

// The clock of one: how long it waits, until when it is to be decided and done, and that it is late.
void show_delay(web::Fields& row, Instant asked_at, Instant now);

// `revocations`: the certificate's, newest first.
void show_revocations(web::Fields& page, const CertificateRow& certificate,
                      const std::vector<RevocationRow>& revocations, const Member& by, const Form& form, Instant now);

}
