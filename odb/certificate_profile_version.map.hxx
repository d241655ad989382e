// certificate_profiles: nothing of one changes but what is decided
#pragma once

#include "certificate_key.map.hxx"

#pragma db value(cakey::KeyAlgorithms) type("TEXT")
#pragma db value(cakey::KeyUsages) type("TEXT")
#pragma db value(cakey::ExtendedKeyUsages) type("TEXT")
#pragma db value(cakey::ProfileKind) type("TEXT")
#pragma db value(cakey::ProfileOutcome) type("TEXT")

#pragma db value(std::chrono::days) type("INTEGER")

#pragma db value(cakey::CertificateProfile)
#pragma db member(cakey::CertificateProfile::longest) column("longest_days")

#pragma db object(cakey::CertificateProfileVersion) table("certificate_profiles") optimistic
#pragma db member(cakey::CertificateProfileVersion::id_) id auto
#pragma db member(cakey::CertificateProfileVersion::version_) version
#pragma db member(cakey::CertificateProfileVersion::kind_) readonly
#pragma db member(cakey::CertificateProfileVersion::profile_) column("") readonly
#pragma db member(cakey::CertificateProfileVersion::valid_from_) readonly
#pragma db member(cakey::CertificateProfileVersion::proposed_by_) readonly
#pragma db member(cakey::CertificateProfileVersion::proposed_at_) readonly
