// All prices with the days that they begin on: what was in force, is, and will be. Only what is to come can be changed.
#pragma once

#include "domain/kept_column.hpp"
#include "domain/price_list.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cakey {

inline constexpr int longest_term = 10;                     // years
inline constexpr std::int64_t most_unit_price = 100000000;  // fen

// Business type, item and years of a price; its first day.
template <>
std::span<const KeptColumn<Price>> columns_of<Price>();

bool same_product(const Price& one, const Price& other);
std::string product_text(const Price& price);  // 「新办 数字证书 1 年」
std::string product_key(const Price& price);   // "new/certificate/1"

// What a price is not like, by itself: years that its product does not have, say.
std::optional<ColumnFlaw> flaw_of(const Price& price);
// Its first day is not tomorrow or later. What orders were or may be submitted with stays as it is.
std::optional<ColumnFlaw> flaw_of_day(const Price& price, Instant now);

class PriceBook {
public:
    PriceBook() = default;
    explicit PriceBook(std::vector<Price> prices);  // in any order

    const std::vector<Price>& prices() const { return prices_; }  // by product, the newest first
    // Which prices it has: another one as soon as one was added or removed.
    std::string edition() const;
    PriceList at(Instant then) const;
    std::vector<Price> to_come(Instant now) const;  // day by day

    // The row of the same product that is in force then, offered or not. Null: none yet.
    const Price* in_force(const Price& product, Instant then) const;
    // The row of the same product that begins in the same moment, or on the same day in China.
    const Price* beside(const Price& price) const;

    // The book with these, too, each in place of the one beside it.
    PriceBook with(const std::vector<Price>& fresh) const;
    PriceBook without(std::int64_t id) const;

private:
    std::vector<Price> prices_;
};

// What cannot be had any more from a day on, by the changed book, and could by the one before; and business types that
// then have no certificate at all. In sentences, day by day.
std::vector<std::string> gaps(const PriceBook& before, const PriceBook& after, Instant now);

}
