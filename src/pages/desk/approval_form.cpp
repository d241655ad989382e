// Courier and tracking number, checked by the courier's own form of number.
#include "pages/desk/approval_form.hpp"

#include "domain/text.hpp"

namespace cakey::pages {

namespace {

constexpr FormField courier_field{"courier", "COURIER", "COURIER_ERROR"};
constexpr FormField number_field{"courier_number", "COURIER_NUMBER", "COURIER_NUMBER_ERROR"};

std::string_view form_of_number(Courier courier)
{
    if (courier == Courier::sf)
        return "顺丰单号是 SF 加 12 或 13 位数字，或者 12、15 位数字";
    return "单号是 13 位数字，或者 2 个字母、9 位数字、2 个字母";
}

}

ApprovalForm::ApprovalForm(const web::Form& form, const Order& order)
{
    const auto& application = order.application();
    if (business_rule(application.business_type).delivered && application.delivery == Delivery::courier)
        read_courier(form);
}

void ApprovalForm::read_courier(const web::Form& form)
{
    courier_ = from_word<Courier>(form.get(courier_field.id));
    if (!courier_)
        check_.wrong(courier_field, "请选择快递公司。");

    number_ = trimmed(form.get(number_field.id));
    if (number_.empty()) {
        check_.wrong(number_field, "请填写快递单号。");
        return;
    }
    if (!courier_)
        return;
    if (auto number = tracking_number(*courier_, number_))
        number_ = *std::move(number);
    else
        check_.wrong(number_field, "快递单号与快递公司不符：" + std::string(form_of_number(*courier_)) + "。请核对面单。");
}

void ApprovalForm::show(web::Fields& fields) const
{
    for (const auto courier : couriers) {
        auto row = fields.add("COURIERS");
        row.set_view("WORD", word(courier));
        row.set_view("NAME", label(courier));
        if (courier == courier_)
            row.show("SELECTED");
    }
    fields.set(number_field.value, number_);
    check_.show(fields);
}

}
