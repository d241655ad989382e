// What a text message is for, and so which template it follows.
#pragma once

#include "base/word.hpp"

namespace cakey {

// One template per purpose, with named variables.
enum class TextPurpose {
    registration_code,        // code
    mobile_change_code,       // code
    sign_in_code,             // code, for who cannot see the captcha
    one_time_password,        // password
    dispatched,               // order, courier, number
    refused,                  // order, reason
    returned,                 // order, what: for correction
    mobile_changed,           // mobile: the new one, masked
    mobile_change_requested,  // mobile, number: the desk is asked for a new mobile
    reclaim_requested,        // number: somebody says that the name is theirs
    account_closed,           // number: and so it was
    password_changed,         // nothing
    rename_requested,         // number: the desk is asked to rename the account
    renamed,                  // number: and so it was
    reversed,                 // order, reason
    certificate_ending,       // serial, platform, ends: a date
    certificate_revoked,      // serial, reason
    revocation_refused,       // serial, reason
    progress_code,            // code, to the order's mobile, for who asks how far it is
    deletion_requested,       // number: the desk is asked to delete the account
    deletion_refused,         // number: and did not
    account_deleted,          // number: and so it was
};

template <>
inline constexpr auto words<TextPurpose> = WordTable<TextPurpose, 22>{{
    {TextPurpose::registration_code, "registration_code"},
    {TextPurpose::mobile_change_code, "mobile_change_code"},
    {TextPurpose::sign_in_code, "sign_in_code"},
    {TextPurpose::one_time_password, "one_time_password"},
    {TextPurpose::dispatched, "dispatched"},
    {TextPurpose::refused, "refused"},
    {TextPurpose::returned, "returned"},
    {TextPurpose::mobile_changed, "mobile_changed"},
    {TextPurpose::mobile_change_requested, "mobile_change_requested"},
    {TextPurpose::reclaim_requested, "reclaim_requested"},
    {TextPurpose::account_closed, "account_closed"},
    {TextPurpose::password_changed, "password_changed"},
    {TextPurpose::rename_requested, "rename_requested"},
    {TextPurpose::renamed, "renamed"},
    {TextPurpose::reversed, "reversed"},
    {TextPurpose::certificate_ending, "certificate_ending"},
    {TextPurpose::certificate_revoked, "certificate_revoked"},
    {TextPurpose::revocation_refused, "revocation_refused"},
    {TextPurpose::progress_code, "progress_code"},
    {TextPurpose::deletion_requested, "deletion_requested"},
    {TextPurpose::deletion_refused, "deletion_refused"},
    {TextPurpose::account_deleted, "account_deleted"},
}};

template <>
inline constexpr auto labels<TextPurpose> = WordTable<TextPurpose, 22>{{
    {TextPurpose::registration_code, "注册验证码"},
    {TextPurpose::mobile_change_code, "更换手机验证码"},
    {TextPurpose::sign_in_code, "登录验证码"},
    {TextPurpose::one_time_password, "一次性密码"},
    {TextPurpose::dispatched, "发货通知"},
    {TextPurpose::refused, "拒绝通知"},
    {TextPurpose::returned, "补正通知"},
    {TextPurpose::mobile_changed, "手机变更通知"},
    {TextPurpose::mobile_change_requested, "手机变更申请通知"},
    {TextPurpose::reclaim_requested, "收回名称通知"},
    {TextPurpose::account_closed, "账号关闭通知"},
    {TextPurpose::password_changed, "密码修改通知"},
    {TextPurpose::rename_requested, "名称变更申请通知"},
    {TextPurpose::renamed, "名称变更通知"},
    {TextPurpose::reversed, "订单撤销通知"},
    {TextPurpose::certificate_ending, "证书到期提醒"},
    {TextPurpose::certificate_revoked, "证书注销通知"},
    {TextPurpose::revocation_refused, "注销未批准通知"},
    {TextPurpose::progress_code, "进度查询验证码"},
    {TextPurpose::deletion_requested, "账号注销申请通知"},
    {TextPurpose::deletion_refused, "账号注销未批准通知"},
    {TextPurpose::account_deleted, "账号注销通知"},
}};

// Whether the message holds a secret: its variables are erased as soon as it is out of our hands.
constexpr bool is_secret(TextPurpose purpose)
{
    return purpose == TextPurpose::registration_code || purpose == TextPurpose::mobile_change_code
           || purpose == TextPurpose::sign_in_code || purpose == TextPurpose::one_time_password
           || purpose == TextPurpose::progress_code;
}

// Whether anybody asks for it by a name that may be nobody's: neither the answer nor the time may tell.
constexpr bool is_by_name(TextPurpose purpose)
{
    return purpose == TextPurpose::sign_in_code || purpose == TextPurpose::one_time_password
           || purpose == TextPurpose::progress_code;
}

}
