// Pricing an application.
#include "domain/price_list.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace cakey {

std::vector<PriceLine> reduced_to(Fen amount, const std::vector<PriceLine>& lines)
{
    __extension__ using Wide = __int128;  // the product of two amounts
    Wide sum = 0;
    for (const auto& line : lines)
        sum += line.amount.count();
    if (sum == 0 || amount.count() > sum)
        throw std::logic_error("lines are reduced, not raised");

    auto reduced = lines;
    std::vector<std::pair<Wide, PriceLine*>> remainders;
    remainders.reserve(reduced.size());
    auto left = amount;
    for (auto& line : reduced) {
        const Wide share = Wide(line.amount.count()) * amount.count();
        line.amount = Fen(static_cast<std::int64_t>(share / sum));
        left = left - line.amount;
        remainders.emplace_back(share % sum, &line);
    }
    // Of equal remainders the one that stands first.
    std::ranges::stable_sort(remainders, std::greater(), [](const auto& one) { return one.first; });
    for (auto one = remainders.begin(); left > Fen(); ++one, left = left - Fen(1))
        one->second->amount += Fen(1);
    std::erase_if(reduced, [](const PriceLine& line) { return line.amount == Fen(); });
    return reduced;
}

std::vector<int> PriceList::terms(BusinessType type) const
{
    std::vector<int> years;
    for (const auto& price : prices_)
        if (price.business_type == type && price.item == PricedItem::certificate && price.years > 0)
            years.push_back(price.years);
    std::ranges::sort(years);
    return years;
}

std::vector<int> PriceList::terms() const
{
    std::vector<int> years;
    for (const auto& rule : business_rules)
        std::ranges::copy(terms(rule.type), std::back_inserter(years));
    std::ranges::sort(years);
    years.erase(std::unique(years.begin(), years.end()), years.end());
    return years;
}

std::optional<std::vector<PriceLine>> PriceList::lines(const Application& application) const
{
    std::vector<PriceLine> lines;
    const auto add = [&](PricedItem item, int quantity) {
        if (quantity == 0)
            return true;
        const auto* price = find(application.business_type, item, application.years);
        if (price)
            lines.push_back({price, quantity, price->unit_price * quantity});
        return price != nullptr;
    };
    if (!add(PricedItem::certificate, application.certificates) || !add(PricedItem::seal, application.seals()))
        return std::nullopt;
    return lines;
}

std::optional<Fen> PriceList::total(const Application& application) const
{
    const auto priced = lines(application);
    if (!priced)
        return std::nullopt;
    Fen sum;
    for (const auto& line : *priced)
        sum += line.amount;
    return sum;
}

const Price* PriceList::find(BusinessType type, PricedItem item, int years) const
{
    const auto fits = [&](const Price& price) {
        return price.business_type == type && price.item == item && (price.years == 0 || price.years == years);
    };
    const auto found = std::ranges::find_if(prices_, fits);
    return found == prices_.end() ? nullptr : &*found;
}

}
