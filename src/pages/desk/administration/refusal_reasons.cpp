// 「拒绝原因」: what is kept of the templates that operators choose from.
#include "pages/desk/administration/handlers.hpp"

#include <array>

namespace cakey::pages::desk {

namespace {

// In the order of their columns (domain/refusal_reason.cpp).
// clang-format off
constexpr auto fields = std::to_array<ColumnField>({
    {{.id = "title", .label = {}, .hint = "操作员看到的，不超过 20 个字。"}},
    {{.id = "about", .label = {}, .hint = "哪一项内容或材料有误；都不是时选“其他”。", .required = false, .kind = Field::Kind::options,
      .empty = "其他"}, false, choose_word<OrderField>},
    {{.id = "text", .label = {}, .hint = "企业在短信和订单中看到的，不超过 100 个字；操作员可以在后面补充。", .wide = true}},
    {{.id = "position", .label = {}, .hint = "同一项内容的原因之中，1 到 99，小的在前。", .inputmode = "numeric"}},
    {{.id = "active", .label = {}, .hint = "停用后操作员不再看到，已经告知企业的不变。", .required = false,
      .kind = Field::Kind::tick}},
});
// clang-format on

constexpr KeptNoun<RefusalReason> noun{
    .kind = "refusal_reason",
    .path = "reasons",
    .title = "拒绝原因",
    .one = "拒绝原因",
    .here = Here::refusal_reasons,
    .lead = "操作员拒绝订单时选用的常用原因，企业在短信和订单中看到。变更只用于以后的拒绝；没有时操作员自己填写。",
    .name_label = "名称",
    .fields = fields,
    .about = About::entry,
    .many = true,
    .all = [](Unit& unit) { return unit.refusal_reasons().all(); },
    .kept = [](Unit& unit, const RefusalReason& asked) { return unit.refusal_reasons().kept(asked); },
    .subject = numbered_subject<RefusalReason>,
    .next = [](const std::vector<RefusalReason>&, Instant) { return RefusalReason{.position = 1}; },
};

}

template <>
const KeptNoun<RefusalReason>& kept_noun<RefusalReason>()
{
    return noun;
}

}
