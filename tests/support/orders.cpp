// The shortest way of an order to each state.
#include "support/orders.hpp"

#include <stdexcept>

namespace cakey::support {

Application whole_application(Delivery delivery)
{
    Application application;
    application.platform = "e_bidding";
    application.certificates = 2;
    application.years = 1;
    application.company_seals = 1;
    application.handler_name = "王小明";
    application.handler_id_sealed = std::string("sealed\0bytes", 12);
    application.handler_mobile = "13800138000";
    application.delivery = delivery;
    if (delivery == Delivery::courier)
        application.address = "某省某市某路1号";
    if (delivery == Delivery::pick_up)
        application.outlet = OutletId{1};
    if (delivery == Delivery::none) {
        application.business_type = BusinessType::password_reset;
        application.certificates = 1;
        application.years = 0;
        application.company_seals = 0;
        application.certificate_serial = "4A3F00000001";
    }
    return application;
}

Applicant whole_applicant()
{
    return {
        "某某建设有限公司", "91350100M000100Y43", {"李法人", "福建省", "福州市", "鼓楼区", "0591-87654321", "某路1号"}};
}

InvoiceInfo whole_invoice_info() { return {"某某建设有限公司", "91350100M000100Y43", "", "", "invoice@example.com"}; }

std::vector<Paper> whole_papers()
{
    std::vector<Paper> papers;
    for (const auto& [kind, kind_word] : words<PaperKind>) {
        papers.emplace_back();
        papers.back().kind = kind;
        papers.back().uploaded_at = noon;
    }
    return papers;
}

Correction whole_correction()
{
    return {{OrderField::handler_name, OrderField::business_licence}, "经办人姓名、营业执照：与身份证不一致，看不清"};
}

void submit(Order& order, Instant now, Fen price)
{
    order.submit({whole_applicant(), whole_invoice_info(), "13900139000", price, price}, whole_papers(), now);
}

bool can_be_in(OrderState state, Delivery delivery)
{
    switch (state) {
    case OrderState::dispatched:
        return delivery == Delivery::courier;
    case OrderState::in_progress:
        return delivery == Delivery::pick_up || delivery == Delivery::download;
    case OrderState::handed_over:
        return delivery == Delivery::pick_up;
    default:
        return true;
    }
}

Order order_in(OrderState state, Application application, const Cast& cast)
{
    const auto delivery = application.delivery;
    if (!can_be_in(state, delivery))
        throw std::logic_error("no way to " + std::string(word(state)));

    Order order(cast.number, cast.company, std::move(application), cast.now);
    if (state == OrderState::draft)
        return order;
    submit(order, cast.now);
    if (state == OrderState::awaiting_payment)
        return order;
    if (state == OrderState::closed) {
        order.expire(cast.now);
        return order;
    }
    order.confirm_payment(cast.now);
    if (state == OrderState::awaiting_review)
        return order;

    order.claim(cast.operator_, cast.now);
    if (state == OrderState::awaiting_correction) {
        order.return_for(cast.operator_, whole_correction(), cast.now);
        return order;
    }
    if (delivery == Delivery::courier)
        order.dispatch(cast.operator_, Courier::sf, "SF1234567890123", cast.now);
    else
        order.approve(cast.operator_, cast.now);
    if (order.state() == state)
        return order;
    if (order.is_downloaded())
        order.download(cast.now);
    else if (order.state() == OrderState::in_progress)
        order.hand_over(cast.clerk, cast.now);
    if (order.state() != state)
        order.receive(cast.now);
    return order;
}

Receipt full_receipt(const Payment& payment, Instant paid_at)
{
    return {"2026112322001400000000000001", payment.amount(), paid_at};
}

}
