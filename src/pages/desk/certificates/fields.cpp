// Words; pasted, or a file.
#include "pages/desk/certificates/fields.hpp"

#include "domain/text.hpp"
#include "pages/desk/orders/forms.hpp"

namespace cakey::pages::desk {

std::string read_words(const Field& field, Form& form)
{
    auto text = in_one_line(form.text(field));
    check_words(field, text, form);
    return text;
}

std::string read_pasted_or_file(const web::Form& typed, const Field& pasted, const Field& file, Form& form)
{
    if (const auto* upload = typed.upload(file.id)) {
        if (upload->too_large)
            form.wrong(file, std::string(file.label) + "太大，请重新选择。");
        return upload->content;
    }
    auto text = trimmed(form.text(pasted));
    if (text.empty())
        form.wrong(pasted, missing_text(pasted));
    return text;
}

}
