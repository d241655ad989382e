// The order form (「订单申请」, 「修改/提交」) as typed, and read into an application.
#pragma once

#include "domain/application.hpp"
#include "base/clock.hpp"
#include "pages/form_check.hpp"
#include "pages/order_choices.hpp"
#include "web/form.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace cakey::pages {

namespace order_fields {

inline constexpr FormField platform{"platform", "PLATFORM", "PLATFORM_ERROR"};
inline constexpr FormField business_type{"business_type", "BUSINESS_TYPE", "BUSINESS_TYPE_ERROR"};
inline constexpr FormField certificate_serial{"certificate_serial", "CERTIFICATE_SERIAL", "CERTIFICATE_SERIAL_ERROR"};
inline constexpr FormField reason{"reason", "REASON", "REASON_ERROR"};
inline constexpr FormField unopened_bids{"unopened_bids", "UNOPENED_BIDS", "UNOPENED_BIDS_ERROR"};
inline constexpr FormField certificates{"certificates", "CERTIFICATES", "CERTIFICATES_ERROR"};
inline constexpr FormField years{"years", "YEARS", "YEARS_ERROR"};
inline constexpr FormField seals{"seals", "SEALS", "SEALS_ERROR"};
inline constexpr FormField company_seals{"company_seals", "COMPANY_SEALS", "COMPANY_SEALS_ERROR"};
inline constexpr FormField legal_seals{"legal_seals", "LEGAL_SEALS", "LEGAL_SEALS_ERROR"};
inline constexpr FormField signature_seals{"signature_seals", "SIGNATURE_SEALS", "SIGNATURE_SEALS_ERROR"};
inline constexpr FormField handler_name{"handler_name", "HANDLER_NAME", "HANDLER_NAME_ERROR"};
inline constexpr FormField handler_id{"handler_id", "HANDLER_ID", "HANDLER_ID_ERROR"};
inline constexpr FormField handler_mobile{"handler_mobile", "HANDLER_MOBILE", "HANDLER_MOBILE_ERROR"};
inline constexpr FormField delivery{"delivery", "DELIVERY", "DELIVERY_ERROR"};
inline constexpr FormField address{"address", "ADDRESS", "ADDRESS_ERROR"};
inline constexpr FormField outlet{"outlet", "OUTLET", "OUTLET_ERROR"};
inline constexpr FormField remark{"remark", "REMARK", "REMARK_ERROR"};

// In the form's order. The ids are the names that Application::missing() gives.
inline constexpr std::array all{platform, business_type, certificate_serial, reason, unopened_bids, certificates,
                                years, seals, company_seals, legal_seals, signature_seals, handler_name, handler_id,
                                handler_mobile, delivery, address, outlet, remark};

}

class OrderForm {
public:
    OrderForm();                                  // an empty form, with what is chosen from the start
    explicit OrderForm(const web::Form& typed);
    OrderForm(const Application& application, const std::string& handler_id);

    // The handler's details as they were last time.
    void fill_handler(const Application& last, const std::string& handler_id);

    // What is typed in that field now.
    void type_over(const FormField& field, const web::Form& typed) { texts_[field.id] = typed.get(field.id); }

    const std::string& text(const FormField& field) const { return texts_.at(field.id); }

    // What it says. Well-formed is enough here; what the business type has no use for is left out.
    // handler_id_sealed stays empty: see id_number().
    Application read(const OrderChoices& choices, Date today, FormCheck& check) const;
    // The ID number in its one form; empty when there is none, or none that is right.
    std::string id_number(Date today) const;

    // Whether all that the total depends on was well-formed.
    static bool has_total(const FormCheck& check);

private:
    void read_goods(Application& application, const OrderChoices& choices, FormCheck& check) const;
    void read_seals(Application& application, FormCheck& check) const;
    void read_delivery(Application& application, const OrderChoices& choices, FormCheck& check) const;
    std::string line(const FormField& field, std::size_t most, FormCheck& check) const;

    std::map<std::string_view, std::string> texts_;
};

}
