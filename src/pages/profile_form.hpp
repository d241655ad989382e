// The form of 「基本信息」: what was typed, and what is wrong with it.
#pragma once

#include "domain/company.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/renaming.hpp"
#include "pages/form_check.hpp"
#include "web/form.hpp"

#include <optional>

namespace cakey::pages {

class ProfileForm {
public:
    explicit ProfileForm(const web::Form& form) : form_(form) {}

    // Name and credit code are taken only while renaming is free; otherwise they must be what they are.
    void check(const Company& company, Renaming renaming);

    bool failed() const { return check_.failed(); }
    // Nothing where renaming is not free.
    const std::optional<CompanyName>& name() const { return name_; }
    const std::optional<CreditCode>& credit_code() const { return credit_code_; }
    const CompanyProfile& profile() const { return profile_; }
    bool renames(const Company& company) const;

    void name_is_taken();
    void credit_code_is_taken();
    void name_is_fixed(Renaming renaming);

    // The form to fill in: what was typed, with the messages; without `typed` what is stored.
    static void show(web::Fields& fields, const Company& company, Renaming renaming, const ProfileForm* typed);

private:
    void check_fixed(const FormField& field, const std::string& stored, Renaming renaming);
    void show_typed(web::Fields& fields, Renaming renaming) const;

    const web::Form& form_;
    FormCheck check_;
    std::optional<CompanyName> name_;
    std::optional<CreditCode> credit_code_;
    CompanyProfile profile_;
};

// The fields of the page that shows what is stored.
void show_profile(web::Fields& fields, const Company& company);

}
