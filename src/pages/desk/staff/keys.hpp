// What a browser sends of a security key, in hidden fields that its script fills in (assets/security_key.js).
#pragma once

#include "crypto/webauthn.hpp"
#include "web/form.hpp"

namespace cakey::pages::desk {

// Whether somebody touched one, instead of typing a code.
bool is_touched(const web::Form& sent);
crypto::webauthn::Assertion assertion_in(const web::Form& sent);
crypto::webauthn::Registration registration_in(const web::Form& sent);

}
