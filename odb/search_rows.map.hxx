// What a search found: views over SQL that src/store/search.cpp writes.
#pragma once

#include "order.map.hxx"

#pragma db value(cakey::FoundBy) type("TEXT")
#pragma db view(cakey::OrderHit)
