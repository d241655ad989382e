// Items of the check-list: listed by paper, added, changed, taken out of use.
#include "deeds/checks.hpp"
#include "domain/fault.hpp"
#include "domain/text.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/sight.hpp"
#include "pages/papers/fields.hpp"

namespace cakey::pages::desk {

namespace {

constexpr int last_position = 99;

// clang-format off
constexpr Field paper_field{
    .id = "item_paper", .label = "材料", .missing = "请选择材料。", .kind = Field::Kind::options};
constexpr Field position_field{
    .id = "item_position", .label = "顺序", .hint = "1 到 99，小的在前。", .longest = 2,
    .wrong = "顺序不正确，请填写 1 到 99 的整数。", .inputmode = "numeric"};
constexpr Field text_field{
    .id = "item_text", .label = "核对内容", .hint = "操作员看到的，例如“加盖单位公章”。",
    .longest = CheckItem::longest_text};
constexpr Field fault_field{
    .id = "item_fault", .label = "不符合时告知企业", .hint = "接在材料名称后面，例如“未加盖单位公章，请盖章后重新上传”。",
    .longest = CheckItem::longest_fault};
constexpr Field active_field{
    .id = "item_active", .label = "使用中", .required = false, .kind = Field::Kind::tick};
// clang-format on

CheckItem read_item(Form& form)
{
    CheckItem item;
    const auto position = whole_number<int>(trimmed(half_width(form.text(position_field))));
    if (position && *position >= 1 && *position <= last_position)
        item.position = *position;
    else
        form.wrong(position_field, std::string(position_field.wrong));
    item.text = form.line(text_field);
    item.fault = form.line(fault_field);
    return item;
}

void show_item(web::Fields& row, const CheckItem& item)
{
    row.set("ITEM_ID", item.id);
    row.set_view("PAPER", field_for(item.paper).label);
    row.set("POSITION", item.position);
    row.set("ITEM_TEXT", item.text);
    row.set("FAULT", item.fault);
    row.show(item.active ? web::Name("ACTIVE") : web::Name("OFF"));
}

}

web::Response CheckItems::list(const web::Request& request, const StaffPerson& who) const
{
    return list_with(request, who, Form());
}

web::Response CheckItems::create(const web::Request& request, const StaffPerson& who) const
{
    Form form(request.form());
    const auto paper = from_word<PaperKind>(form.text(paper_field));
    if (!paper)
        form.wrong(paper_field, missing_text(paper_field));
    auto item = read_item(form);
    if (form.failed())
        return list_with(request, who, form);
    item.paper = *paper;
    transact([&](Unit& unit, Instant now) { deeds::add_item(unit, item, member(who), now); });
    return done(request, "check_item_added", urls_.desk_papers(), "check_item_added");
}

web::Response CheckItems::edit(const web::Request& request, const StaffPerson& who) const
{
    const auto item = store_.read([&](Unit& unit) { return unit.checks().item(id_in(request)); });
    Form form;
    form.put(position_field, std::to_string(item.position));
    form.put(text_field, item.text);
    form.put(fault_field, item.fault);
    if (item.active)
        form.put(active_field, "yes");
    return edit_with(request, who, item, form);
}

web::Response CheckItems::update(const web::Request& request, const StaffPerson& who) const
{
    const auto id = id_in(request);
    const auto item = store_.read([&](Unit& unit) { return unit.checks().item(id); });
    if (item.version != version_in(request))
        throw DomainError(Fault::stale, About::check_item);
    Form form(request.form());
    auto fresh = read_item(form);
    fresh.active = form.is_ticked(active_field, "yes");
    if (form.failed())
        return edit_with(request, who, item, form);
    transact(
        [&](Unit& unit, Instant now) { deeds::change_item(unit, id, version_in(request), fresh, member(who), now); });
    return done(request, "check_item_changed", urls_.desk_papers(), "check_item_changed");
}

web::Response CheckItems::list_with(const web::Request& request, const StaffPerson& who, const Form& form) const
{
    const auto items = store_.read([](Unit& unit) { return unit.checks().items(); });
    auto page = screens_.page(request, who, "审核清单", Here::check_items);
    const bool may_change = who.role == Role::administrator;
    for (const auto& item : items) {
        auto row = page.add("ITEMS");
        show_item(row, item);
        if (may_change)
            row.show("MAY_CHANGE");
    }
    if (items.empty())
        page.show("NO_ITEMS");
    if (may_change) {
        auto fresh = page.add("MAY_ADD");
        form.show_errors(fresh);
        auto papers = form.show(fresh, paper_field);
        for (const auto& [kind, name] : words<PaperKind>)
            add_option(papers, {name, field_for(kind).label, form.text(paper_field) == name});
        form.show(fresh, {position_field, text_field, fault_field});
    }
    return page.render("desk/administration/check_items", form.status());
}

web::Response CheckItems::edit_with(const web::Request& request, const StaffPerson& who, const CheckItem& item,
                                    const Form& form) const
{
    auto page = screens_.page(request, who, "修改核对项", Here::check_items);
    show_item(page, item);
    page.set("VERSION", item.version);
    form.show_errors(page);
    form.show(page, {position_field, text_field, fault_field, active_field});
    return page.render("desk/administration/check_item", form.status());
}

}
