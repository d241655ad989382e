// What a company asks for in an order: the fields of 「订单申请」, as typed and well-formed.
#pragma once

#include "base/word.hpp"
#include "domain/business_type.hpp"
#include "domain/ids.hpp"
#include "domain/order_field.hpp"

#include <optional>
#include <string>

namespace cakey {

enum class Delivery {
    courier,
    pick_up,
    download,  // a certificate in a file: its company makes the key, and nothing is sent
    none,
};

template <>
inline constexpr auto words<Delivery> = WordTable<Delivery, 4>{{
    {Delivery::courier, "courier"},
    {Delivery::pick_up, "pick_up"},
    {Delivery::download, "download"},
    {Delivery::none, "none"},
}};

template <>
inline constexpr auto labels<Delivery> = WordTable<Delivery, 4>{{
    {Delivery::courier, "快递到付"},
    {Delivery::pick_up, "网点自取"},
    {Delivery::download, "在线下载（文件证书）"},
    {Delivery::none, "无需交付"},
}};

inline constexpr int most_certificates = 99;

struct Application {
    std::string platform;  // its code in the table of platforms; empty: not chosen yet
    BusinessType business_type = BusinessType::new_certificate;
    int certificates = 1;
    int years = 0;            // 0 where the business type has no term, or none is chosen yet
    int company_seals = 0;    // 单位公章
    int legal_seals = 0;      // 法人私章
    int signature_seals = 0;  // 法人签名
    std::string certificate_serial;
    std::string reason;
    std::optional<bool> unopened_bids;  // bids wait to be opened, made with the present key; nothing: not answered yet
    std::string bid_opening;  // "2026-12-01", in China: when the bid is opened that it is for; empty: not said
    std::string handler_name;
    std::string handler_id_sealed;  // the ID number, sealed; empty: none yet
    std::string handler_mobile;
    std::string address;  // 回寄收件地址
    Delivery delivery = Delivery::courier;
    std::optional<OutletId> outlet;  // where it is picked up
    std::string remark;

    int seals() const { return company_seals + legal_seals + signature_seals; }

    // The fields that submitting needs and that are missing or do not fit together.
    OrderFields missing() const;
};

}
