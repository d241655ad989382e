// The form of 「注册」: what was typed, and what is wrong with it.
#pragma once

#include "domain/agreement.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/mobile.hpp"
#include "pages/form_check.hpp"
#include "pages/text_code_desk.hpp"
#include "web/form.hpp"

#include <optional>
#include <string>

namespace cakey::pages {

class RegistrationForm {
public:
    static constexpr std::size_t longest_contact = 50;  // characters

    explicit RegistrationForm(const web::Form& form) : form_(form) {}

    // For the code: the mobile number alone.
    void check_mobile();
    // For the registration: everything but whether the SMS code is right and the company new.
    void check_all(const Agreement& in_force);

    void code_is_wrong();
    void name_is_taken();
    void credit_code_is_taken();
    void not_sent(const CodeSending& sending);

    bool failed() const { return check_.failed(); }
    std::string name() const { return name_->text(); }
    std::string name_key() const { return name_->normalized(); }
    std::string credit_code() const { return credit_code_->text(); }
    const std::string& contact() const { return contact_; }
    const std::string& password() const { return password_; }
    std::string_view sms_code() const;
    // Nothing while there is no mobile number.
    std::optional<CodeAddressee> addressee() const;

    // Everything typed but passwords and codes, and the messages.
    void show(web::Fields& fields) const;

private:
    const web::Form& form_;
    FormCheck check_;
    std::optional<CompanyName> name_;
    std::optional<CreditCode> credit_code_;
    std::optional<Mobile> mobile_;
    std::string contact_;
    std::string password_;
};

}
