// What is in force when, and what would be missing.
#include "domain/price_book.hpp"

#include "domain/text.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>

namespace cakey {

namespace {

constexpr std::string_view years_label = "年限";
constexpr std::string_view item_label = "项目";
constexpr std::string_view day_label = "生效日期";

using One = const Price&;
using In = const Typed&;

std::string read_fen(Price& one, In typed)
{
    const auto amount = Fen::from_yuan(trimmed(half_width(typed.text)));
    if (!amount || amount->count() > most_unit_price)
        return "单价应为 0 到 1000000 之间的金额（元），最多两位小数。";
    one.unit_price = *amount;
    return {};
}

std::string read_tax_code(Price& one, In typed)
{
    const auto code = without_blanks(half_width(typed.text));
    if (code.size() != 19 || !all_digits(code))
        return "税收分类编码应为 19 位数字。";
    one.tax_code = code;
    return {};
}

// clang-format off
constexpr auto table = std::to_array<KeptColumn<Price>>({
    {"业务类型", 0, [](One one) { return std::string(label(one.business_type)); },
     [](Price& one, In typed) { return typed.one_of(one.business_type); }},
    {item_label, 0, [](One one) { return std::string(label(one.item)); },
     [](Price& one, In typed) { return typed.one_of(one.item); }},
    {years_label, 0, [](One one) { return std::to_string(one.years); },
     [](Price& one, In typed) { return typed.number(one.years, 0, longest_term); }},
    {day_label, 0, [](One one) { return date_text(china_date(one.valid_from)); },
     [](Price& one, In typed) { return typed.day(one.valid_from); }},
    {"单价", 0, [](One one) { return one.unit_price.yuan(); }, read_fen},
    {"发票项目名称", 90, [](One one) { return one.invoice_name; },
     [](Price& one, In typed) { return typed.line(one.invoice_name); }},
    {"税收分类编码", 19, [](One one) { return one.tax_code; }, read_tax_code},
    {"税率", 0, [](One one) { return std::to_string(one.tax_percent); },
     [](Price& one, In typed) { return typed.number(one.tax_percent, 0, 17); }},
    {"提供", 0, [](One one) { return truth_text(one.offered); },
     [](Price& one, In typed) { return typed.truth(one.offered); }},
});
// clang-format on

auto product(const Price& price) { return std::tuple(price.business_type, price.item, price.years); }

std::string years_text(int years) { return years > 0 ? " " + std::to_string(years) + " 年" : std::string(); }

bool has_certificate(const PriceList& list, BusinessType type)
{
    return std::ranges::any_of(list.prices(), [&](const Price& price) {
        return price.business_type == type && price.item == PricedItem::certificate;
    });
}

std::vector<std::string> missing(const PriceList& before, const PriceList& after)
{
    std::vector<std::string> sentences;
    for (const auto& rule : business_rules)
        if (!has_certificate(after, rule.type))
            sentences.push_back("“" + std::string(label(rule.type)) + "”没有数字证书的价格，不能办理");
    for (const auto& price : before.prices()) {
        const bool stays = std::ranges::any_of(after.prices(),
                                               [&](const Price& other) { return same_product(price, other); });
        if (!stays && has_certificate(after, price.business_type))
            sentences.push_back("不再提供“" + product_text(price) + "”");
    }
    return sentences;
}

}

template <>
std::span<const KeptColumn<Price>> columns_of<Price>()
{
    return table;
}

bool same_product(const Price& one, const Price& other) { return product(one) == product(other); }

std::string product_text(const Price& price)
{
    return std::string(label(price.business_type)) + " " + std::string(label(price.item)) + years_text(price.years);
}

std::string product_key(const Price& price)
{
    return std::string(word(price.business_type)) + "/" + std::string(word(price.item)) + "/"
           + std::to_string(price.years);
}

std::optional<ColumnFlaw> flaw_of(const Price& price)
{
    const auto& rule = business_rule(price.business_type);
    const auto type = "“" + std::string(label(price.business_type)) + "”";
    if (price.item == PricedItem::seal && !rule.seals)
        return ColumnFlaw{item_label, type + "没有电子签章。"};
    if (price.item == PricedItem::seal && price.years != 0)
        return ColumnFlaw{years_label, "电子签章不分年限，请填写 0。"};
    if (price.item == PricedItem::certificate && rule.term != (price.years > 0))
        return ColumnFlaw{years_label,
                          rule.term ? type + "按年限定价，请填写 1 到 10 年。" : type + "不分年限，请填写 0。"};
    return std::nullopt;
}

std::optional<ColumnFlaw> flaw_of_day(const Price& price, Instant now)
{
    const auto tomorrow = china_midnight(std::chrono::sys_days(china_date(now)) + std::chrono::days(1));
    if (price.valid_from < tomorrow)
        return ColumnFlaw{day_label, "生效日期应为明天或以后：已经生效的价格不能改变。"};
    return std::nullopt;
}

PriceBook::PriceBook(std::vector<Price> prices) : prices_(std::move(prices))
{
    std::ranges::sort(prices_, [](const Price& one, const Price& other) {
        return product(one) != product(other) ? product(one) < product(other) : one.valid_from > other.valid_from;
    });
}

// Numbers are given once: from prices of one newest number, some can only have been removed.
std::string PriceBook::edition() const
{
    std::int64_t newest = 0;
    for (const auto& price : prices_)
        newest = std::max(newest, price.id);
    return std::to_string(newest) + "-" + std::to_string(prices_.size());
}

PriceList PriceBook::at(Instant then) const
{
    std::vector<Price> offered;
    for (const auto& price : prices_)
        if (in_force(price, then) == &price && price.offered)
            offered.push_back(price);
    return PriceList(std::move(offered));
}

std::vector<Price> PriceBook::to_come(Instant now) const
{
    std::vector<Price> later;
    std::ranges::copy_if(prices_, std::back_inserter(later),
                         [&](const Price& price) { return price.valid_from > now; });
    std::ranges::stable_sort(later, {}, &Price::valid_from);
    return later;
}

const Price* PriceBook::in_force(const Price& wanted, Instant then) const
{
    const auto found = std::ranges::find_if(
        prices_, [&](const Price& price) { return same_product(price, wanted) && price.valid_from <= then; });
    return found == prices_.end() ? nullptr : &*found;
}

const Price* PriceBook::beside(const Price& wanted) const
{
    const auto found = std::ranges::find_if(prices_, [&](const Price& price) {
        return same_product(price, wanted) && china_date(price.valid_from) == china_date(wanted.valid_from);
    });
    return found == prices_.end() ? nullptr : &*found;
}

PriceBook PriceBook::with(const std::vector<Price>& fresh) const
{
    auto prices = prices_;
    for (const auto& price : fresh) {
        if (const auto* there = beside(price))
            std::erase_if(prices, [&](const Price& one) { return one.id == there->id; });
        prices.push_back(price);
    }
    return PriceBook(std::move(prices));
}

PriceBook PriceBook::without(std::int64_t id) const
{
    auto prices = prices_;
    std::erase_if(prices, [&](const Price& one) { return one.id == id; });
    return PriceBook(std::move(prices));
}

std::vector<std::string> gaps(const PriceBook& before, const PriceBook& after, Instant now)
{
    std::set<Instant> days;
    for (const auto* book : {&before, &after})
        for (const auto& price : book->to_come(now))
            days.insert(price.valid_from);
    std::vector<std::string> sentences;
    std::set<std::string> said;
    for (const auto day : days)
        for (const auto& gap : missing(before.at(day), after.at(day)))
            if (said.insert(gap).second)
                sentences.push_back("自 " + date_text(china_date(day)) + " 起，" + gap + "。");
    return sentences;
}

}
