// Why a certificate is revoked: RFC 5280 section 5.3.1, of its reasons those that end a certificate for good.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class RevocationReason {
    unspecified,
    key_compromise,
    ca_compromise,
    affiliation_changed,
    superseded,
    cessation_of_operation,
    privilege_withdrawn,
};

template <>
inline constexpr auto words<RevocationReason> = WordTable<RevocationReason, 7>{{
    {RevocationReason::unspecified, "unspecified"},
    {RevocationReason::key_compromise, "key_compromise"},
    {RevocationReason::ca_compromise, "ca_compromise"},
    {RevocationReason::affiliation_changed, "affiliation_changed"},
    {RevocationReason::superseded, "superseded"},
    {RevocationReason::cessation_of_operation, "cessation_of_operation"},
    {RevocationReason::privilege_withdrawn, "privilege_withdrawn"},
}};

template <>
inline constexpr auto labels<RevocationReason> = WordTable<RevocationReason, 7>{{
    {RevocationReason::unspecified, "未说明"},
    {RevocationReason::key_compromise, "私钥泄露或介质丢失"},
    {RevocationReason::ca_compromise, "CA 私钥泄露"},
    {RevocationReason::affiliation_changed, "主体信息变更"},
    {RevocationReason::superseded, "已被新证书取代"},
    {RevocationReason::cessation_of_operation, "不再使用"},
    {RevocationReason::privilege_withdrawn, "使用资格被取消"},
}};

}
