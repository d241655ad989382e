// 「延期」 by the certificate itself: its holder signs in with it, which proves who asks, and sends no papers anew while nothing
// has changed since they were found right.
#pragma once

#include "base/word.hpp"
#include "domain/application.hpp"
#include "domain/certificate.hpp"
#include "domain/certificate_standing.hpp"
#include "domain/company.hpp"

#include <optional>

namespace cakey {

// Why it is not renewed so.
enum class RenewalObstacle {
    none_sent,  // the browser showed no certificate
    unknown,    // or one that was not issued to anybody here
    revoked,    // or is to be
    ended,
    replaced,     // its successor is on its token
    too_early,    // it does not end soon
    changed,      // the company is not what it was when its papers were seen
    incomplete,   // what an order needs is not there any more
    not_offered,  // by platform, outlet or price list
};

template <>
inline constexpr auto words<RenewalObstacle> = WordTable<RenewalObstacle, 9>{{
    {RenewalObstacle::none_sent, "none_sent"},
    {RenewalObstacle::unknown, "unknown"},
    {RenewalObstacle::revoked, "revoked"},
    {RenewalObstacle::ended, "ended"},
    {RenewalObstacle::replaced, "replaced"},
    {RenewalObstacle::too_early, "too_early"},
    {RenewalObstacle::changed, "changed"},
    {RenewalObstacle::incomplete, "incomplete"},
    {RenewalObstacle::not_offered, "not_offered"},
}};

template <>
inline constexpr auto labels<RenewalObstacle> = WordTable<RenewalObstacle, 9>{{
    {RenewalObstacle::none_sent,
     "没有收到证书。请插好介质、打开证书客户端，关闭浏览器后重新打开本页，在弹出的窗口里选择要延期的证书。"},
    {RenewalObstacle::unknown, "这个证书不是本系统签发的，不能用它登录。"},
    {RenewalObstacle::revoked, "这个证书已经注销，或正在注销，不能延期。"},
    {RenewalObstacle::ended, "这个证书已经到期，不能再用它登录。"},
    {RenewalObstacle::replaced, "这个证书已经换发，请使用新的证书。"},
    {RenewalObstacle::too_early, "这个证书离到期还有 90 天以上，还不能用它办理延期。"},
    {RenewalObstacle::changed,
     "企业名称、统一社会信用代码或法人与办理这个证书时不同，需要按普通方式办理，并重新提交材料。"},
    {RenewalObstacle::incomplete, "基本信息、发票信息或经办人信息不完整，需要按普通方式办理。"},
    {RenewalObstacle::not_offered, "原来的平台、网点或有效期现在不办理延期，需要按普通方式办理。"},
}};

// Of a certificate that was issued; nothing: it is renewed. `made_for`: the order that it was made for, with the company
// as it was then.
std::optional<RenewalObstacle> renewal_obstacle(CertificateStanding standing, const Order& made_for,
                                                const Company& company);

// What the order of the renewal says: what the order that it was made for said, for one certificate. How long it is to be
// valid, whether bids wait and the handler's ID number are for the caller to say.
Application renewal_of(const Certificate& certificate, const Order& made_for);

}
