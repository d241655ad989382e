// revocations: what was asked for never changes
#pragma once

#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::RevocationGround) type("TEXT")
#pragma db value(cakey::RevocationReason) type("TEXT")

#pragma db object(cakey::Revocation) table("revocations") optimistic
#pragma db member(cakey::Revocation::id) id auto
#pragma db member(cakey::Revocation::version) version
#pragma db member(cakey::Revocation::certificate_id) readonly
#pragma db member(cakey::Revocation::ground) readonly
#pragma db member(cakey::Revocation::reason) readonly
#pragma db member(cakey::Revocation::note) readonly
#pragma db member(cakey::Revocation::order_id) readonly
#pragma db member(cakey::Revocation::asked_by) readonly
#pragma db member(cakey::Revocation::asker) readonly
#pragma db member(cakey::Revocation::asked_at) readonly
#pragma db member(cakey::Revocation::published_at) readonly
