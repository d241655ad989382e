// What a text message is for, and so which template it follows.
#pragma once

#include "base/word.hpp"

namespace cakey {

// One template per purpose, with named variables.
enum class TextPurpose {
    registration_code,   // code
    mobile_change_code,  // code
    sign_in_code,        // code, for who cannot see the captcha
    one_time_password,   // password
    dispatched,          // order, courier, number
    refused,             // order, reason
    returned,            // order, what: for correction
    mobile_changed,      // mobile: the new one, masked
    mobile_change_requested,  // mobile, number: the desk is asked for a new mobile
    reclaim_requested,   // number: somebody says that the name is theirs
    account_closed,      // number: and so it was
};

template <>
inline constexpr auto words<TextPurpose> = WordTable<TextPurpose, 11>{{
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
}};

// Whether the message holds a secret: its variables are erased as soon as it is out of our hands.
constexpr bool is_secret(TextPurpose purpose)
{
    return purpose == TextPurpose::registration_code || purpose == TextPurpose::mobile_change_code
           || purpose == TextPurpose::sign_in_code || purpose == TextPurpose::one_time_password;
}

}
