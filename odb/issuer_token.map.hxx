// issuer_tokens
#pragma once

#include "values.map.hxx"

#pragma db object(cakey::IssuerToken) table("issuer_tokens")
#pragma db member(cakey::IssuerToken::issuer) id
