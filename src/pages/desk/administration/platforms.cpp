// 「平台」: what is kept of them, and what each accepts.
#include "pages/desk/administration/handlers.hpp"

#include <array>

namespace cakey::pages::desk {

namespace {

void choose_types(web::Fields& place, const Field& field, const std::string& typed)
{
    Platform chosen;
    chosen.accepts = {};
    for (const auto& column : columns_of<Platform>())
        if (column.label == field.label)
            cakey::read(column, chosen, typed);
    std::vector<Option> options;
    for (const auto& [type, text] : labels<BusinessType>)
        options.push_back({word(type), text, chosen.accepts.has(type)});
    add_choices(place, field, options);
}

// In the order of their columns (domain/platform.cpp).
// clang-format off
constexpr auto fields = std::to_array<ColumnField>({
    {{.id = "platform_code", .label = {}, .hint = "订单按它记录，建立后不能修改。小写字母、数字、下划线。", .verbatim = true},
     true},
    {{.id = "platform_name", .label = {}}},
    {{.id = "platform_position", .label = {}, .hint = "小的在前。", .inputmode = "numeric"}},
    {{.id = "platform_accepts", .label = {}, .hint = "企业选择这个平台后，只能办理这些业务。",
      .kind = Field::Kind::ticks, .wide = true}, false, choose_types},
    {{.id = "platform_files", .label = {}, .hint = "平台接受文件证书时勾选：企业可以在线制作和下载，不用介质。",
      .required = false, .kind = Field::Kind::tick}},
    {{.id = "platform_active", .label = {}, .hint = "停用后企业不能再选择它；已经选择它的订单不变。", .required = false,
      .kind = Field::Kind::tick}},
});
// clang-format on

constexpr KeptNoun<Platform> noun{
    .kind = "platform",
    .path = "platforms",
    .title = "平台",
    .one = "平台",
    .here = Here::platforms,
    .lead = "企业下单时选择证书在哪个平台使用。平台不办理的业务，订单里不能选择。",
    .name_label = "平台名称",
    .fields = fields,
    .about = About::platform,
    .many = false,
    .all = [](Unit& unit) { return unit.catalogue().all_platforms(); },
    .kept = [](Unit& unit, const Platform& asked) { return unit.catalogue().kept(asked); },
    .subject = [](const Platform& platform) { return "platform:" + platform.code; },
    .next = behind<Platform>,
};

}

template <>
const KeptNoun<Platform>& kept_noun<Platform>()
{
    return noun;
}

}
