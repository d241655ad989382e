// Orders of a case, brought to a state the way people bring them there, with papers, payments and invoices that fit.
#pragma once

#include "cast.hpp"

#include <map>
#include <optional>
#include <string>

namespace cakey::requests {

struct OrderWish {
    std::string name;
    CompanyId company;
    OrderState state = OrderState::draft;
    Delivery delivery = Delivery::courier;  // none: a password reset, which costs nothing
    std::optional<StaffId> claimed_by = {};
    bool with_papers = true;
};

class Orders {
public:
    Orders(Site& site, Cast& cast) : site_(site), cast_(cast) {}

    void make(const OrderWish& wish);
    void name_newest(const std::string& name);  // one that the program has made
    void pay_attempt(const std::string& name);  // a QR code that can be scanned
    void issue_invoice(const std::string& name);
    void undo_invoice(const std::string& name);  // by a red letter, with its money kept
    // One that awaits review is refused, and Alipay will not give its money back.
    void stick_refund(const std::string& name, const std::string& code);
    void make_refund(const std::string& name);  // after all
    void hold_letter(const std::string& name);  // its invoice's: the mail server refuses our password
    // The message about it was sent, and the carrier could not deliver it.
    void lose_message(const std::string& name, const std::string& code);

    bool has(const std::string& name) const { return numbers_.contains(name); }
    const std::string& number(const std::string& name) const { return numbers_.at(name); }
    Order find(const std::string& name) const;
    std::optional<OrderState> state(const std::string& name) const;  // nothing when it is gone
    Payment newest_payment(const std::string& name) const;
    Refund newest_refund(const std::string& name) const;
    std::int64_t newest_message(const std::string& name) const;  // the id of the newest SMS about it

private:
    template <class Deed>
    void change(const std::string& name, Deed deed);
    void put_papers(const std::string& name);
    void pay(const std::string& name);
    StaffId somebody(Role role);

    Site& site_;
    Cast& cast_;
    std::map<std::string, std::string> numbers_;
};

}
