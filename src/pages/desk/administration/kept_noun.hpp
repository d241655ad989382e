// What the pages of a thing that administrators keep say and ask.
#pragma once

#include "domain/fault.hpp"
#include "domain/outlet.hpp"
#include "domain/platform.hpp"
#include "pages/desk/administration/columns.hpp"
#include "pages/frame/screens.hpp"
#include "pages/frame/url.hpp"
#include "store/store.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages::desk {

// Events and flash messages: "outlet_added", "outlet_changed"; and "outlets_imported".
template <class Thing>
struct KeptNoun {
    std::string_view kind;   // "outlet", in the audit log; "outlets" in addresses
    std::string_view title;  // 「网点」
    Here here;
    std::string_view lead;        // what they are for
    std::string_view name_label;  // the column that people know one by
    std::span<const ColumnField> fields;
    About about;
    std::vector<Thing> (*all)(Unit& unit);
    std::string (*subject)(const Thing& thing);  // in the audit log: "outlet:3"
    // What else the page of one shows; null: nothing.
    void (*more)(web::Fields& page, Store& store, const Thing& thing);
};

template <class Thing>
const KeptNoun<Thing>& kept_noun();
template <>
const KeptNoun<Outlet>& kept_noun<Outlet>();
template <>
const KeptNoun<Platform>& kept_noun<Platform>();

template <class Thing>
std::string kept_word(std::string_view what)
{
    return std::string(kept_noun<Thing>().kind) + std::string(what);
}

template <class Thing>
std::string address_of_all(const Urls& urls)
{
    return urls.desk_kept(kept_noun<Thing>().kind);
}

template <class Thing>
std::string address_of(const Urls& urls, std::int64_t id)
{
    return address_of_all<Thing>(urls) + "/" + std::to_string(id);
}

template <class Thing>
std::string name_of(const Thing& thing)
{
    for (const auto& column : columns_of<Thing>())
        if (column.label == kept_noun<Thing>().name_label)
            return column.text(thing);
    return {};
}

// Among others, itself left out.
template <class Thing>
std::optional<ColumnFlaw> clash_with(const std::vector<Thing>& others, const Thing& thing)
{
    for (const auto& other : others)
        if (other.id != thing.id || thing.id == 0)
            if (auto flaw = clash(thing, other))
                return flaw;
    return std::nullopt;
}

}
