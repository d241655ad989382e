// settings
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::Setting) type("TEXT")

#pragma db object(cakey::SettingChange) table("settings")
#pragma db member(cakey::SettingChange::id) id auto
