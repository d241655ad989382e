// Ticked parts and free text.
#include "pages/desk/return_form.hpp"

#include "base/utf8.hpp"
#include "domain/text.hpp"
#include "pages/orders/fields.hpp"

namespace cakey::pages {

namespace {

constexpr FormField mend_field{"mend", "MEND", "MEND_ERROR"};
constexpr FormField text_field{"return_text", "RETURN_TEXT", "RETURN_TEXT_ERROR"};

std::optional<OrderField> mendable(std::string_view input)
{
    for (const auto& [field, field_word] : words<OrderField>)
        if (field_for(field).id == input)
            return field;
    return std::nullopt;
}

constexpr std::size_t longest_text = 200;  // characters

}

ReturnForm::ReturnForm(const web::Form& form, BusinessType type) : typed_(form.get(text_field.id))
{
    for (const auto ticked : form.all(mend_field.id))
        if (const auto part = mendable(ticked); part && is_correctable(type, *part))
            fields_.add(*part);
    if (fields_.empty())
        check_.wrong(mend_field, "请勾选需要补正的内容或材料。");

    const auto text = in_one_line(typed_);
    if (text.empty())
        check_.wrong(text_field, "请填写补正说明，企业会在短信和订单中看到。");
    else if (has_control(text))
        check_.wrong(text_field, "补正说明中有不能使用的字符，请删除后重新填写。");
    else if (code_points(text) > longest_text)
        check_.wrong(text_field, "补正说明太长，请不要超过 " + std::to_string(longest_text) + " 个字。");
}

Correction ReturnForm::correction() const
{
    std::string what;
    for (const auto& [part, part_word] : words<OrderField>)
        if (fields_.has(part))
            what.append(what.empty() ? "" : "、").append(label(part));
    return {fields_, what + "：" + in_one_line(typed_)};
}

void ReturnForm::show(web::Fields& fields, BusinessType type) const
{
    bool first = true;
    for (const auto& [part, part_word] : words<OrderField>) {
        if (!is_correctable(type, part))
            continue;
        auto row = fields.add("MENDABLE");
        // The first one is where a message about all of them leads.
        row.set("ID", first ? std::string(mend_field.id) : std::string(mend_field.id) + "-" + std::string(field_for(part).id));
        row.set("WORD", std::string(field_for(part).id));
        row.set_view("NAME", label(part));
        if (fields_.has(part))
            row.show("TICKED");
        first = false;
    }
    fields.set(text_field.value, typed_);
    check_.show(fields);
}

}
