// What is kept as a file, and a file of it looked at and taken over.
#include "deeds/kept.hpp"
#include "pages/desk/administration/kept_file.hpp"
#include "pages/desk/administration/kept_things.hpp"
#include "pages/desk/sight.hpp"

#include <algorithm>
#include <iterator>

namespace cakey::pages::desk {

namespace {

// Rows are never deleted, and versions only grow: a list that differs has another edition.
template <class Thing>
std::string edition(const std::vector<Thing>& all)
{
    std::int64_t versions = 0;
    for (const auto& one : all)
        versions += one.version;
    return std::to_string(all.size()) + "-" + std::to_string(versions);
}

template <class Thing>
std::optional<Thing> with_key_of(const std::vector<Thing>& all, const Thing& thing)
{
    const auto found = std::ranges::find_if(all, [&](const Thing& one) { return same_key(one, thing); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

// Makes it a newer state of what it is meant to be, if that is known. Gives what is wrong with that.
template <class Thing>
std::string identify(Thing& thing, const std::vector<Thing>& all)
{
    const auto known = with_key_of(all, thing);
    if (is_numbered<Thing> && thing.id != 0 && !known)
        return "没有这个编号。";
    if (!known)
        return {};
    if (is_numbered<Thing> && thing.version != known->version)
        return "导出以后同事更新过，请重新导出。";
    thing.id = known->id;
    thing.version = known->version;
    const auto& fields = kept_noun<Thing>().fields;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (const auto& column = columns_of<Thing>()[i];
            fields[i].for_ever && column.text(thing) != column.text(*known))
            return std::string(column.label) + "不能修改。";
    return {};
}

// Each line is of what has its key, or is new. A line that cannot be told from another one is wrong.
template <class Thing>
void match(std::vector<FileLine<Thing>>& lines, const std::vector<Thing>& all)
{
    for (auto& line : lines) {
        if (line.wrong.empty())
            line.wrong = identify(line.thing, all);
        if (const auto flaw = line.wrong.empty() ? whole_flaw(line.thing) : std::nullopt)
            line.wrong = flaw->text;
    }
    const auto is_in_file = [&](const Thing& one) {
        return std::ranges::any_of(lines,
                                   [&](const auto& line) { return line.wrong.empty() && same_key(line.thing, one); });
    };
    std::vector<Thing> others;
    std::ranges::copy_if(all, std::back_inserter(others), [&](const Thing& one) { return !is_in_file(one); });
    for (auto& line : lines)
        if (const auto flaw = line.wrong.empty() ? clash_with(others, line.thing) : std::nullopt)
            line.wrong = flaw->text;
    refuse_repeated(lines, [](const Thing& one, const Thing& other) { return clash(one, other).has_value(); });
}

}

template <class Thing>
web::Response KeptFiles<Thing>::show(const web::Request&, const StaffPerson&) const
{
    const auto& noun = kept_noun<Thing>();
    return web::file(std::string(noun.title) + "-" + date_text(china_date(clock_.now())) + ".csv",
                     "text/csv; charset=utf-8", csv_file(store_.read([&](Unit& unit) { return noun.all(unit); })));
}

template <class Thing>
web::Response KeptFiles<Thing>::look_at(const web::Request& request, const StaffPerson& who) const
{
    const auto& noun = kept_noun<Thing>();
    Form form(request.form());
    auto lines = uploaded_lines<Thing>(request.form(), form);
    if (form.failed())
        return KeptListScreen<Thing>(means_).show(request, who, nullptr, form);
    const auto all = store_.read([&](Unit& unit) { return noun.all(unit); });
    match(lines, all);
    std::vector<LineFate> fates;
    for (const auto& line : lines)
        fates.push_back(fate_of(line, name_of(line.thing), with_key_of(all, line.thing)));
    auto page = screens_.page(request, who, "核对导入内容", noun.here);
    page.set_view("NOUN", noun.title);
    page.set("ADDRESS", address_of_all<Thing>(urls_));
    page.set("ACTION", address_of_all<Thing>(urls_) + "/list");
    page.set("EDITION", edition(all));
    show_fates(page, fates);
    return page.render("desk/administration/file");
}

template <class Thing>
web::Response KeptFiles<Thing>::take_over(const web::Request& request, const StaffPerson& who) const
{
    const auto& noun = kept_noun<Thing>();
    const auto looked_at = looked_at_lines<Thing>(request.form());
    transact([&](Unit& unit, Instant now) {
        const auto all = noun.all(unit);
        auto lines = looked_at;
        match(lines, all);
        if (edition(all) != request.form().get("edition") || !all_right(lines))
            throw DomainError(Fault::stale, noun.about);
        for (const auto& line : lines)
            deeds::keep(unit, line.thing, member(who), now);
    });
    return done(request, kept_word<Thing>("_changed"), address_of_all<Thing>(urls_), kept_word<Thing>("s_imported"));
}

template class KeptFiles<Outlet>;
template class KeptFiles<Platform>;
template class KeptFiles<CheckItem>;
template class KeptFiles<RefusalReason>;
template class KeptFiles<Announcement>;

}
