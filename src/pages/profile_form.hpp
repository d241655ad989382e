// The form of 「基本信息」: what was typed, and what is wrong with it.
#pragma once

#include "domain/company.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "pages/form_check.hpp"
#include "web/form.hpp"

#include <optional>

namespace cakey::pages {

class ProfileForm {
public:
    // With `fixed_name`, name and credit code are not read: they are frozen while an order is open.
    ProfileForm(const web::Form& form, bool fixed_name);

    bool failed() const { return check_.failed(); }
    const std::optional<CompanyName>& name() const { return name_; }
    const std::optional<CreditCode>& credit_code() const { return credit_code_; }
    const CompanyProfile& profile() const { return profile_; }

    void name_is_taken();
    void credit_code_is_taken();

    // What was typed, and the messages.
    void show(web::Fields& fields) const;
    // What is stored.
    static void show(web::Fields& fields, const Company& company);

private:
    const web::Form& form_;
    FormCheck check_;
    std::optional<CompanyName> name_;
    std::optional<CreditCode> credit_code_;
    CompanyProfile profile_;
};

}
