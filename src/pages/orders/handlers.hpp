// 「订单服务」: a company's orders, their papers and payments. {no} is the order's number; a stranger's is not found.
#pragma once

#include "pages/frame/handler.hpp"
#include "pages/orders/query.hpp"

namespace cakey::pages {

struct OrderChoices;

class OrderHandler : public Handler {
protected:
    using Handler::Handler;

    // 「订单详情」, with what the order's state allows. 422 or, for another total, 409 when it was not submitted because
    // of the obstacle; 422 when a paper was not taken.
    web::Response screen(const web::Request& request, const CompanyPerson& who, std::optional<Obstacle> obstacle = {},
                         const Form& papers = Form()) const;
    // Whose certificates a form offers.
    std::optional<CompanyId> holder(const CompanyPerson& who) const
    {
        return means_.certificates ? std::optional(who.id) : std::nullopt;
    }
    OrderChoices choices() const;  // of what can be had now, without certificates yet
    // Back to the order, with the message for what happened.
    web::Response done(const web::Request& request, OrderEvent event) const;
    using Handler::done;
};

class Orders : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response list(const web::Request& request, const CompanyPerson& who) const;
    web::Response export_list(const web::Request& request, const CompanyPerson& who) const;  // 「导出」
    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    web::Response history(const web::Request& request, const CompanyPerson& who) const;  // 「查看记录」
    web::Response print(const web::Request& request, const CompanyPerson& who) const;    // 「申请表」

    web::Response submit(const web::Request& request, const CompanyPerson& who) const;
    web::Response withdraw(const web::Request& request, const CompanyPerson& who) const;
    web::Response cancel(const web::Request& request, const CompanyPerson& who) const;
    web::Response receive(const web::Request& request, const CompanyPerson& who) const;

private:
    web::Response take(const web::Request& request, const CompanyPerson& who, void (Order::*step)(Instant)) const;
};

// 「订单申请」 and 「修改/提交」.
class Drafts : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response begin(const web::Request& request, const CompanyPerson& who) const;
    web::Response create(const web::Request& request, const CompanyPerson& who) const;
    web::Response edit(const web::Request& request, const CompanyPerson& who) const;
    web::Response update(const web::Request& request, const CompanyPerson& who) const;  // and submits it, if wanted
    web::Response remove(const web::Request& request, const CompanyPerson& who) const;
};

// 「补正」: the fields and papers that an order was returned for.
class Corrections : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response edit(const web::Request& request, const CompanyPerson& who) const;
    web::Response update(const web::Request& request, const CompanyPerson& who) const;
};

// An order's papers, one by one. {kind} is a PaperKind.
class Papers : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    // Who accepts application/json gets {"version": 5} or {"error": "..."}.
    web::Response create(const web::Request& request, const CompanyPerson& who) const;
    web::Response remove(const web::Request& request, const CompanyPerson& who) const;
};

// 「订单支付」: the confirmation, then the QR code. The web program stores what it wants; the worker asks the gateway,
// and the page asks again.
class Payments : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const CompanyPerson& who) const;
    // 「确认支付」 goes on with a code that can still be scanned; 「重新获取」 gives it up for another.
    web::Response create(const web::Request& request, const CompanyPerson& who) const;
    // For the script: {"state": "waiting", "order_state": "awaiting_payment"}
    web::Response status(const web::Request& request, const CompanyPerson& who) const;
    web::Response qr_code(const web::Request& request, const CompanyPerson& who) const;  // SVG
};

// Alipay's notifications: whoever sends them proves itself by a signature.
class Notifications : public Handler {
public:
    using Handler::Handler;

    // Answers exactly "success" once what it says is committed, or is known already. Anything else makes Alipay send it
    // again, for about a day.
    web::Response create(const web::Request& request) const;
};

}
