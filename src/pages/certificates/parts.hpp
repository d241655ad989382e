// What is told of a certificate, to its company and at the desk.
#pragma once

#include "store/certificate_rows.hpp"
#include "web/view.hpp"

namespace cakey::pages {

// Of one that was issued: what it is worth now, and for how long.
void show_standing(web::Fields& fields, const CertificateRow& certificate, Instant now);
// The same with serial, issuer, subject, dates and key.
void show_certificate(web::Fields& fields, const CertificateRow& certificate, Instant now);

}
