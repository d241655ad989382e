// 「审核清单」: what is kept of its items.
#include "pages/desk/administration/handlers.hpp"

#include <array>

namespace cakey::pages::desk {

namespace {

// In the order of their columns (domain/check_item.cpp).
// clang-format off
constexpr auto fields = std::to_array<ColumnField>({
    {{.id = "item_paper", .label = {}, .kind = Field::Kind::options}, true, choose_word<PaperKind>},
    {{.id = "item_position", .label = {}, .hint = "1 到 99，小的在前。", .inputmode = "numeric"}},
    {{.id = "item_text", .label = {}, .hint = "操作员看到的，例如“加盖单位公章”。"}},
    {{.id = "item_fault", .label = {}, .hint = "接在材料名称后面，例如“未加盖单位公章，请盖章后重新上传”。"}},
    {{.id = "item_active", .label = {}, .hint = "停用后不再需要核对。以前的核对结果保留。", .required = false,
      .kind = Field::Kind::tick}},
});
// clang-format on

constexpr KeptNoun<CheckItem> noun{
    .kind = "check_item",
    .path = "papers",
    .title = "审核清单",
    .one = "核对项",
    .here = Here::check_items,
    .lead = "操作员审核时逐项核对，全部符合才能通过；不符合的项目会告知企业。没有核对项时，操作员可以直接通过订单。",
    .name_label = "核对内容",
    .fields = fields,
    .about = About::check_item,
    .many = true,
    .all = [](Unit& unit) { return unit.checks().items(); },
    .kept = [](Unit& unit, const CheckItem& asked) { return unit.checks().kept(asked); },
    .subject = numbered_subject<CheckItem>,
    .next = [](const std::vector<CheckItem>&, Instant) { return CheckItem{.position = 1}; },
};

}

template <>
const KeptNoun<CheckItem>& kept_noun<CheckItem>()
{
    return noun;
}

}
