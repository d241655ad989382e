// ocsp_responses: a row for each certificate of ours
#pragma once

#include "domain/ocsp_response.hpp"

#pragma db object(cakey::OcspResponse) table("ocsp_responses") optimistic
#pragma db member(cakey::OcspResponse::certificate_id) id
#pragma db member(cakey::OcspResponse::version) version
#pragma db member(cakey::OcspResponse::answer) type("BYTEA")
