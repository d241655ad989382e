// Columns of what administrators keep: read, written, compared.
#include "domain/check_list.hpp"
#include "domain/outlet.hpp"
#include "domain/platform.hpp"
#include "domain/refusal_reason.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(kept_column)

using namespace cakey;

namespace {

template <class Thing>
std::string typed(Thing& thing, std::string_view label, std::string_view text)
{
    for (const auto& one : columns_of<Thing>())
        if (one.label == label)
            return read(one, thing, text);
    throw std::logic_error("no such column");
}

Outlet outlet()
{
    Outlet outlet;
    outlet.position = 3;
    outlet.name = "甲网点";
    outlet.phone = "1";
    return outlet;
}

}

BOOST_AUTO_TEST_CASE(what_is_typed_right_is_taken_and_what_is_wrong_changes_nothing)
{
    auto one = outlet();
    BOOST_TEST(typed(one, "网点名称", " 乙网点 ") == "");
    BOOST_TEST(one.name == "乙网点");
    BOOST_TEST(typed(one, "网点名称", "　") == "请填写网点名称。");
    BOOST_TEST(typed(one, "网点名称", "a\nb") == "网点名称中有换行等不能使用的字符，请删除后重新填写。");
    BOOST_TEST(one.name == "乙网点");
    BOOST_TEST(typed(one, "序号", "１２") == "");
    BOOST_TEST(one.position == 12);
    for (const auto* wrong : {"", "0", "-1", "10000", "1.5", "一"})
        BOOST_TEST(typed(one, "序号", wrong) == "序号应为 1 到 9999 之间的整数。");
    BOOST_TEST(one.position == 12);
    BOOST_TEST(typed(one, "办理时间", "") == "");
    BOOST_TEST(typed(one, "使用中", "否") == "");
    BOOST_TEST(!one.active);
    BOOST_TEST(typed(one, "使用中", "也许") == "使用中应填写“是”或“否”。");
}

BOOST_AUTO_TEST_CASE(a_platforms_business_types_are_read_by_label_or_word)
{
    Platform one;
    BOOST_TEST(typed(one, "办理业务", "新办、 注销") == "");
    BOOST_TEST(one.accepts.text() == "new revocation");
    BOOST_TEST(accepts_text(one) == "新办、注销");
    BOOST_TEST(typed(one, "办理业务", "renewal、change") == "");
    BOOST_TEST(accepts_text(one) == "延期、变更");
    BOOST_TEST(typed(one, "办理业务", "新办、开户") == "没有“开户”这样的业务类型，请按“新办、延期”的格式填写。");
    BOOST_TEST(typed(one, "办理业务", " 、 ") != "");
    BOOST_TEST(accepts_text(one) == "延期、变更");
    BOOST_TEST(!one.accepts_all());
    for (const auto* wrong : {"", "Abc", "a-b", "甲", "a23456789012345678901234567890123"})
        BOOST_TEST(typed(one, "代码", wrong) != "");
}

BOOST_AUTO_TEST_CASE(a_paper_is_read_by_label_or_word_and_a_place_among_others_has_a_last_one)
{
    CheckItem item;
    BOOST_TEST(typed(item, "材料", " 营业执照 ") == "");
    BOOST_CHECK(item.paper == PaperKind::business_licence);
    BOOST_TEST(typed(item, "材料", "handler_id_card") == "");
    for (const auto* wrong : {"", "执照", "营业执照 1"})
        BOOST_TEST(typed(item, "材料", wrong) == "请选择材料。");
    BOOST_CHECK(item.paper == PaperKind::handler_id_card);
    BOOST_TEST(typed(item, "顺序", "９９") == "");
    for (const auto* wrong : {"", "0", "100", "一"})
        BOOST_TEST(typed(item, "顺序", wrong) == "顺序不正确，请填写 1 到 99 的整数。");
    BOOST_TEST(item.position == 99);
}

BOOST_AUTO_TEST_CASE(a_reason_is_about_a_field_a_paper_or_something_else)
{
    RefusalReason reason;
    for (const auto& [text, about] :
         {std::pair("营业执照", "营业执照"), std::pair("remark", "备注"), std::pair("", "其他"),
          std::pair("handler_id_card", "经办人身份证"), std::pair("其他", "其他")}) {
        BOOST_TEST(typed(reason, "有误的内容", text) == "");
        BOOST_TEST(about_text(reason) == about);
    }
    reason.about = OrderField::remark;
    BOOST_TEST(typed(reason, "有误的内容", "没有这一项") == "没有这一项，请填写表单上的名称或“其他”。");
    BOOST_TEST(about_text(reason) == "备注");
}

BOOST_AUTO_TEST_CASE(what_is_numbered_is_the_same_by_its_number_alone)
{
    const CheckItem one{.id = 1, .position = 1, .text = "盖章"};
    const CheckItem same{.id = 1, .position = 2, .text = "签字"};
    const CheckItem fresh{.position = 1, .text = "盖章"};
    BOOST_TEST(same_key(one, same));
    BOOST_TEST(!same_key(one, fresh));
    BOOST_TEST(!same_key(fresh, fresh));
    BOOST_TEST(clash(one, same).has_value());
    BOOST_TEST(!clash(fresh, fresh).has_value());
}

BOOST_AUTO_TEST_CASE(a_change_tells_only_what_is_another)
{
    const auto before = outlet();
    auto after = before;
    BOOST_TEST(change(std::optional(before), after).none());
    after.phone = "2";
    after.hours = "9:00";
    after.active = false;
    const auto changed = change(std::optional(before), after);
    BOOST_TEST(changed.before == "联系方式：1；办理时间：—；使用中：是");
    BOOST_TEST(changed.after == "联系方式：2；办理时间：9:00；使用中：否");
    const auto fresh = change(std::optional<Outlet>(), before);
    BOOST_TEST(fresh.before == "");
    BOOST_TEST(fresh.after == "序号：3；网点名称：甲网点；联系方式：1；使用中：是");
}

BOOST_AUTO_TEST_CASE(two_that_cannot_be_told_apart_clash)
{
    const auto one = outlet();
    auto other = one;
    other.name = "乙网点";
    BOOST_TEST(clash(other, one).value().text == "序号 3 已由“甲网点”使用。");
    other.position = 4;
    BOOST_TEST(!clash(other, one));
    other.name = one.name;
    BOOST_TEST(clash(other, one).value().label == "网点名称");

    Platform first, second;
    first.code = "a";
    second.code = "b";
    first.name = "甲";
    second.name = "乙";
    BOOST_TEST(!clash(second, first));
    second.name = "甲";
    BOOST_TEST(clash(second, first).value().label == "平台名称");
    second.code = "a";
    BOOST_TEST(clash(second, first).value().label == "代码");
}

BOOST_AUTO_TEST_SUITE_END()
