// What is to be signed: views over SQL that src/store/signing_intents.cpp writes.
#pragma once

#include "certificate_key.map.hxx"

#pragma db view(cakey::ReleasedCertificate)
#pragma db member(cakey::ReleasedCertificate::request) type("BYTEA")

#pragma db view(cakey::CertificateInSigning)
#pragma db member(cakey::CertificateInSigning::intent) type("BYTEA")
