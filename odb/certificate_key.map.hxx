// certificate_keys: of one that was seen only its token is learnt later
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::KeyAlgorithm) type("TEXT")

#pragma db object(cakey::CertificateKey) table("certificate_keys")
#pragma db member(cakey::CertificateKey::id) id auto
#pragma db member(cakey::CertificateKey::hash) readonly
#pragma db member(cakey::CertificateKey::algorithm) readonly
#pragma db member(cakey::CertificateKey::public_key) type("BYTEA") readonly
#pragma db member(cakey::CertificateKey::company) readonly
#pragma db member(cakey::CertificateKey::seen_at) readonly
#pragma db member(cakey::CertificateKey::blocked) readonly
