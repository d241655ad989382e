// Reading and showing the fields that are to be mended.
#include "pages/correction_form.hpp"

#include "pages/order_form_fields.hpp"
#include "pages/order_obstacles.hpp"

#include <algorithm>

namespace cakey::pages {

namespace {

struct Row {
    OrderField part;
    web::Name section;
};

constexpr Row rows[] = {
    {OrderField::platform, "MEND_PLATFORM"},
    {OrderField::certificate_serial, "MEND_CERTIFICATE_SERIAL"},
    {OrderField::reason, "MEND_REASON"},
    {OrderField::unopened_bids, "MEND_UNOPENED_BIDS"},
    {OrderField::handler_name, "MEND_HANDLER_NAME"},
    {OrderField::handler_id, "MEND_HANDLER_ID"},
    {OrderField::handler_mobile, "MEND_HANDLER_MOBILE"},
    {OrderField::delivery, "MEND_DELIVERY"},
    {OrderField::remark, "MEND_REMARK"},
};

bool is_named(const OrderFields& parts, std::string_view field)
{
    const auto name = from_word<OrderField>(field);
    const auto part = name ? correctable(*name) : std::nullopt;
    return part && parts.has(*part);
}

}

CorrectionForm::CorrectionForm(const Order& order, const std::string& handler_id)
    : order_(order), form_(order.application(), handler_id)
{
}

CorrectionForm::CorrectionForm(const Order& order, const std::string& handler_id, const web::Form& typed)
    : CorrectionForm(order, handler_id)
{
    for (const auto& field : order_fields::all)
        if (is_named(order.correction().fields, field.id))
            form_.type_over(field, typed);
}

Application CorrectionForm::read(const OrderChoices& choices, Date today, FormCheck& check) const
{
    const auto& standing = order_.application();
    const auto& parts = order_.correction().fields;
    // What stands may no longer be on offer: nobody is asked to mend that.
    FormCheck all;
    auto typed = form_.read(choices, today, all);
    for (const auto& field : order_fields::all)
        if (is_named(parts, field.id) && all.failed(field))
            check.wrong(field, std::string(all.said_of(field)));

    typed.handler_id_sealed = id_number(today).empty() ? std::string() : standing.handler_id_sealed;
    auto application = corrected(standing, typed, parts);
    for (const auto& [name, text] : obstacles(application, {})) {
        const auto field = std::ranges::find(order_fields::all, name, &FormField::id);
        if (field != order_fields::all.end() && is_named(parts, name))
            check.wrong(*field, std::string(text));
    }
    return application;
}

void CorrectionForm::show(web::Fields& fields, const OrderChoices& choices) const
{
    show_order_form(fields, form_, choices);
    for (const auto& row : rows)
        if (order_.correction().fields.has(row.part))
            fields.show(row.section);
}

}
