// Sets of fields, and which of them are papers.
#include "domain/order_field.hpp"

#include <algorithm>

namespace cakey {

OrderField field_of(PaperKind kind)
{
    switch (kind) {
    case PaperKind::application_form:
        return OrderField::application_form;
    case PaperKind::business_licence:
        return OrderField::business_licence;
    case PaperKind::handler_id_card:
        break;
    }
    return OrderField::handler_id_card;
}

std::optional<PaperKind> paper_of(OrderField field)
{
    for (const auto& [kind, kind_word] : words<PaperKind>)
        if (field_of(kind) == field)
            return kind;
    return std::nullopt;
}

OrderFields::OrderFields(std::initializer_list<OrderField> fields)
{
    for (const auto field : fields)
        add(field);
}

OrderFields OrderFields::all()
{
    OrderFields fields;
    for (const auto& [field, field_word] : words<OrderField>)
        fields.add(field);
    return fields;
}

std::string OrderFields::text() const
{
    std::string text;
    each([&](OrderField field) { text.append(text.empty() ? "" : " ").append(word(field)); });
    return text;
}

std::optional<OrderFields> OrderFields::parse(std::string_view text)
{
    OrderFields fields;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const auto field = from_word<OrderField>(text.substr(0, end));
        if (!field)
            return std::nullopt;
        fields.add(*field);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return fields;
}

}
