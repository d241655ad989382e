// identity_requests
#pragma once

#include "company.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::IdentityMatter) type("TEXT")
#pragma db value(cakey::IdentityState) type("TEXT")

#pragma db value(cakey::CompanyIdentity)

#pragma db object(cakey::IdentityRequest) table("identity_requests") optimistic
#pragma db member(cakey::IdentityRequest::id_) id auto
#pragma db member(cakey::IdentityRequest::version_) version
