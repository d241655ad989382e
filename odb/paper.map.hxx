// papers
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::PaperKind) type("TEXT")

#pragma db object(cakey::Paper) table("papers")
#pragma db member(cakey::Paper::id) id auto
#pragma db member(cakey::Paper::content_sealed) type("BYTEA")
