// The one error type of the domain: a rule that was broken, and the facts a view needs to say so.
#pragma once

#include "base/word.hpp"

#include <map>
#include <stdexcept>
#include <string>

namespace cakey {

enum class Fault {
    not_found,       // there is no such thing, or it is not yours
    forbidden,       // your role may not do this
    stale,           // decided on an older version of the order than there is now
    wrong_state,     // the order's present state does not allow it
    not_claimed,     // a colleague's order, or nobody's: claim it first
    incomplete,      // fields or papers are missing
    price_changed,   // the total is another one now than the one agreed to
    already_exists,  // somebody has that name or number
    too_many,        // a bound on how often was reached
    unavailable,     // something this needs cannot be reached now
};

template <>
inline constexpr auto words<Fault> = WordTable<Fault, 10>{{
    {Fault::not_found, "not_found"},
    {Fault::forbidden, "forbidden"},
    {Fault::stale, "stale"},
    {Fault::wrong_state, "wrong_state"},
    {Fault::not_claimed, "not_claimed"},
    {Fault::incomplete, "incomplete"},
    {Fault::price_changed, "price_changed"},
    {Fault::already_exists, "already_exists"},
    {Fault::too_many, "too_many"},
    {Fault::unavailable, "unavailable"},
}};

// What is said about it; where nothing is, the interface says only what went wrong in general.
template <>
inline constexpr auto labels<Fault> = WordTable<Fault, 6>{{
    {Fault::stale, "这个订单刚刚被更新过，您看到的是旧内容。"},
    {Fault::wrong_state, "订单现在的状态不允许这项操作。"},
    {Fault::not_claimed, "请先领取这个订单；如果同事已经领取，由领取人处理。"},
    {Fault::incomplete, "还有内容或材料没有填写完整。"},
    {Fault::price_changed, "价格已经调整，请核对新的总额后再提交。"},
    {Fault::already_exists, "已经有同名的记录。"},
}};

// What a fault is about when it is no order, or when more can be said: then this is said instead.
enum class About {
    identity_request,
    company,
    open_orders,
    closed_account,
    unfinished,
    four_eyes,
    drafts,
    taken_name,
    bill,
    settlement,
    settlement_by_two,
    settlement_waits,
    refund_not_stuck,
    reversal,
    reversal_by_two,
    staff,
    own_account,
    last_administrator,
    id_look,
    claim_in_hand,
    check_item,
    check_list,
    security_keys,
    entry,
    agreement,
    outlet,
    platform,
    prices,
    price_in_force,
    certificate,
    certificate_by_two,
    certificate_key,
    certificates_missing,
    certificate_end,
    certificate_profile,
    certificate_profile_by_two,
    revocation,
    revocation_by_two,
    reissue,
    reissue_by_two,
    taxpayer_check,
};

template <>
inline constexpr auto words<About> = WordTable<About, 41>{{
    {About::identity_request, "identity_request"},
    {About::company, "company"},
    {About::open_orders, "open_orders"},
    {About::closed_account, "closed_account"},
    {About::unfinished, "unfinished"},
    {About::four_eyes, "four_eyes"},
    {About::drafts, "drafts"},
    {About::taken_name, "taken_name"},
    {About::bill, "bill"},
    {About::settlement, "settlement"},
    {About::settlement_by_two, "settlement_by_two"},
    {About::settlement_waits, "settlement_waits"},
    {About::refund_not_stuck, "refund_not_stuck"},
    {About::reversal, "reversal"},
    {About::reversal_by_two, "reversal_by_two"},
    {About::staff, "staff"},
    {About::own_account, "own_account"},
    {About::last_administrator, "last_administrator"},
    {About::id_look, "id_look"},
    {About::claim_in_hand, "claim_in_hand"},
    {About::check_item, "check_item"},
    {About::check_list, "check_list"},
    {About::security_keys, "security_keys"},
    {About::entry, "entry"},
    {About::agreement, "agreement"},
    {About::outlet, "outlet"},
    {About::platform, "platform"},
    {About::prices, "prices"},
    {About::price_in_force, "price_in_force"},
    {About::certificate, "certificate"},
    {About::certificate_by_two, "certificate_by_two"},
    {About::certificate_key, "certificate_key"},
    {About::certificates_missing, "certificates_missing"},
    {About::certificate_end, "certificate_end"},
    {About::certificate_profile, "certificate_profile"},
    {About::certificate_profile_by_two, "certificate_profile_by_two"},
    {About::revocation, "revocation"},
    {About::revocation_by_two, "revocation_by_two"},
    {About::reissue, "reissue"},
    {About::reissue_by_two, "reissue_by_two"},
    {About::taxpayer_check, "taxpayer_check"},
}};

template <>
inline constexpr auto labels<About> = WordTable<About, 41>{{
    {About::identity_request, "这个申请已经处理过，您看到的是旧内容。"},
    {About::company, "这家企业的资料刚刚被更新过，您看到的是旧内容。"},
    {About::open_orders, "这家企业有进行中的订单，名称和代码暂时冻结。请先办结或拒绝这些订单，再办理。"},
    {About::closed_account, "这个账号已经关闭，不能再办理。"},
    {About::unfinished, "这个账号还有没有办结的事项，现在不能注销。请到申请页查看。"},
    {About::four_eyes, "名称的变更和收回须由两人办理：请由提出人以外的操作员确认。"},
    {About::drafts, "待提交的订单已经太多，请先提交或删除一些，再新建订单。"},
    {About::taken_name, "新的名称或代码现在由另一个账号使用，不能变更。请拒绝这个申请，核实后再办理。"},
    {About::bill, "这一天刚刚重新对账，或这处差异已经核实过，您看到的是旧内容。"},
    {About::settlement, "这笔转账退款刚刚被更新过，您看到的是旧内容。"},
    {About::settlement_by_two, "转账退款须由两人办理：请由录入人以外的管理员确认。"},
    {About::settlement_waits, "这笔退款已录入转账，等待管理员确认，不能重试，也不能再次录入。"},
    {About::refund_not_stuck, "这笔退款没有受阻，或正在重试，不能转账退款。请到订单查看最新结果。"},
    {About::reversal, "这个订单的撤销申请刚刚有变化，您看到的是旧内容。"},
    {About::reversal_by_two, "撤销订单须由两人办理：请由提出人以外的管理员确认。"},
    {About::staff, "这个账号刚刚有变化，您看到的是旧内容。"},
    {About::own_account, "不能停用、重置自己的账号，也不能变更自己的角色。请由另一位管理员办理。"},
    {About::last_administrator, "这是最后一个使用中的管理员账号，不能停用，也不能改为其他角色。"},
    {About::id_look, "查看身份证须先在订单页填写原因，15 分钟内有效。"},
    {About::claim_in_hand, "同事刚刚处理过这个订单，或已暂缓，现在不能接手。"},
    {About::check_item, "这个核对项刚刚有变化，您看到的是旧内容。"},
    {About::check_list, "核对清单刚刚有变化，请再核对一次材料。"},
    {About::security_keys, "安全密钥最多 5 个，请先移除不用的。"},
    {About::entry, "这一项刚刚由同事更新过，您看到的是旧内容，没有保存。"},
    {About::agreement, "协议的版本刚刚有变化，您看到的是旧内容，没有保存。"},
    {About::outlet, "这个网点刚刚有变化，您看到的是旧内容。"},
    {About::platform, "这个平台刚刚有变化，您看到的是旧内容。"},
    {About::prices, "价格表刚刚有变化，您看到的是旧内容。"},
    {About::price_in_force, "已经生效的价格不能删除。请设定新的价格，从以后的日期起代替它。"},
    {About::certificate, "这个证书刚刚有变化，您看到的是旧内容。"},
    {About::certificate_by_two, "制证须由两人办理：请由提出人以外的同事放行。"},
    {About::certificate_key, "这个密钥已经使用过或被禁用，不能再制证。请用密钥工具重新生成密钥和请求。"},
    {About::certificates_missing, "订单的证书还没有全部写入介质，请先制证。"},
    {About::certificate_end, "原证书不是本系统签发的，无法确定有效期，不能由本系统签发。"},
    {About::certificate_profile, "这个证书模板刚刚有变化，您看到的是旧内容。"},
    {About::certificate_profile_by_two, "证书模板的变更须由两人办理：请由提出人以外的管理员批准。"},
    {About::revocation, "这个证书的注销申请刚刚有变化，您看到的是旧内容。"},
    {About::revocation_by_two, "吊销证书须由两人办理：请由提出人以外的操作员批准。"},
    {About::reissue, "这张发票的换开申请刚刚有变化，您看到的是旧内容。"},
    {About::reissue_by_two, "换开发票须由两人办理：请由提出人以外的同事批准。"},
    {About::taxpayer_check, "这家企业的专用发票资格刚刚有变化，您看到的是旧内容。"},
}};

// Facts are words for the log and for views, never personal data.
class DomainError : public std::runtime_error {
public:
    using Facts = std::map<std::string, std::string>;

    explicit DomainError(Fault fault, Facts facts = {});
    DomainError(Fault fault, About about);  // the fact "about"
    ~DomainError() override;

    Fault fault() const { return fault_; }
    const Facts& facts() const { return facts_; }

private:
    Fault fault_;
    Facts facts_;
};

// Why something cannot be reached, in its own words: the fact "reason", for the log and the administrator. Empty for none.
std::string reason_of(const DomainError& error);

}
