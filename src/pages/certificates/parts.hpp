// What is told of a certificate, to its company and at the desk.
#pragma once

#include "store/certificate_rows.hpp"
#include "web/view.hpp"

#include <vector>

namespace cakey::pages {

// Of that line of an order: the one that holds it, or may; null: it is free. `made`: of its present submission.
const CertificateRow* standing_on(int line, const std::vector<CertificateRow>& made);

// Of one that was issued: what it is worth now, and for how long.
void show_standing(web::Fields& fields, const CertificateRow& certificate, Instant now);
// Beside the state of its making, where that does not tell: that it is about to end, has ended or is replaced. The section
// ALSO, with STATE and STATE_LABEL.
void show_also(web::Fields& fields, const CertificateRow& certificate, Instant now);
// The same with serial, issuer, subject, dates and key.
void show_certificate(web::Fields& fields, const CertificateRow& certificate, Instant now);

}
