// A field of a form, defined once: what it is called, how it is typed, what is said when it is wrong.
#pragma once

#include "base/word.hpp"

#include <cstddef>
#include <string_view>

namespace cakey::pages {

// What a text must be, where that can be told of it alone: said when its field is left (assets/check.js), and when the
// form is sent.
enum class TextRule { none, company_name, credit_code, mobile, phone, email, tax_number, id_number };

}

template <>
inline constexpr auto cakey::words<cakey::pages::TextRule> = cakey::WordTable<cakey::pages::TextRule, 8>{{
    {cakey::pages::TextRule::none, ""},
    {cakey::pages::TextRule::company_name, "company_name"},
    {cakey::pages::TextRule::credit_code, "credit_code"},
    {cakey::pages::TextRule::mobile, "mobile"},
    {cakey::pages::TextRule::phone, "phone"},
    {cakey::pages::TextRule::email, "email"},
    {cakey::pages::TextRule::tax_number, "tax_number"},
    {cakey::pages::TextRule::id_number, "id_number"},
}};

// What is said when it is none.
template <>
inline constexpr auto cakey::labels<cakey::pages::TextRule> = cakey::WordTable<cakey::pages::TextRule, 8>{{
    {cakey::pages::TextRule::none, ""},
    {cakey::pages::TextRule::company_name, "请填写企业全称，2 到 100 个字。只用汉字、字母、数字和常用标点。"},
    {cakey::pages::TextRule::credit_code, "统一社会信用代码不正确，请对照营业执照逐位核对 18 位代码，最后一位是校验码。"},
    {cakey::pages::TextRule::mobile, "手机号不正确，请填写 11 位的中国大陆手机号。"},
    {cakey::pages::TextRule::phone, "单位电话不正确，请填写带区号的固定电话（如 025-88886666）或手机号。"},
    {cakey::pages::TextRule::email, "电子邮箱不正确，请填写完整地址，如 finance@example.com。"},
    {cakey::pages::TextRule::tax_number, "纳税人识别号不正确，一般与 18 位统一社会信用代码相同，请核对。"},
    {cakey::pages::TextRule::id_number, "身份证号不正确，请对照身份证核对 18 位号码，末位可能是 X。"},
}};

namespace cakey::pages {

// A view says where it stands, {{>CREDIT_CODE_FIELD}}; views/parts/fields/ draws it, by its kind; a Form reads and shows it.
struct Field {
    enum class Kind {
        line,
        lines,    // a text area
        options,  // a <select>, filled by its page
        choice,   // radio buttons, filled by its page
        ticks,    // check boxes, filled by its page
        tick,     // one, with the label beside it: "yes" or nothing
        file,     // a paper; its page draws the block around it
        captcha,  // what a picture shows: door/proofs.hpp
    };

    std::string_view id;      // its name and id: "credit_code"
    std::string_view label;   // 「统一社会信用代码」
    std::string_view name{};  // in a sentence, where the label is too long or a question; else the label
    std::string_view hint{};  // below it
    std::size_t longest = 0;  // characters that can be typed; 0: no bound
    bool required = true;
    std::string_view missing{};  // what is said when it is empty; else "请填写" and the label
    TextRule rule = TextRule::none;
    std::string_view wrong{};    // what is said when it is no such value; else what the rule says

    Kind kind = Kind::line;
    std::string_view type = "text";         // <input type>
    std::string_view inputmode{};           // which keyboard a phone shows
    std::string_view autocomplete = "off";  // WHATWG's words
    bool verbatim = false;                  // nothing is corrected or capitalised while it is typed
    bool secret = false;                    // never shown again: passwords and codes
    bool fixed = false;                     // shown, and not to be typed
    bool rated = false;                     // how strong it is is told while it is typed (assets/password.js)
    bool wide = false;                      // takes both columns
    bool live = false;                      // its error line may change while it is typed
    std::string_view unit{};                // 个
    std::string_view part{};                // there only for business types with that part (assets/order.js)
    std::string_view delivery{};            // there only for that way of delivery
    std::string_view accept = ".pdf,.jpg,.jpeg,.png";  // of a file: which ones are offered
    std::string_view empty = "请选择";      // of options: the first one, which stands for nothing; "" for none
};

constexpr std::string_view name_of(const Field& field) { return field.name.empty() ? field.label : field.name; }

constexpr std::string_view wrong_text(const Field& field)
{
    return field.wrong.empty() ? label(field.rule) : field.wrong;
}

constexpr bool operator==(const Field& one, const Field& other) { return one.id == other.id; }

constexpr Field hinted(Field field, std::string_view hint)
{
    field.hint = hint;
    return field;
}

constexpr Field labelled(Field field, std::string_view label)
{
    field.label = label;
    return field;
}

namespace fields {

// clang-format off
inline constexpr Field company_name{
    .id = "name", .label = "企业名称", .hint = "企业全称，与营业执照一致。", .longest = 100,
    .rule = TextRule::company_name, .autocomplete = "organization"};
// clang-format on
// The same where it is the name that a company signs in by.
// clang-format off
inline constexpr Field account_name{
    .id = "name", .label = "企业名称", .hint = "注册时的企业全称。", .longest = 100,
    .wrong = "请填写注册时的企业全称。", .autocomplete = "username"};
inline constexpr Field credit_code{
    .id = "credit_code", .label = "统一社会信用代码", .hint = "营业执照上的 18 位代码。", .longest = 24,
    .rule = TextRule::credit_code, .verbatim = true};
inline constexpr Field contact{
    .id = "contact", .label = "联系人", .hint = "办理证书时由谁联系，填写姓名。", .longest = 50,
    .autocomplete = "name"};
inline constexpr Field mobile{
    .id = "mobile", .label = "联系方式", .hint = "用于接收短信，只能填写手机号。", .longest = 20,
    .missing = "请填写手机号。", .rule = TextRule::mobile, .type = "tel", .inputmode = "tel", .autocomplete = "tel"};
// clang-format on

// clang-format off
inline constexpr Field password{
    .id = "password", .label = "登录密码", .type = "password", .autocomplete = "current-password", .secret = true};
inline constexpr Field new_password{
    .id = "password", .label = "新密码", .hint = "至少 8 个字符，不能是常见密码、企业名称或手机号。",
    .missing = "请填写密码。", .type = "password", .autocomplete = "new-password", .secret = true, .rated = true};
inline constexpr Field password_again{
    .id = "password_again", .label = "确认密码", .hint = "再填写一次同样的密码。", .type = "password",
    .autocomplete = "new-password", .secret = true};
inline constexpr Field captcha{
    .id = "captcha", .label = "验证码", .hint = "图片中的字符，不分大小写。", .longest = 8,
    .missing = "请填写图片中的验证码。", .wrong = "验证码不正确或已过期，请按新图片填写。", .kind = Field::Kind::captcha,
    .verbatim = true, .secret = true};
// clang-format on
// A code by SMS (domain/text_code.hpp): six digits.
// clang-format off
inline constexpr Field sms_code{
    .id = "sms_code", .label = "短信验证码", .longest = 8, .missing = "请填写短信验证码；没有收到时请重新获取。",
    .wrong = "短信验证码不正确或已过期，请核对，或重新获取。", .inputmode = "numeric", .autocomplete = "one-time-code",
    .secret = true};
// clang-format on

}

}
