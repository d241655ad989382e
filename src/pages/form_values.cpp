// What is wrong with a line, a mobile number, a new password, in words.
#include "pages/form_values.hpp"

#include "domain/landline.hpp"
#include "domain/password_rule.hpp"
#include "base/utf8.hpp"
#include "domain/text.hpp"

namespace cakey::pages {

namespace {

std::string words_of(PasswordFlaw flaw)
{
    switch (flaw) {
    case PasswordFlaw::too_short:
        return "密码太短，请至少使用 8 个字符。";
    case PasswordFlaw::too_long:
        return "密码太长，请不要超过 128 个字符。";
    case PasswordFlaw::common:
        return "这个密码太常见，容易被猜到，请换一个。";
    case PasswordFlaw::company_name:
        return "密码不能是企业名称，请换一个。";
    case PasswordFlaw::mobile:
        return "密码不能是手机号，请换一个。";
    }
    return {};
}

}

std::string read_line(const web::Form& form, const LineRule& rule, FormCheck& check)
{
    auto text = trimmed(form.get(rule.field.id));
    const std::string label(rule.label);
    if (text.empty() && rule.required)
        check.wrong(rule.field, "请填写" + label + "。");
    else if (has_control(text))
        check.wrong(rule.field, label + "中有换行等不能使用的字符，请删除后重新填写。");
    else if (code_points(text) > rule.most)
        check.wrong(rule.field, label + "太长，请不要超过 " + std::to_string(rule.most) + " 个字。");
    return text;
}

std::optional<Mobile> read_mobile(const web::Form& form, const FormField& field, FormCheck& check)
{
    const auto typed = form.get(field.id);
    auto mobile = Mobile::parse(typed);
    if (mobile)
        return mobile;
    if (trimmed(typed).empty())
        check.wrong(field, "请填写手机号。");
    else if (Landline::parse(typed))
        check.wrong(field, "固定电话收不到短信，请填写手机号。");
    else
        check.wrong(field, "手机号不正确，请填写 11 位的中国大陆手机号。");
    return std::nullopt;
}

std::string read_new_password(const web::Form& form, std::string_view company_name, std::string_view mobile,
                              FormCheck& check)
{
    std::string password(form.get(new_password_field.id));
    if (password.empty())
        check.wrong(new_password_field, "请填写密码。");
    else if (const auto flaw = password_flaw(password, company_name, mobile))
        check.wrong(new_password_field, words_of(*flaw));
    else if (form.get(password_again_field.id) != password)
        check.wrong(password_again_field, "两次填写的密码不一致，请重新填写。");
    return password;
}

}
