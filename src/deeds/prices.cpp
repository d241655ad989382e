// Prices of days to come.
#include "deeds/prices.hpp"

#include "domain/fault.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace cakey::deeds {

namespace {

std::optional<Price> copy_of(const Price* price) { return price ? std::optional(*price) : std::nullopt; }

// Nobody else changes the prices until this transaction has ended.
PriceBook held_book(Unit& unit, const std::string& edition)
{
    unit.catalogue().hold_prices();
    auto book = unit.catalogue().price_book();
    if (book.edition() != edition)
        throw DomainError(Fault::stale, About::prices);
    return book;
}

void write_down(Unit& unit, AuditLine line, const Price& price, const ColumnChange& changed)
{
    unit.audit().add(std::move(line).on("price", product_key(price)).from_to(changed.before, changed.after));
}

}

void set_prices(Unit& unit, const std::vector<Price>& fresh, const std::string& edition, const Member& by, Instant now)
{
    const auto book = held_book(unit, edition);
    for (const auto& price : fresh) {
        if (flaw_of_day(price, now))
            throw DomainError(Fault::wrong_state, About::price_in_force);
        const auto changed = change(copy_of(book.in_force(price, price.valid_from)), price);
        if (changed.none())
            continue;
        if (const auto* there = book.beside(price))
            unit.catalogue().remove(*there);
        unit.catalogue().add(price);
        write_down(unit, AuditLine::of(by, "price_set", now), price, changed);
    }
}

void remove_price(Unit& unit, std::int64_t id, const std::string& edition, const Member& by, Instant now)
{
    const auto book = held_book(unit, edition);
    const auto found = std::ranges::find(book.prices(), id, &Price::id);
    if (found == book.prices().end())
        throw DomainError(Fault::not_found);
    if (found->valid_from <= now)
        throw DomainError(Fault::wrong_state, About::price_in_force);
    const auto without = book.without(id);
    unit.catalogue().remove(*found);
    ColumnChange changed;
    for (const auto& column : columns_of<Price>()) {
        const auto* standing = without.in_force(*found, found->valid_from);
        changed.add(column.label, column.text(*found), standing ? column.text(*standing) : "");
    }
    write_down(unit, AuditLine::of(by, "price_removed", now), *found, changed);
}

}
