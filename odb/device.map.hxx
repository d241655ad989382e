// devices
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::Device) table("devices")
#pragma db member(cakey::Device::id) id auto
