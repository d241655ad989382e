// Which fields are papers.
#include "domain/order_field.hpp"

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

}
