// Rows about requests at the desk: views over SQL that src/store/identity_requests.cpp and identity_papers.cpp write.
#pragma once

#include "identity_paper.map.hxx"
#include "identity_request.map.hxx"

#pragma db view(cakey::IdentityRow)
#pragma db view(cakey::IdentityPaperRow)
