// What a certificate is worth to the company that has it.
#pragma once

#include "base/clock.hpp"
#include "base/word.hpp"
#include "domain/certificate_state.hpp"

namespace cakey {

enum class CertificateStanding { valid, ending, ended, revoked, replaced };

template <>
inline constexpr auto words<CertificateStanding> = WordTable<CertificateStanding, 5>{{
    {CertificateStanding::valid, "valid"},
    {CertificateStanding::ending, "ending"},
    {CertificateStanding::ended, "ended"},
    {CertificateStanding::revoked, "revoked"},
    {CertificateStanding::replaced, "replaced"},
}};

template <>
inline constexpr auto labels<CertificateStanding> = WordTable<CertificateStanding, 5>{{
    {CertificateStanding::valid, "有效"},
    {CertificateStanding::ending, "即将到期"},
    {CertificateStanding::ended, "已到期"},
    {CertificateStanding::revoked, "已注销"},
    {CertificateStanding::replaced, "已替换"},
}};

// So long before its end a certificate is about to end.
inline constexpr std::chrono::days ending_time{90};

// Of one that was issued. `replaced`: its successor is on its token. It stays what it is beside that, for bids that only
// its key opens, but a revocation and the end say more.
constexpr CertificateStanding standing_of(CertificateState state, Instant not_after, bool replaced, Instant now)
{
    if (state == CertificateState::revoked)
        return CertificateStanding::revoked;
    if (now >= not_after)
        return CertificateStanding::ended;
    if (replaced)
        return CertificateStanding::replaced;
    return not_after - now <= ending_time ? CertificateStanding::ending : CertificateStanding::valid;
}

// Days in China from today to the day of its end: 0 on that day, less than 0 after it.
int days_left(Instant not_after, Instant now);

}
