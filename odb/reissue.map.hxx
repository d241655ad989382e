// reissues: nothing of one changes but what is decided, and what came of it
#pragma once

#include "company.map.hxx"
#include "roles.map.hxx"
#include "values.map.hxx"

#pragma db value(cakey::ReissueOutcome) type("TEXT")

#pragma db object(cakey::Reissue) table("reissues") optimistic
#pragma db member(cakey::Reissue::id) id auto
#pragma db member(cakey::Reissue::version) version
#pragma db member(cakey::Reissue::invoice_id) readonly
#pragma db member(cakey::Reissue::company_id) readonly
#pragma db member(cakey::Reissue::order_number) readonly
#pragma db member(cakey::Reissue::reason) readonly
#pragma db member(cakey::Reissue::anew) readonly
#pragma db member(cakey::Reissue::info) readonly
#pragma db member(cakey::Reissue::asked_by) readonly
#pragma db member(cakey::Reissue::asker) readonly
#pragma db member(cakey::Reissue::asked_at) readonly
