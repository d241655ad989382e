// A certificate's life as data, from the request to its end. Nothing else decides what may follow what. Who may is
// decided by where its order is: domain/certificate_maker.hpp.
#pragma once

#include "base/word.hpp"

#include <array>

namespace cakey {

enum class CertificateState {
    requested,  // the key is there, and nobody has released it
    prepared,   // released; what is to be signed stands fast
    signing,    // an authority was asked: it counts as issued until the contrary is proved
    issued,
    delivered,  // it is on its token
    revoked,
    expired,
    refused,    // by the authority
    unknown,    // the authority's answer was lost
    abandoned,  // never asked for
};

template <>
inline constexpr auto words<CertificateState> = WordTable<CertificateState, 10>{{
    {CertificateState::requested, "requested"},
    {CertificateState::prepared, "prepared"},
    {CertificateState::signing, "signing"},
    {CertificateState::issued, "issued"},
    {CertificateState::delivered, "delivered"},
    {CertificateState::revoked, "revoked"},
    {CertificateState::expired, "expired"},
    {CertificateState::refused, "refused"},
    {CertificateState::unknown, "unknown"},
    {CertificateState::abandoned, "abandoned"},
}};

template <>
inline constexpr auto labels<CertificateState> = WordTable<CertificateState, 10>{{
    {CertificateState::requested, "待放行"},
    {CertificateState::prepared, "已放行"},
    {CertificateState::signing, "签发中"},
    {CertificateState::issued, "已签发"},
    {CertificateState::delivered, "已写入"},
    {CertificateState::revoked, "已注销"},
    {CertificateState::expired, "已到期"},
    {CertificateState::refused, "未签发"},
    {CertificateState::unknown, "结果不明"},
    {CertificateState::abandoned, "已作废"},
}};

// Each is an event of the audit log.
enum class CertificateEvent {
    requested,
    released,
    asked,  // of the authority
    issued,
    written,  // onto its token
    refused,
    lost,  // the authority's answer
    abandoned,
    revoked,
    expired,
};

template <>
inline constexpr auto words<CertificateEvent> = WordTable<CertificateEvent, 10>{{
    {CertificateEvent::requested, "certificate_requested"},
    {CertificateEvent::released, "certificate_released"},
    {CertificateEvent::asked, "certificate_asked"},
    {CertificateEvent::issued, "certificate_issued"},
    {CertificateEvent::written, "certificate_written"},
    {CertificateEvent::refused, "certificate_refused"},
    {CertificateEvent::lost, "certificate_lost"},
    {CertificateEvent::abandoned, "certificate_abandoned"},
    {CertificateEvent::revoked, "certificate_revoked"},
    {CertificateEvent::expired, "certificate_expired"},
}};

template <>
inline constexpr auto labels<CertificateEvent> = WordTable<CertificateEvent, 10>{{
    {CertificateEvent::requested, "提出制证"},
    {CertificateEvent::released, "放行制证"},
    {CertificateEvent::asked, "请求签发"},
    {CertificateEvent::issued, "证书签发"},
    {CertificateEvent::written, "证书写入"},
    {CertificateEvent::refused, "证书未签发"},
    {CertificateEvent::lost, "签发结果不明"},
    {CertificateEvent::abandoned, "制证作废"},
    {CertificateEvent::revoked, "证书注销"},
    {CertificateEvent::expired, "证书到期"},
}};

struct CertificateTransition {
    CertificateState from;
    CertificateEvent event;
    CertificateState to;
};

inline constexpr auto certificate_transitions = std::to_array<CertificateTransition>({
    {CertificateState::requested, CertificateEvent::released, CertificateState::prepared},
    {CertificateState::requested, CertificateEvent::abandoned, CertificateState::abandoned},
    {CertificateState::prepared, CertificateEvent::asked, CertificateState::signing},
    {CertificateState::prepared, CertificateEvent::abandoned, CertificateState::abandoned},
    {CertificateState::prepared, CertificateEvent::refused, CertificateState::refused},  // by ourselves
    {CertificateState::signing, CertificateEvent::issued, CertificateState::issued},
    {CertificateState::signing, CertificateEvent::refused, CertificateState::refused},
    {CertificateState::signing, CertificateEvent::lost, CertificateState::unknown},
    {CertificateState::unknown, CertificateEvent::issued, CertificateState::issued},
    {CertificateState::unknown, CertificateEvent::refused, CertificateState::refused},
    {CertificateState::issued, CertificateEvent::written, CertificateState::delivered},
    {CertificateState::issued, CertificateEvent::revoked, CertificateState::revoked},
    {CertificateState::issued, CertificateEvent::expired, CertificateState::expired},
    {CertificateState::delivered, CertificateEvent::revoked, CertificateState::revoked},
    {CertificateState::delivered, CertificateEvent::expired, CertificateState::expired},
});

// The row for an event in a state; null when the table has none.
constexpr const CertificateTransition* transition(CertificateState from, CertificateEvent event)
{
    for (const auto& row : certificate_transitions)
        if (row.from == from && row.event == event)
            return &row;
    return nullptr;
}

// Whether another one for the same line of its order must wait: there is one, or may be.
constexpr bool holds_its_line(CertificateState state)
{
    return state != CertificateState::refused && state != CertificateState::abandoned
           && state != CertificateState::revoked;
}

}
