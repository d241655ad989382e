// A company's account: made, described, kept safe. Each deed is written into the audit log.
#pragma once

#include "deeds/text_codes.hpp"
#include "domain/company.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/identity_request.hpp"
#include "domain/renaming.hpp"

#include <optional>
#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

enum class Registered { done, name_taken, credit_code_taken, code_used };

// `proven` had the code: it is used up.
Registered register_company(Unit& unit, const Registration& registration, const CodeAddressee& proven, Instant now);

// By a one-time password, which is used up; all sessions of the company end. False when it was used meanwhile.
bool replace_password(Unit& unit, const CodeAddressee& proven, const std::string& hash, Instant now);
// By who knows the old one. All sessions end, that one too.
void change_password(Unit& unit, CompanyId company, const std::string& hash, Instant now);

void change_contact(Unit& unit, CompanyId company, const std::string& contact, Instant now);
// Gives the company as it is now. An order keeps its own copy from its submission on.
Company change_invoice_info(Unit& unit, CompanyId company, const InvoiceInfo& info, Instant now);

// Who may change its name and credit code now.
Renaming renaming_of(Unit& unit, CompanyId company);

struct NewName {
    CompanyName name;
    CreditCode credit_code;

    CompanyIdentity identity() const { return {name.text(), credit_code.text()}; }
};

enum class Described { done, name_taken, credit_code_taken, name_fixed };

// Takes the profile, and the name where it is another one, or nothing. Each change is kept.
Described describe(Unit& unit, CompanyId company, const CompanyProfile& profile, const std::optional<NewName>& name,
                   Instant now);
// Whether another account has it.
bool is_anothers(Unit& unit, CompanyId company, const std::string& name_key_or_credit_code);

// To the number that had a code. The code to the old one is used up with it, or the desk's `grant` stands for that, once
// and for this one number. The old number is told, so that its owner can object; `out_id` is the message's. False when
// a code was used meanwhile.
bool change_mobile(Unit& unit, const Company& company, const std::string& mobile,
                   const std::optional<std::string>& grant, const std::string& out_id, Instant now);
CodeAddressee mobile_code(const Company& company, const std::string& mobile);

}
