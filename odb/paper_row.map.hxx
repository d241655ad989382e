// Papers without their content: a view over SQL that src/store/papers.cpp writes.
#pragma once

#include "paper.map.hxx"

#pragma db view(cakey::PaperRow)
