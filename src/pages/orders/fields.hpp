// The fields of the order form, by the domain's names for them.
#pragma once

#include "domain/order_field.hpp"
#include "pages/frame/field.hpp"

namespace cakey::pages {

// A draft may be saved with any of them missing: OrderForm requires none.
namespace order_fields {

// clang-format off
inline constexpr Field platform{
    .id = word(OrderField::platform), .label = label(OrderField::platform), .hint = "证书将在这个平台上使用。",
    .missing = "请选择应用平台。", .wrong = "没有这个应用平台，请从列表中选择。", .kind = Field::Kind::options};
inline constexpr Field business_type{
    .id = word(OrderField::business_type), .label = label(OrderField::business_type), .hint = "一个订单只办理一种业务。",
    .wrong = "请选择业务类型。", .kind = Field::Kind::options, .empty = ""};
inline constexpr Field held_certificate{
    .id = "held_certificate", .label = "办理的证书", .hint = "本系统签发的证书在这里选择，不用填写序列号。",
    .required = false, .wrong = "没有这个证书，或已经到期、注销，请重新选择。", .kind = Field::Kind::options,
    .part = "serial", .empty = "其他证书，在下面填写序列号"};
inline constexpr Field certificate_serial{
    .id = word(OrderField::certificate_serial), .label = label(OrderField::certificate_serial),
    .hint = "延期、变更、补办、密码重置和注销需要填写；在证书客户端里可以查到。", .longest = 64,
    .verbatim = true, .part = "serial"};
inline constexpr Field reason{
    .id = word(OrderField::reason), .label = label(OrderField::reason), .hint = "注销需要填写，不超过 200 个字。", .longest = 200,
    .part = "reason"};
inline constexpr Field unopened_bids{
    .id = word(OrderField::unopened_bids), .label = "是否有待开标的投标", .name = label(OrderField::unopened_bids),
    .hint = "延期、变更和补办需要回答：办理后密钥会更换，新的密钥打不开用原证书加密的投标文件。"
            "如果有投标还没有开标，请等开标以后再办理。", .missing = "请回答是否有待开标的投标。",
    .wrong = "请选择“有”或“没有”。", .kind = Field::Kind::choice, .part = "bids"};
inline constexpr Field bid_opening{
    .id = word(OrderField::bid_opening), .label = label(OrderField::bid_opening),
    .hint = "选填。证书用于即将开标的项目时，填写最近一次开标的日期，临近开标的订单优先审核。", .required = false,
    .wrong = "日期不正确，请按“2026-11-22”的格式填写。", .type = "date", .part = "opening"};
inline constexpr Field certificates{
    .id = word(OrderField::certificates), .label = label(OrderField::certificates),
    .hint = "新办和延期可以一次办理 1 到 99 个；其他业务每个订单办理一个。", .longest = 2,
    .inputmode = "numeric", .unit = "个", .part = "term"};
inline constexpr Field years{
    .id = word(OrderField::years), .label = label(OrderField::years), .missing = "请选择有效期。",
    .wrong = "这个业务类型没有这样的有效期，请重新选择。", .kind = Field::Kind::options, .part = "term"};
inline constexpr Field seals{
    .id = word(OrderField::seals), .label = label(OrderField::seals),
    .hint = "不需要签章就留空。签章数量不能大于证书数量。例如办理两个证书、其中一个带签章：证书数量填 2，签章数量填 1。",
    .longest = 2, .required = false, .missing = "签章数量不能大于证书数量，请修改其中一项。", .inputmode = "numeric",
    .wide = true, .live = true, .unit = "个", .part = "seals"};
// clang-format on
// Of which kinds the seals are: parts of OrderField::seals.
// clang-format off
inline constexpr Field company_seals{
    .id = "company_seals", .label = "单位公章", .longest = 2, .required = false, .inputmode = "numeric"};
inline constexpr Field legal_seals{
    .id = "legal_seals", .label = "法人私章", .longest = 2, .required = false, .inputmode = "numeric"};
inline constexpr Field signature_seals{
    .id = "signature_seals", .label = "法人签名", .longest = 2, .required = false, .inputmode = "numeric"};
inline constexpr Field handler_name{
    .id = word(OrderField::handler_name), .label = label(OrderField::handler_name), .longest = 50,
    .autocomplete = "name"};
inline constexpr Field handler_id{
    .id = word(OrderField::handler_id), .label = label(OrderField::handler_id), .hint = "18 位，加密保存，只用于核对经办人身份。",
    .longest = 24, .missing = "请填写经办人的身份证号。",
    .rule = TextRule::id_number, .verbatim = true};
inline constexpr Field handler_mobile{
    .id = word(OrderField::handler_mobile), .label = label(OrderField::handler_mobile), .longest = 20,
    .missing = "请填写经办人的手机号码。", .rule = TextRule::mobile, .type = "tel",
    .inputmode = "tel", .autocomplete = "tel"};
inline constexpr Field delivery{
    .id = word(OrderField::delivery), .label = label(OrderField::delivery), .hint = "快递费由收件人在签收时支付，不计入订单总额。",
    .missing = "请选择获取方式。", .wrong = "请选择获取方式。", .kind = Field::Kind::choice};
inline constexpr Field address{
    .id = word(OrderField::address), .label = label(OrderField::address),
    .hint = "快递到付时填写，写明省、市、区和门牌号；收件人为经办人。", .longest = 200,
    .missing = "快递到付需要填写回寄收件地址。", .autocomplete = "address-line1", .wide = true, .delivery = "courier"};
inline constexpr Field outlet{
    .id = word(OrderField::outlet), .label = label(OrderField::outlet), .hint = "网点自取时选择。审核通过后，网点人员会与您联系。",
    .missing = "网点自取需要选择网点。", .wrong = "没有这个网点，请从列表中选择。",
    .kind = Field::Kind::options, .wide = true, .delivery = "pick_up"};
inline constexpr Field remark{
    .id = word(OrderField::remark), .label = label(OrderField::remark), .hint = "选填，不超过 500 个字。", .longest = 500,
    .kind = Field::Kind::lines, .wide = true};
// clang-format on

}

// Papers among them (pages/papers/fields.hpp).
const Field& field_for(OrderField field);

}
