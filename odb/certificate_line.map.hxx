// certificate_changes
#pragma once

#include "certificate.map.hxx"

#pragma db object(cakey::CertificateLine) table("certificate_changes")
#pragma db member(cakey::CertificateLine::id) id auto
