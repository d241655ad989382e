// identity_papers
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::IdentityPaperKind) type("TEXT")

#pragma db object(cakey::IdentityPaper) table("identity_papers")
#pragma db member(cakey::IdentityPaper::id) id auto
#pragma db member(cakey::IdentityPaper::content_sealed) type("BYTEA")
