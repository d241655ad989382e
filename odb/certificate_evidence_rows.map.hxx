// Rows of evidence about certificates: views over SQL that src/store/certificate_evidence.cpp writes.
#pragma once

#include "certificate.map.hxx"
#include "certificate_profile_version.map.hxx"
#include "revocation.map.hxx"

#pragma db view(cakey::CertificateEvidence)
#pragma db member(cakey::CertificateEvidence::content) type("BYTEA")
#pragma db member(cakey::CertificateEvidence::intent) type("BYTEA")
#pragma db member(cakey::CertificateEvidence::answer) type("BYTEA")
#pragma db member(cakey::CertificateEvidence::public_key) type("BYTEA")
#pragma db view(cakey::CertificateDouble)
