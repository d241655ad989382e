// Companies, checked as the pages would check them.
#include "ctl/accounts.hpp"

#include "crypto/passwords.hpp"
#include "ctl/table.hpp"
#include "domain/company_name.hpp"
#include "domain/credit_code.hpp"
#include "domain/division.hpp"
#include "domain/email.hpp"
#include "domain/mobile.hpp"
#include "domain/password_rule.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakey::ctl {

namespace {

std::string hash_of(const std::string& password, const Config& config)
{
    if (password_flaw(password, "", ""))
        throw std::runtime_error(
            "the password, in the first line of standard input, needs 8 to 128 characters and must be "
            "none of the common ones");
    return crypto::hash_password(password, {static_cast<std::uint32_t>(config.password_memory_kib),
                                            static_cast<std::uint32_t>(config.password_passes)});
}

template <class Value>
Value parsed(const Row& row, const std::string& column)
{
    if (auto value = Value::parse(row.at(column)))
        return *value;
    throw std::runtime_error("'" + row.at(column) + "' in column '" + column + "' cannot be right");
}

}

int import_companies(Store& store, const Config& config, const std::string& path, std::istream& in, Instant now)
{
    std::string password;
    std::getline(in, password);
    const auto hash = hash_of(password, config);
    const auto rows = read_table(path, {"name", "credit_code", "contact", "mobile", "legal_person", "province", "city",
                                        "county", "phone", "address", "email"});
    store.transact([&](Unit& unit) {
        for (const auto& row : rows) {
            const auto name = parsed<CompanyName>(row, "name");
            const auto code = parsed<CreditCode>(row, "credit_code");
            Registration registration{name,
                                      code,
                                      row.at("contact"),
                                      parsed<Mobile>(row, "mobile").text(),
                                      hash,
                                      unit.agreements().in_force(now).version};
            Company company(std::move(registration), now);
            if (!is_division(row.at("province"), row.at("city"), row.at("county")))
                throw std::runtime_error("'" + row.at("county") + "' in column 'county' is no county there");
            company.describe({row.at("legal_person"), row.at("province"), row.at("city"), row.at("county"),
                              row.at("phone"), row.at("address")});
            company.invoice_to({name.text(), code.text(), "", "", parsed<Email>(row, "email").text()});
            unit.companies().add(company);
        }
    });
    return static_cast<int>(rows.size());
}

}
