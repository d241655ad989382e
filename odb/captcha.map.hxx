// used_captchas
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::UsedCaptcha) table("used_captchas")
#pragma db member(cakey::UsedCaptcha::id) id auto
