// site_keys
#pragma once

#include "values.map.hxx"

#pragma db value(cakey::SiteKeyPurpose) type("TEXT")

#pragma db object(cakey::SiteKey) table("site_keys")
#pragma db member(cakey::SiteKey::id) id auto
