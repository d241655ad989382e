// Reasons that come again and again, and free text.
#include "pages/desk/refusal_form.hpp"

#include "base/utf8.hpp"
#include "domain/text.hpp"

#include <algorithm>
#include <array>

namespace cakey::pages {

namespace {

constexpr FormField template_field{"reason_template", "REASON_TEMPLATE", "REASON_TEMPLATE_ERROR"};
constexpr FormField reason_field{"reason", "REASON", "REASON_ERROR"};

constexpr std::size_t longest_reason = 200;  // characters

struct ReasonTemplate {
    std::string_view word;
    std::string_view text;
};

constexpr auto reason_templates = std::to_array<ReasonTemplate>({
    {"form_unstamped", "申请表未加盖单位公章，请盖章后重新上传"},
    {"form_differs", "申请表内容与订单不一致，请重新打印、盖章后上传"},
    {"licence_unclear", "营业执照不清晰或不完整，请重新上传"},
    {"licence_differs", "营业执照与企业名称或统一社会信用代码不一致"},
    {"id_card_unclear", "经办人身份证不清晰或缺少一面，请重新上传"},
    {"id_card_differs", "经办人姓名或身份证号与身份证不一致"},
    {"id_card_expired", "经办人身份证已过有效期，请更换后重新上传"},
    {"serial_unknown", "证书序列号不正确，请核对后重新填写"},
});

std::string_view text_of(std::string_view word)
{
    const auto found = std::ranges::find(reason_templates, word, &ReasonTemplate::word);
    return found == reason_templates.end() ? std::string_view() : found->text;
}

}

RefusalForm::RefusalForm(const web::Form& form)
    : template_(form.get(template_field.id)), typed_(form.get(reason_field.id)), reason_(text_of(template_))
{
    const auto added = in_one_line(typed_);
    if (!reason_.empty() && !added.empty())
        reason_ += "。";
    reason_ += added;

    if (reason_.empty())
        check_.wrong(reason_field, "请选用常用原因或填写拒绝原因，企业会在短信和订单中看到。");
    else if (has_control(reason_))
        check_.wrong(reason_field, "拒绝原因中有不能使用的字符，请删除后重新填写。");
    else if (code_points(reason_) > longest_reason)
        check_.wrong(reason_field, "拒绝原因太长，请不要超过 " + std::to_string(longest_reason) + " 个字。");
}

void RefusalForm::show(web::Fields& fields) const
{
    for (const auto& known : reason_templates) {
        auto row = fields.add("REASON_TEMPLATES");
        row.set_view("WORD", known.word);
        row.set_view("REASON_TEXT", known.text);
        if (known.word == template_)
            row.show("SELECTED");
    }
    fields.set(reason_field.value, typed_);
    check_.show(fields);
}

}
