// The pages of what is kept.
#include "pages/desk/administration/kept_things.hpp"

#include "deeds/kept.hpp"
#include "pages/desk/administration/kept_file.hpp"
#include "pages/desk/audit/history.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>

namespace cakey::pages::desk {

namespace {

template <class Thing>
std::vector<ColumnField> fields_to_change()
{
    std::vector<ColumnField> fields(kept_noun<Thing>().fields.begin(), kept_noun<Thing>().fields.end());
    for (auto& one : fields)
        if (one.for_ever) {
            one.field.fixed = true;
            one.field.kind = Field::Kind::line;
            one.choose = nullptr;
        }
    return fields;
}

template <class Thing>
Form filled(const Thing& thing)
{
    Form form;
    fill(form, kept_noun<Thing>().fields, thing);
    return form;
}

// The name stands before them, the state behind.
template <class Thing>
std::vector<KeptColumn<Thing>> columns_between()
{
    std::vector<KeptColumn<Thing>> columns(columns_of<Thing>().begin(), columns_of<Thing>().end());
    std::erase_if(columns, [](const KeptColumn<Thing>& one) {
        return one.label == kept_noun<Thing>().name_label || one.label == active_label;
    });
    return columns;
}

template <class Thing>
void show_head(web::Fields& page)
{
    page.set_view("NAME_LABEL", kept_noun<Thing>().name_label);
    for (const auto& column : columns_between<Thing>())
        page.add("HEADS").set_view("LABEL", column.label);
}

template <class Thing>
void show_state(web::Fields& place, const Thing& thing, Instant now)
{
    const auto [badge, label] = state_of(thing, now);
    place.set_view("STATE", badge);
    place.set_view("STATE_LABEL", label);
}

template <class Thing>
void show_row(web::Fields& page, const Thing& thing, const std::string& address, Instant now)
{
    auto row = page.add("ROWS");
    row.set("URL", address);
    row.set("NAME", name_of(thing));
    for (const auto& column : columns_between<Thing>()) {
        auto cell = row.add("CELLS");
        cell.set_view("LABEL", column.label);
        cell.set("TEXT", or_dash(column.text(thing)));
    }
    show_state(row, thing, now);
}

// What is wrong with one as a whole, or beside others.
template <class Thing>
void look_at_all_of(Form& form, const Thing& thing, const std::vector<Thing>& others)
{
    const auto flaw = whole_flaw(thing);
    if (const auto wrong = flaw ? flaw : clash_with(others, thing))
        say<Thing>(form, kept_noun<Thing>().fields, *wrong);
}

}

template <class Thing>
web::Response KeptThings<Thing>::list(const web::Request& request, const StaffPerson& who) const
{
    return KeptListScreen<Thing>(means_).show(request, who, nullptr, Form());
}

template <class Thing>
web::Response KeptListScreen<Thing>::show(const web::Request& request, const StaffPerson& who, const Form* typed,
                                          const Form& file) const
{
    const auto& noun = kept_noun<Thing>();
    const auto now = clock_.now();
    AuditPage changes;
    const auto all = store_.read([&](Unit& unit) {
        changes = history_of_all(unit, {kept_word<Thing>("_added"), kept_word<Thing>("_changed")});
        return noun.all(unit);
    });
    auto page = screens_.page(request, who, noun.title, noun.here);
    page.set_view("NOUN", noun.title);
    page.set_view("ONE", noun.one);
    page.set_view("LEAD", noun.lead);
    page.set("ADDRESS", address_of_all<Thing>(urls_));
    show_head<Thing>(page);
    SubjectNames names;
    for (const auto& thing : all) {
        show_row(page, thing, address_of<Thing>(urls_, thing.id), now);
        names[noun.subject(thing)] = name_of(thing);
    }
    if (all.empty())
        page.add("NO_ROWS").set("COLUMNS", columns_between<Thing>().size() + 2);
    show_history(page, changes, names);
    if (who.role == Role::administrator) {
        auto fresh = page.add("MAY_ADD");
        show_fields<Thing>(fresh, typed ? *typed : filled(noun.next(all, now)), noun.fields);
        auto upload = page.add("MAY_IMPORT");
        file.show(upload, list_file_field_of<Thing>);
        file.show_errors(upload);
    }
    return page.render("desk/administration/kept_list", typed ? typed->status() : file.status());
}

template <class Thing>
web::Response KeptThings<Thing>::create(const web::Request& request, const StaffPerson& who) const
{
    const auto& noun = kept_noun<Thing>();
    Form form(request.form());
    Thing fresh;
    read(form, noun.fields, fresh);
    look_at_all_of(form, fresh, store_.read([&](Unit& unit) { return noun.all(unit); }));
    if (form.failed())
        return KeptListScreen<Thing>(means_).show(request, who, &form, Form());
    const auto id = transact([&](Unit& unit, Instant now) { return deeds::keep(unit, fresh, member(who), now); });
    const auto added = kept_word<Thing>("_added");
    return done(request, added, address_after<Thing>(urls_, id), added);
}

template <class Thing>
web::Response KeptThings<Thing>::show(const web::Request& request, const StaffPerson& who) const
{
    const auto found = store_.read([&](Unit& unit) { return one_in(unit, request); });
    return show_with(request, who, found, filled(found.thing));
}

template <class Thing>
web::Response KeptThings<Thing>::update(const web::Request& request, const StaffPerson& who) const
{
    const auto& noun = kept_noun<Thing>();
    std::vector<Thing> all;
    const auto found = store_.read([&](Unit& unit) {
        all = noun.all(unit);
        return one_in(unit, request);
    });
    const auto& thing = found.thing;
    auto fresh = thing;
    fresh.version = version_in(request);
    if (fresh.version != thing.version)
        throw DomainError(Fault::stale, noun.about);
    Form form(request.form());
    for (std::size_t i = 0; i < noun.fields.size(); ++i)
        if (noun.fields[i].for_ever)
            form.put(noun.fields[i].field, columns_of<Thing>()[i].text(thing));
    read(form, fields_to_change<Thing>(), fresh);
    look_at_all_of(form, fresh, all);
    if (form.failed())
        return show_with(request, who, found, form);
    transact([&](Unit& unit, Instant now) { deeds::keep(unit, fresh, member(who), now); });
    const auto changed = kept_word<Thing>("_changed");
    return done(request, changed, address_after<Thing>(urls_, thing.id), changed);
}

template <class Thing>
typename KeptThings<Thing>::One KeptThings<Thing>::one_in(Unit& unit, const web::Request& request)
{
    Thing asked;
    asked.id = id_in(request);
    auto thing = kept_noun<Thing>().kept(unit, asked);
    auto changes = history_of(unit, kept_noun<Thing>().subject(thing));
    return {std::move(thing), std::move(changes)};
}

template <class Thing>
web::Response KeptThings<Thing>::show_with(const web::Request& request, const StaffPerson& who, const One& found,
                                           const Form& form) const
{
    const auto& noun = kept_noun<Thing>();
    const auto& thing = found.thing;
    auto page = screens_.page(request, who, noun.title, noun.here);
    page.set_view("NOUN", noun.title);
    page.set("NAME", name_of(thing));
    page.set("ADDRESS", address_of_all<Thing>(urls_));
    page.set("URL", address_of<Thing>(urls_, thing.id));
    page.set("VERSION", thing.version);
    show_state(page, thing, clock_.now());
    show_history(page, found.changes);
    if (noun.more)
        noun.more(page, store_, thing);
    if (who.role == Role::administrator) {
        auto change = page.add("MAY_CHANGE");
        show_fields<Thing>(change, form, fields_to_change<Thing>());
    } else {
        auto reads = page.add("READS");
        show_details(reads, thing);
    }
    return page.render("desk/administration/kept", form.status());
}

template class KeptListScreen<Outlet>;
template class KeptListScreen<Platform>;
template class KeptListScreen<CheckItem>;
template class KeptListScreen<RefusalReason>;
template class KeptListScreen<Announcement>;
template class KeptThings<Outlet>;
template class KeptThings<Platform>;
template class KeptThings<CheckItem>;
template class KeptThings<RefusalReason>;
template class KeptThings<Announcement>;

}
