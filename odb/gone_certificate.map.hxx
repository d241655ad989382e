// gone_certificates
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::GoneCertificate) table("gone_certificates")
#pragma db member(cakey::GoneCertificate::id) id auto
