// parcel_lists
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::ParcelList) table("parcel_lists")
#pragma db member(cakey::ParcelList::id) id auto
