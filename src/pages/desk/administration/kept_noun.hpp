// What the pages of a thing that administrators keep say and ask.
#pragma once

#include "domain/announcement.hpp"
#include "domain/check_list.hpp"
#include "domain/fault.hpp"
#include "domain/outlet.hpp"
#include "domain/platform.hpp"
#include "domain/refusal_reason.hpp"
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

// How it stands with one of them, in the list's colours.
struct KeptState {
    std::string_view badge;
    std::string_view label;
};

template <class Thing>
struct KeptNoun {
    // Events and flash messages: "outlet_added", "outlet_changed"; and "outlets_imported".
    std::string_view kind;
    std::string_view path;   // "outlets", in addresses
    std::string_view title;  // 「网点」: all of them
    std::string_view one;    // what is added, and what is not there yet
    Here here;
    std::string_view lead;        // what they are for
    std::string_view name_label;  // the column that people know one by
    std::span<const ColumnField> fields;
    About about;
    bool many;  // and short: after one was added or changed people go on with the others
    std::vector<Thing> (*all)(Unit& unit);
    Thing (*kept)(Unit& unit, const Thing& asked);
    std::string (*subject)(const Thing& thing);                       // in the audit log: "outlet:3"
    Thing (*next)(const std::vector<Thing>& all, Instant now);        // what the form for one more begins with
    std::optional<ColumnFlaw> (*flaw)(const Thing& thing) = nullptr;  // of one as a whole; null: there are none
    KeptState (*state)(const Thing& thing, Instant now) = nullptr;    // null: whether it is in use
    // What else the page of one shows; null: nothing.
    void (*more)(web::Fields& page, Store& store, const Thing& thing) = nullptr;
};

template <class Thing>
const KeptNoun<Thing>& kept_noun();
template <>
const KeptNoun<Outlet>& kept_noun<Outlet>();
template <>
const KeptNoun<Platform>& kept_noun<Platform>();
template <>
const KeptNoun<CheckItem>& kept_noun<CheckItem>();
template <>
const KeptNoun<RefusalReason>& kept_noun<RefusalReason>();
template <>
const KeptNoun<Announcement>& kept_noun<Announcement>();

// A new one comes behind the others.
template <class Thing>
Thing behind(const std::vector<Thing>& all, Instant)
{
    Thing next;
    next.position = all.empty() ? 1 : all.back().position + 1;
    return next;
}

// Its number in the audit log.
template <class Thing>
std::string numbered_subject(const Thing& thing)
{
    return std::string(kept_noun<Thing>().kind) + ':' + std::to_string(thing.id);
}

template <class Thing>
std::string kept_word(std::string_view what)
{
    return std::string(kept_noun<Thing>().kind) + std::string(what);
}

template <class Thing>
std::string address_of_all(const Urls& urls)
{
    return urls.desk_kept(kept_noun<Thing>().path);
}

template <class Thing>
std::string address_of(const Urls& urls, std::int64_t id)
{
    return address_of_all<Thing>(urls) + "/" + std::to_string(id);
}

template <class Thing>
std::string address_after(const Urls& urls, std::int64_t id)
{
    return kept_noun<Thing>().many ? address_of_all<Thing>(urls) : address_of<Thing>(urls, id);
}

template <class Thing>
std::string name_of(const Thing& thing)
{
    for (const auto& column : columns_of<Thing>())
        if (column.label == kept_noun<Thing>().name_label)
            return column.text(thing);
    return {};
}

template <class Thing>
KeptState state_of(const Thing& thing, Instant now)
{
    const auto& noun = kept_noun<Thing>();
    if (noun.state)
        return noun.state(thing, now);
    return thing.active ? KeptState{"good", "使用中"} : KeptState{"idle", "已停用"};
}

template <class Thing>
std::optional<ColumnFlaw> whole_flaw(const Thing& thing)
{
    const auto& noun = kept_noun<Thing>();
    return noun.flaw ? noun.flaw(thing) : std::nullopt;
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
