// Each of the domain's fields and its field in forms.
#include "pages/orders/fields.hpp"

#include "pages/papers/fields.hpp"

namespace cakey::pages {

const Field& field_for(OrderField field)
{
    using namespace order_fields;
    for (const auto* known : {&platform, &business_type, &certificate_serial, &reason, &unopened_bids, &certificates,
                              &years, &seals, &handler_name, &handler_id, &handler_mobile, &delivery, &address, &outlet})
        if (known->id == word(field))
            return *known;
    if (const auto kind = paper_of(field))
        return field_for(*kind);
    return remark;
}

std::string_view label(OrderField field)
{
    return name_of(field_for(field));
}

}
