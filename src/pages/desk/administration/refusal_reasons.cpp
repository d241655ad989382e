// Templates of refusal reasons: listed by what they are about, added, changed, taken out of use; as a file, too.
#include "deeds/refusal_reasons.hpp"
#include "base/csv.hpp"
#include "domain/fault.hpp"
#include "domain/text.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/administration/history.hpp"
#include "pages/desk/administration/list_file.hpp"
#include "pages/desk/sight.hpp"
#include "pages/orders/fields.hpp"

namespace cakey::pages::desk {

namespace {

constexpr std::string_view other = "其他";

// clang-format off
constexpr Field title_field{
    .id = "title", .label = "名称", .hint = "操作员看到的，不超过 20 个字。", .longest = RefusalReason::longest_title};
constexpr Field about_field{
    .id = "about", .label = "有误的内容", .hint = "哪一项内容或材料有误；都不是时选“其他”。", .required = false,
    .wrong = "没有这一项，请填写表单上的名称或“其他”。", .kind = Field::Kind::options, .empty = other};
constexpr Field text_field{
    .id = "text", .label = "告知企业", .hint = "企业在短信和订单中看到的，不超过 100 个字；操作员可以在后面补充。",
    .longest = RefusalReason::longest_text, .wide = true};
constexpr Field position_field{
    .id = "position", .label = "顺序", .hint = "同一项内容的原因之中，1 到 99，小的在前。", .longest = 2,
    .wrong = "顺序不正确，请填写 1 到 99 的整数。", .inputmode = "numeric"};
constexpr Field active_field{
    .id = "active", .label = "使用中", .required = false, .kind = Field::Kind::tick};
// clang-format on

std::string_view about_text(const RefusalReason& one) { return one.about ? pages::label(*one.about) : other; }

std::string typed_about(std::string_view cell)
{
    for (const auto& [field, name] : words<OrderField>)
        if (cell == pages::label(field))
            return std::string(name);
    return cell == other ? std::string() : std::string(cell);
}

const std::vector<ListColumn> columns = {
    {title_field}, {about_field, typed_about}, {text_field}, {position_field}, {active_field, typed_tick}};

RefusalReason read(Form& form)
{
    RefusalReason one;
    one.title = form.line(title_field);
    one.about = from_word<OrderField>(form.text(about_field));
    if (!one.about && !form.text(about_field).empty())
        form.wrong(about_field, std::string(about_field.wrong));
    one.text = form.line(text_field);
    const auto position = whole_number<int>(trimmed(half_width(form.text(position_field))));
    if (position && *position >= 1 && *position <= RefusalReason::last_position)
        one.position = *position;
    else
        form.wrong(position_field, std::string(position_field.wrong));
    one.active = form.tick(active_field);
    return one;
}

Form form_of(const RefusalReason& one)
{
    Form form;
    form.put(title_field, one.title);
    form.put(about_field, one.about ? word(*one.about) : std::string_view());
    form.put(text_field, one.text);
    form.put(position_field, std::to_string(one.position));
    form.put(active_field, one.active ? "yes" : "");
    return form;
}

void show_fields(web::Fields& place, const Form& form)
{
    auto about = form.show(place, about_field);
    for (const auto& [field, name] : words<OrderField>)
        add_option(about, {name, pages::label(field), form.text(about_field) == name});
    for (const auto& field : {title_field, text_field, position_field, active_field})
        form.show(place, field);
}

void show_one(web::Fields& row, const RefusalReason& one)
{
    row.set("ID", one.id);
    row.set("VERSION", one.version);
    row.set("REASON_TITLE", one.title);
    row.set_view("ABOUT", about_text(one));
    row.set("REASON_TEXT", one.text);
    row.set("POSITION", one.position);
    row.show(one.active ? web::Name("ACTIVE") : web::Name("OFF"));
}

}

web::Response RefusalReasons::list(const web::Request& request, const StaffPerson& who) const
{
    Form form;
    form.put(active_field, "yes");
    return list_with(request, who, form);
}

web::Response RefusalReasons::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto one = read(form);
    if (form.failed())
        return list_with(request, who, form);
    transact([&](Unit& unit, Instant now) { deeds::add_refusal_reason(unit, one, member(who), now); });
    return done(request, "refusal_reason_added", urls_.desk_refusal_reasons(), "refusal_reason_added");
}

web::Response RefusalReasons::show(const web::Request& request, const StaffPerson& who) const
{
    const auto one = store_.read([&](Unit& unit) { return unit.refusal_reasons().one(id_in(request)); });
    return show_with(request, who, one, form_of(one));
}

web::Response RefusalReasons::update(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    auto fresh = read(form);
    fresh.id = id_in(request);
    fresh.version = version_in(request);
    const auto one = store_.read([&](Unit& unit) { return unit.refusal_reasons().one(fresh.id); });
    if (one.version != fresh.version)
        throw DomainError(Fault::stale, About::entry);
    if (form.failed())
        return show_with(request, who, one, form);
    transact([&](Unit& unit, Instant now) { deeds::change_refusal_reason(unit, fresh, member(who), now); });
    return done(request, "refusal_reason_changed", urls_.desk_refusal_reasons(), "entry_saved");
}

web::Response RefusalReasons::export_list(const web::Request&, const StaffPerson&) const
{
    auto file = list_head(columns);
    for (const auto& one : store_.read([](Unit& unit) { return unit.refusal_reasons().all(); }))
        file += csv_row({std::to_string(one.id), std::to_string(one.version), csv_cell(one.title),
                         csv_cell(about_text(one)), csv_cell(one.text), std::to_string(one.position),
                         tick_cell(one.active)});
    return web::file("拒绝原因.csv", "text/csv; charset=utf-8", std::move(file));
}

web::Response RefusalReasons::import_list(const web::Request& request, const StaffPerson& who) const
{
    Form form;
    ListFile file(request.form(), columns, form);
    if (form.failed())
        return list_with(request, who, form);
    const auto known = store_.read([](Unit& unit) { return unit.refusal_reasons().all(); });
    const auto news = file.news(known, [](Form& form) { return read(form); });
    if (!file.is_to_be_taken()) {
        auto page = screens_.page(request, who, "核对文件", Here::refusal_reasons);
        page.set_view("WHAT", "拒绝原因");
        page.set("URL", urls_.desk_refusal_reasons());
        file.show(page);
        return page.render("desk/administration/list_file");
    }
    transact([&](Unit& unit, Instant now) {
        for (const auto& one : news)
            one.id == 0 ? deeds::add_refusal_reason(unit, one, member(who), now)
                        : deeds::change_refusal_reason(unit, one, member(who), now);
    });
    return done(request, "list_imported", urls_.desk_refusal_reasons(), "list_imported");
}

web::Response RefusalReasons::list_with(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto all = store_.read([](Unit& unit) { return unit.refusal_reasons().all(); });
    auto page = screens_.page(request, who, "拒绝原因", Here::refusal_reasons);
    page.set("URL", urls_.desk_refusal_reasons());
    for (const auto& one : all) {
        auto row = page.add("ROWS");
        show_one(row, one);
    }
    if (all.empty())
        page.show("NO_ROWS");
    if (who.role == Role::administrator) {
        auto change = page.add("MAY_CHANGE");
        show_fields(change, form);
        form.show(change, ListFile::field);
    }
    form.show_errors(page);
    return page.render("desk/administration/refusal_reasons", form.status());
}

web::Response RefusalReasons::show_with(const web::Request& request, const StaffPerson& who, const RefusalReason& one,
                                        const Form& form) const
{
    const auto lines = store_.read(
        [&](Unit& unit) { return history_of(unit, "refusal_reason:" + std::to_string(one.id)); });
    auto page = screens_.page(request, who, "拒绝原因", Here::refusal_reasons);
    page.set("URL", urls_.desk_refusal_reasons());
    show_one(page, one);
    if (who.role == Role::administrator) {
        auto change = page.add("MAY_CHANGE");
        show_fields(change, form);
    }
    form.show_errors(page);
    show_history(page, lines);
    return page.render("desk/administration/refusal_reason", form.status());
}

}
