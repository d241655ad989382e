// The order form (「订单申请」, 「修改/提交」, 「补正」): typed, read into an application, shown again.
#pragma once

#include "crypto/sealed.hpp"
#include "domain/application.hpp"
#include "domain/company.hpp"
#include "domain/order.hpp"
#include "domain/order_field.hpp"
#include "domain/price_list.hpp"
#include "pages/frame/form.hpp"
#include "pages/orders/choices.hpp"
#include "pages/orders/fields.hpp"
#include "web/request.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cakey::pages {

// Some of an order's fields are open: all of them, or those that it was returned for. Only these are typed, shown, and
// complained about; what else stands may be on offer no longer.
class OrderForm : public Form {
public:
    OrderForm();                                 // an empty form, with what is chosen from the start
    explicit OrderForm(const web::Form& typed);  // which outlives it
    OrderForm(const Application& standing, const std::string& id_number, const OrderFields& open = OrderFields::all());

    void type(const web::Form& typed);  // into the open fields
    // The handler's details as they were last time.
    void fill_handler(const Application& last, const std::string& id_number);
    // Nothing was ordered yet: who registered.
    void fill_handler(const Company& company);
    // Where it went last time; the first time, where the company is.
    void fill_address(const Company& company, const std::optional<Order>& last);
    // For that business with a certificate, which names its platform, too.
    void fill_certificate(BusinessType type, const CertificateRow& certificate);

    // What it says. Well-formed is enough here; what the business type has no use for is left out.
    // handler_id_sealed stays empty: see id_number().
    Application read(const OrderChoices& choices, Date today);
    // The ID number in its one form; empty when there is none, or none that is right.
    std::string id_number(Date today) const;
    // Says so where the platform has no use for the business type: at that one, or, if it is fixed, at the platform.
    void refuse_business(const Application& application, const OrderChoices& choices);
    // Says at each open field of these that it is missing.
    void say_missing(const OrderFields& missing);
    // Whether all that the total depends on was well-formed.
    bool has_total() const;

    void show(web::Fields& page, const OrderChoices& choices) const;

private:
    bool is_open(const Field& field) const;
    void complain(const Field& field, std::string text = {});  // else as the field says
    std::string one_line(const Field& field);
    int count(const Field& field);
    void read_goods(Application& application, const OrderChoices& choices);
    std::string read_serial(const OrderChoices& choices);
    void read_opening(Application& application, Date today);
    void read_seals(Application& application);
    void read_handler(Application& application, Date today);
    void read_delivery(Application& application, const OrderChoices& choices);
    void read_remark(Application& application);

    OrderFields open_;
};

// The hidden field `agreed`: the total that the company has seen, in fen. Nothing when it is no such number.
std::optional<Fen> agreed_in(const web::Request& request);

// The prices in force for the script that adds up, and the total by them of what is in the form, if it is known.
void show_prices(web::Fields& page, const PriceList& prices, const Application* application);

}
