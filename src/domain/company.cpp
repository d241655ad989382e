// A company's rules: what is complete, what a registration makes.
#include "domain/company.hpp"

#include <utility>

namespace cakey {

bool CompanyProfile::complete() const
{
    return !legal_person.empty() && !province.empty() && !city.empty() && !county.empty() && !phone.empty()
           && !address.empty();
}

std::string CompanyProfile::place() const
{
    return province + (city == province ? "" : city) + (county == city ? "" : county);
}

bool InvoiceInfo::complete() const { return !title.empty() && !tax_number.empty() && !email.empty(); }

Company::Company(Registration registration, Instant now)
    : name_(std::move(registration.name)),
      name_key_(std::move(registration.name_key)),
      credit_code_(std::move(registration.credit_code)),
      contact_(std::move(registration.contact)),
      mobile_(std::move(registration.mobile)),
      password_hash_(std::move(registration.password_hash)),
      agreement_version_(registration.agreement_version),
      agreed_at_(now),
      registered_at_(now)
{
}

void Company::rename(std::string name, std::string name_key, std::string credit_code)
{
    name_ = std::move(name);
    name_key_ = std::move(name_key);
    credit_code_ = std::move(credit_code);
}

}
