// What an order consists of, field by field and paper by paper: how rules, corrections and the database name them.
#pragma once

#include "base/word_set.hpp"
#include "domain/paper.hpp"

#include <optional>

namespace cakey {

// In the order of the form.
enum class OrderField {
    platform,
    business_type,
    certificate_serial,
    reason,
    unopened_bids,
    bid_opening,
    certificates,
    years,
    seals,
    handler_name,
    handler_id,
    handler_mobile,
    delivery,
    address,
    outlet,
    remark,
    application_form,
    business_licence,
    handler_id_card,
};

template <>
inline constexpr auto words<OrderField> = WordTable<OrderField, 19>{{
    {OrderField::platform, "platform"},
    {OrderField::business_type, "business_type"},
    {OrderField::certificate_serial, "certificate_serial"},
    {OrderField::reason, "reason"},
    {OrderField::unopened_bids, "unopened_bids"},
    {OrderField::bid_opening, "bid_opening"},
    {OrderField::certificates, "certificates"},
    {OrderField::years, "years"},
    {OrderField::seals, "seals"},
    {OrderField::handler_name, "handler_name"},
    {OrderField::handler_id, "handler_id"},
    {OrderField::handler_mobile, "handler_mobile"},
    {OrderField::delivery, "delivery"},
    {OrderField::address, "address"},
    {OrderField::outlet, "outlet"},
    {OrderField::remark, "remark"},
    {OrderField::application_form, "application_form"},
    {OrderField::business_licence, "business_licence"},
    {OrderField::handler_id_card, "handler_id_card"},
}};

template <>
inline constexpr auto labels<OrderField> = WordTable<OrderField, 19>{{
    {OrderField::platform, "应用平台"},
    {OrderField::business_type, "业务类型"},
    {OrderField::certificate_serial, "证书序列号"},
    {OrderField::reason, "原因"},
    {OrderField::unopened_bids, "待开标的投标"},
    {OrderField::bid_opening, "开标时间"},
    {OrderField::certificates, "证书数量"},
    {OrderField::years, "有效期"},
    {OrderField::seals, "签章数量"},
    {OrderField::handler_name, "经办人姓名"},
    {OrderField::handler_id, "身份证号"},
    {OrderField::handler_mobile, "手机号码"},
    {OrderField::delivery, "获取方式"},
    {OrderField::address, "回寄收件地址"},
    {OrderField::outlet, "网点"},
    {OrderField::remark, "备注"},
    {OrderField::application_form, label(PaperKind::application_form)},
    {OrderField::business_licence, label(PaperKind::business_licence)},
    {OrderField::handler_id_card, label(PaperKind::handler_id_card)},
}};

OrderField field_of(PaperKind kind);
std::optional<PaperKind> paper_of(OrderField field);  // nothing for what is no paper

using OrderFields = WordSet<OrderField>;  // in the order of the form

}
