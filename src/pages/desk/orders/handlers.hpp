// Orders at the desk. {no} is the order's number.
#pragma once

#include "domain/check_list.hpp"
#include "pages/frame/handler.hpp"

#include <functional>

namespace cakey::pages::desk {

class OrderHandler : public Handler {
protected:
    using Handler::Handler;

    // The order's page: the data beside the papers, and the forms of a decision. 422 when `form` has failed.
    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form) const;
    // With the order as the form was read.
    void act(const web::Request& request, const StaffPerson& who, const std::function<void(Unit&, Order&)>& deed) const;
};

class Orders : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;   // reading claims nothing
    web::Response paper(const web::Request& request, const StaffPerson& who) const;  // {kind}: watched by the audit log
    web::Response paper_page(const web::Request& request, const StaffPerson& who) const;  // and {page}, as a picture

private:
    Paper read_paper(const web::Request& request, const StaffPerson& who, int page) const;
};

// Who has an order in hand.
class Claims : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response release(const web::Request& request, const StaffPerson& who) const;
    web::Response take_over(const web::Request& request, const StaffPerson& who) const;
    web::Response hand_on(const web::Request& request, const StaffPerson& who) const;
    web::Response hold(const web::Request& request, const StaffPerson& who) const;
    web::Response resume(const web::Request& request, const StaffPerson& who) const;
};

// The check-list of an order's papers.
class Checks : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response update(const web::Request& request, const StaffPerson& who) const;
};

// What whoever has claimed an order makes of it. That it has changed is said before anything about the form.
class Decisions : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response approve(const web::Request& request, const StaffPerson& who) const;
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;
    web::Response return_order(const web::Request& request, const StaffPerson& who) const;

private:
    struct Reviewed {
        Order order;
        CheckList list;  // with the verdicts that came along
        std::vector<Mark> marks;
    };
    // Calls one of Order's deeds.
    using Step = std::function<void(Unit& unit, Order& order, const CheckList& checked, Instant now)>;

    // As the form was read. Which fields it has depends on it.
    Reviewed review(const web::Request& request, const StaffPerson& who, Form& form) const;
    void decide(const web::Request& request, const StaffPerson& who, const std::vector<Mark>& marks,
                const Step& step) const;
};

// 「备注」.
class Notes : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response create(const web::Request& request, const StaffPerson& who) const;
};

// 「查看」 of the handler's ID card and number: with a reason, for some minutes.
class IdLooks : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response create(const web::Request& request, const StaffPerson& who) const;
};

// Undoing a completed order: one administrator asks, another one decides. {id} is the reversal's.
class Reversals : public OrderHandler {
public:
    using OrderHandler::OrderHandler;

    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response approve(const web::Request& request, const StaffPerson& who) const;
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;
    web::Response withdraw(const web::Request& request, const StaffPerson& who) const;
};

// 「换开发票」: somebody asks, or the order's company has, and somebody else decides. {id} is the reissue's.
class Reissues : public Handler {
public:
    using Handler::Handler;

    web::Response show(const web::Request& request, const StaffPerson& who) const;
    web::Response create(const web::Request& request, const StaffPerson& who) const;
    web::Response approve(const web::Request& request, const StaffPerson& who) const;
    web::Response refuse(const web::Request& request, const StaffPerson& who) const;
    web::Response withdraw(const web::Request& request, const StaffPerson& who) const;

private:
    web::Response screen(const web::Request& request, const StaffPerson& who, const Form& form) const;
    // With the order that the address is about; gives its number.
    std::string act(const web::Request& request, const StaffPerson& who,
                    const std::function<void(Unit&, const std::string&, Instant)>& deed) const;
};

}
