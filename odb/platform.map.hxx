// platforms
#pragma once

#include "application.map.hxx"

#pragma db value(cakey::BusinessTypes) type("TEXT")

#pragma db object(cakey::Platform) table("platforms") optimistic
#pragma db member(cakey::Platform::id) id auto
#pragma db member(cakey::Platform::code) readonly
#pragma db member(cakey::Platform::version) version
