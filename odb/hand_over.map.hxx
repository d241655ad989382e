// hand_overs and outlet_settings
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::HandOver) table("hand_overs")
#pragma db member(cakey::HandOver::id) id auto
#pragma db member(cakey::HandOver::collector_id_sealed) type("BYTEA")
#pragma db member(cakey::HandOver::signature_sealed) type("BYTEA")

#pragma db object(cakey::OutletSettings) table("outlet_settings")
#pragma db member(cakey::OutletSettings::outlet) id
