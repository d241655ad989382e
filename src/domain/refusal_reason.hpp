// Why orders are refused again and again, in words that their companies get by SMS.
#pragma once

#include "base/word.hpp"

namespace cakey {

enum class RefusalReason {
    form_unstamped,
    form_differs,
    licence_unclear,
    licence_differs,
    id_card_unclear,
    id_card_differs,
    id_card_expired,
    serial_unknown,
};

template <>
inline constexpr auto words<RefusalReason> = WordTable<RefusalReason, 8>{{
    {RefusalReason::form_unstamped, "form_unstamped"},
    {RefusalReason::form_differs, "form_differs"},
    {RefusalReason::licence_unclear, "licence_unclear"},
    {RefusalReason::licence_differs, "licence_differs"},
    {RefusalReason::id_card_unclear, "id_card_unclear"},
    {RefusalReason::id_card_differs, "id_card_differs"},
    {RefusalReason::id_card_expired, "id_card_expired"},
    {RefusalReason::serial_unknown, "serial_unknown"},
}};

template <>
inline constexpr auto labels<RefusalReason> = WordTable<RefusalReason, 8>{{
    {RefusalReason::form_unstamped, "申请表未加盖单位公章，请盖章后重新上传"},
    {RefusalReason::form_differs, "申请表内容与订单不一致，请重新打印、盖章后上传"},
    {RefusalReason::licence_unclear, "营业执照不清晰或不完整，请重新上传"},
    {RefusalReason::licence_differs, "营业执照与企业名称或统一社会信用代码不一致"},
    {RefusalReason::id_card_unclear, "经办人身份证不清晰或缺少一面，请重新上传"},
    {RefusalReason::id_card_differs, "经办人姓名或身份证号与身份证不一致"},
    {RefusalReason::id_card_expired, "经办人身份证已过有效期，请更换后重新上传"},
    {RefusalReason::serial_unknown, "证书序列号不正确，请核对后重新填写"},
}};

}
