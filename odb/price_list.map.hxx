// prices
#pragma once

#include "application.map.hxx"

#pragma db value(cakey::PricedItem) type("TEXT")

#pragma db object(cakey::Price) table("prices")
#pragma db member(cakey::Price::id) id auto
