// What entitles to a revocation: the company's wish, or one of the agreement's grounds (article 4).
#pragma once

#include "base/word.hpp"
#include "domain/revocation_reason.hpp"

namespace cakey {

enum class RevocationGround {
    wish,     // the company's: by an order, signed in, or by phone
    untrue,   // what was said when applying
    unsafe,   // the key is known to others, or the certificate is not safe any more
    breach,   // of the law, the agreement or the rules of practice
    law,      // whatever else the law says
    dropped,  // what it was made for came to nothing
};

template <>
inline constexpr auto words<RevocationGround> = WordTable<RevocationGround, 6>{{
    {RevocationGround::wish, "wish"},
    {RevocationGround::untrue, "untrue"},
    {RevocationGround::unsafe, "unsafe"},
    {RevocationGround::breach, "breach"},
    {RevocationGround::law, "law"},
    {RevocationGround::dropped, "dropped"},
}};

template <>
inline constexpr auto labels<RevocationGround> = WordTable<RevocationGround, 6>{{
    {RevocationGround::wish, "企业要求注销"},
    {RevocationGround::untrue, "申请时提供的信息不真实"},
    {RevocationGround::unsafe, "私钥泄露，或证书的安全已不能得到保证"},
    {RevocationGround::breach, "违反法律法规、协议或业务规则"},
    {RevocationGround::law, "法律法规规定的其他情形"},
    {RevocationGround::dropped, "订单没有办成"},
}};

// Those that the desk may act on by itself.
inline constexpr RevocationGround grounds_of_agreement[] = {RevocationGround::untrue, RevocationGround::unsafe,
                                                            RevocationGround::breach, RevocationGround::law};

// What a company may give as its reason, signed in or by phone.
inline constexpr RevocationReason reasons_of_companies[] = {
    RevocationReason::key_compromise, RevocationReason::cessation_of_operation, RevocationReason::affiliation_changed,
    RevocationReason::superseded};

// What CRL and OCSP say of a ground that is not the company's wish.
constexpr RevocationReason reason_for(RevocationGround ground)
{
    switch (ground) {
    case RevocationGround::unsafe:
        return RevocationReason::key_compromise;
    case RevocationGround::dropped:
        return RevocationReason::cessation_of_operation;
    default:
        return RevocationReason::privilege_withdrawn;
    }
}

}
