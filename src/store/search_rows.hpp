// Rows of what a search found: only what is shown.
#pragma once

#include "base/word.hpp"
#include "domain/order.hpp"

#include <string>

namespace cakey {

// By what of it an order was found, the surest first.
enum class FoundBy { number, courier_number, invoice_number, certificate_serial, mobile, handler, company };

template <>
inline constexpr auto words<FoundBy> = WordTable<FoundBy, 7>{{
    {FoundBy::number, "number"},
    {FoundBy::courier_number, "courier_number"},
    {FoundBy::invoice_number, "invoice_number"},
    {FoundBy::certificate_serial, "certificate_serial"},
    {FoundBy::mobile, "mobile"},
    {FoundBy::handler, "handler"},
    {FoundBy::company, "company"},
}};

template <>
inline constexpr auto labels<FoundBy> = WordTable<FoundBy, 7>{{
    {FoundBy::number, "订单编号"},
    {FoundBy::courier_number, "快递单号"},
    {FoundBy::invoice_number, "发票号码"},
    {FoundBy::certificate_serial, "证书序列号"},
    {FoundBy::mobile, "经办人手机号码"},
    {FoundBy::handler, "经办人姓名"},
    {FoundBy::company, "企业"},
}};

struct OrderHit {
    FoundBy by = FoundBy::number;
    std::string number;
    std::string company;  // name
    BusinessType business_type = BusinessType::new_certificate;
    OrderState state = OrderState::draft;
    Instant created_at;
};

}
