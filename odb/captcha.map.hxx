// captchas
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::Captcha) table("captchas")
#pragma db member(cakey::Captcha::id) id auto
