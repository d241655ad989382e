// 「网点」: what is kept of them, and what orders they still have to do with.
#include "deeds/outlet_visits.hpp"
#include "pages/desk/administration/handlers.hpp"
#include "pages/desk/sight.hpp"

#include <array>

namespace cakey::pages::desk {

namespace {

// In the order of their columns (domain/outlet.cpp).
// clang-format off
constexpr auto fields = std::to_array<ColumnField>({
    {{.id = "outlet_position", .label = {}, .hint = "小的在前，不能重复。", .inputmode = "numeric"}},
    {{.id = "outlet_city", .label = {}, .hint = "同一城市的网点排在一起。"}},
    {{.id = "outlet_district", .label = {}}},
    {{.id = "outlet_name", .label = {}}},
    {{.id = "outlet_address", .label = {}, .wide = true}},
    {{.id = "outlet_recipient", .label = {}, .hint = "邮寄材料时填写的收件人。"}},
    {{.id = "outlet_phone", .label = {}, .inputmode = "tel"}},
    {{.id = "outlet_hours", .label = {}, .hint = "选填，例如“周一至周五 9:00-17:00”。", .required = false}},
    {{.id = "outlet_active", .label = {}, .hint = "停用后企业不能再选择它；已经选择它的订单照常由它交付。", .required = false,
      .kind = Field::Kind::tick}},
});
constexpr Field signature_field{
    .id = "wants_signature", .label = "交付时请领取人在屏幕上签名", .hint = "不选时打印交付单签字。网点也可以自己设置。",
    .required = false, .kind = Field::Kind::tick};
// clang-format on

void show_more(web::Fields& page, Store& store, const Outlet& outlet)
{
    const OutletId id{outlet.id};
    std::int64_t waiting = 0;
    const bool wanted = store.read([&](Unit& unit) {
        waiting = unit.catalogue().orders_waiting_at(id);
        return unit.outlet_visits().settings(id).wants_signature;
    });
    auto more = page.add("OF_OUTLET");
    if (waiting > 0)
        more.add("WAITING").set("COUNT", waiting);
    else
        more.show("NONE_WAITING");
    more.show(wanted ? web::Name("WANTED") : web::Name("NOT_WANTED"));
    Form form;
    form.put(signature_field, wanted ? "yes" : "");
    form.show(page, signature_field);
}

constexpr KeptNoun<Outlet> noun{
    .kind = "outlet",
    .path = "outlets",
    .title = "网点",
    .one = "网点",
    .here = Here::outlets,
    .lead = "企业办理“网点自取”时选择，也是邮寄材料的去处。停用的网点不再列出。",
    .name_label = "网点名称",
    .fields = fields,
    .about = About::outlet,
    .many = false,
    .all = [](Unit& unit) { return unit.catalogue().all_outlets(); },
    .kept = [](Unit& unit, const Outlet& asked) { return unit.catalogue().kept(asked); },
    .subject = numbered_subject<Outlet>,
    .next = behind<Outlet>,
    .more = show_more,
};

}

template <>
const KeptNoun<Outlet>& kept_noun<Outlet>()
{
    return noun;
}

web::Response OutletSignatures::update(const web::Request& request, const StaffPerson& who) const
{
    Outlet asked;
    asked.id = id_in(request);
    const bool wanted = Form(request.form()).text(signature_field) == "yes";
    transact([&](Unit& unit, Instant now) {
        const OutletId outlet{unit.catalogue().kept(asked).id};
        deeds::want_signature(unit, wanted, {member(who), outlet}, now);
    });
    return done(request, "outlet_settings_changed", address_of<Outlet>(urls_, asked.id), "outlet_settings_saved");
}

}
