// Rows of certificate lists: views over SQL that src/store/certificate_pages.cpp writes.
#pragma once

#include "certificate.map.hxx"
#include "certificate_key.map.hxx"
#include "order.map.hxx"

#pragma db view(cakey::CertificateRow)
#pragma db view(cakey::OrderCertificate)
#pragma db view(cakey::EndedCertificate)
