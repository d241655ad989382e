// What things cost: the price list in force, and an application's total by it.
#pragma once

#include "base/clock.hpp"
#include "domain/application.hpp"
#include "domain/fen.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

enum class PricedItem { certificate, seal };

template <>
inline constexpr auto labels<PricedItem> = WordTable<PricedItem, 2>{
    {{PricedItem::certificate, "数字证书"}, {PricedItem::seal, "电子签章"}}};

template <>
inline constexpr auto words<PricedItem> = WordTable<PricedItem, 2>{
    {{PricedItem::certificate, "certificate"}, {PricedItem::seal, "seal"}}};

struct Price {
    std::int64_t id = 0;
    BusinessType business_type = BusinessType::new_certificate;
    PricedItem item = PricedItem::certificate;
    int years = 0;  // 0: the same for any term
    Fen unit_price;
    std::string invoice_name;  // 项目名称 on the invoice: "*信息技术服务*数字证书服务费"
    std::string tax_code;      // 19 digits, the seller's accountant's choice
    int tax_percent = 6;
    Instant valid_from;
    bool offered = true;  // else it can be had no longer, and the rest is as it was before
};

struct PriceLine {
    const Price* price;
    int quantity;
    Fen amount;
};

// The lines for `amount` in place of their sum, which is no less: what is missing is taken off each in proportion, to
// the fen (the largest remainder). A line of which nothing is left is none.
std::vector<PriceLine> reduced_to(Fen amount, const std::vector<PriceLine>& lines);

class PriceList {
public:
    // The rows in force that are offered, at most one per business type, item and years.
    explicit PriceList(std::vector<Price> prices) : prices_(std::move(prices)) {}

    const std::vector<Price>& prices() const { return prices_; }
    std::vector<int> terms(BusinessType type) const;  // the years that can be had, ascending
    std::vector<int> terms() const;                   // for any business type

    // Nothing when something in it has no price: it cannot be had.
    std::optional<std::vector<PriceLine>> lines(const Application& application) const;
    std::optional<Fen> total(const Application& application) const;

private:
    const Price* find(BusinessType type, PricedItem item, int years) const;

    std::vector<Price> prices_;
};

}
