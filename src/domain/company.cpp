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
    : name_(registration.name.text()),
      credit_code_(registration.credit_code.text()),
      contact_(std::move(registration.contact)),
      mobile_(std::move(registration.mobile)),
      password_hash_(std::move(registration.password_hash)),
      agreement_version_(registration.agreement_version),
      agreed_at_(now),
      registered_at_(now)
{
    fold(registration.name);
}

void Company::rename(const CompanyName& name, std::string credit_code)
{
    name_ = name.text();
    fold(name);
    credit_code_ = std::move(credit_code);
}

bool Company::fold_name()
{
    const auto name = CompanyName::parse(name_);
    if (name)
        fold(*name);
    else
        name_key_ = account_key(name_);
    return name.has_value();
}

void Company::close_for_deletion(Instant now)
{
    close(now);
    deleted_at_ = now;
    password_hash_.clear();
}

void Company::fold(const CompanyName& name)
{
    name_key_ = name.normalized();
    name_skeleton_ = name.skeleton();
}

}
