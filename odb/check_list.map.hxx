// check_items, checks, paper_faults
#pragma once

#include "paper.map.hxx"
#include "roles.map.hxx"

#pragma db value(cakey::Verdict) type("TEXT")

#pragma db object(cakey::CheckItem) table("check_items") optimistic
#pragma db member(cakey::CheckItem::id) id auto
#pragma db member(cakey::CheckItem::version) version

#pragma db object(cakey::Check) table("checks")
#pragma db member(cakey::Check::id) id auto

#pragma db object(cakey::PaperFault) table("paper_faults")
#pragma db member(cakey::PaperFault::id) id auto
