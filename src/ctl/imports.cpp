// From files to rows.
#include "ctl/imports.hpp"

#include "ctl/table.hpp"
#include "deeds/certificate_profiles.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cakey::ctl {

namespace {

int number(const Row& row, const std::string& column)
{
    const auto& text = row.at(column);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        throw std::runtime_error("'" + text + "' in column '" + column + "' is no whole number");
    return value;
}

template <class Enum>
Enum worded(const Row& row, const std::string& column)
{
    if (const auto value = from_word<Enum>(row.at(column)))
        return *value;
    throw std::runtime_error("'" + row.at(column) + "' in column '" + column + "' is not known");
}

// Words, separated by blanks.
template <class Enum>
WordSet<Enum> worded_set(const Row& row, const std::string& column)
{
    if (auto set = WordSet<Enum>::parse(row.at(column)))
        return *set;
    throw std::runtime_error("'" + row.at(column) + "' in column '" + column + "' is not known");
}
}

int import_outlets(Store& store, const std::string& path)
{
    const auto rows = read_table(path, {"seq", "city", "district", "name", "address", "recipient", "phone"});
    store.transact([&](Unit& unit) {
        for (const auto& row : rows) {
            const auto position = number(row, "seq");
            auto outlet = unit.catalogue().outlet_at(position).value_or(Outlet());
            outlet.position = position;
            outlet.city = row.at("city");
            outlet.district = row.at("district");
            outlet.name = row.at("name");
            outlet.address = row.at("address");
            outlet.recipient = row.at("recipient");
            outlet.phone = row.at("phone");
            if (row.contains("hours"))
                outlet.hours = row.at("hours");
            unit.catalogue().put(outlet);
        }
    });
    return static_cast<int>(rows.size());
}

int import_platforms(Store& store, const std::string& path)
{
    const auto rows = read_table(path, {"code", "name", "position"});
    store.transact([&](Unit& unit) {
        for (const auto& row : rows) {
            auto platform = unit.catalogue().platform(row.at("code")).value_or(Platform());
            platform.code = row.at("code");
            platform.name = row.at("name");
            platform.position = number(row, "position");
            unit.catalogue().put(platform);
        }
    });
    return static_cast<int>(rows.size());
}

int import_checks(Store& store, const std::string& path)
{
    const auto rows = read_table(path, {"paper", "position", "text", "fault"});
    return store.transact([&](Unit& unit) {
        if (!unit.checks().items().empty())
            return 0;
        for (const auto& row : rows) {
            const CheckItem item{.paper = worded<PaperKind>(row, "paper"),
                                 .position = number(row, "position"),
                                 .text = row.at("text"),
                                 .fault = row.at("fault")};
            unit.checks().put(item);
        }
        return static_cast<int>(rows.size());
    });
}

int import_prices(Store& store, const std::string& path, Instant now)
{
    const auto rows = read_table(
        path, {"business_type", "item", "years", "unit_price", "invoice_name", "tax_code", "tax_percent"});
    return store.transact([&](Unit& unit) {
        const auto in_force = unit.catalogue().prices(now);
        int taken = 0;
        for (const auto& row : rows) {
            Price price;
            price.business_type = worded<BusinessType>(row, "business_type");
            price.item = worded<PricedItem>(row, "item");
            price.years = number(row, "years");
            price.unit_price = Fen(number(row, "unit_price"));
            price.invoice_name = row.at("invoice_name");
            price.tax_code = row.at("tax_code");
            price.tax_percent = number(row, "tax_percent");
            price.valid_from = now;
            const bool same = std::ranges::any_of(in_force.prices(), [&](const Price& other) {
                return other.business_type == price.business_type && other.item == price.item
                       && other.years == price.years && other.unit_price == price.unit_price
                       && other.invoice_name == price.invoice_name && other.tax_code == price.tax_code
                       && other.tax_percent == price.tax_percent;
            });
            if (same)
                continue;
            unit.catalogue().add(price);
            ++taken;
        }
        return taken;
    });
}

int import_profiles(Store& store, const std::string& path, Instant now)
{
    std::vector<CertificateProposal> proposals;
    for (const auto& row :
         read_table(path, {"kind", "name", "algorithms", "longest_days", "usages", "extended_usages", "policy",
                           "statement_url", "code_oid", "crl_url", "ocsp_url", "issuer_url"})) {
        const CertificateProposal proposal{
            .kind = worded<ProfileKind>(row, "kind"),
            .profile = {.name = row.at("name"),
                        .algorithms = worded_set<KeyAlgorithm>(row, "algorithms"),
                        .longest = std::chrono::days(number(row, "longest_days")),
                        .usages = worded_set<KeyUsage>(row, "usages"),
                        .extended_usages = worded_set<ExtendedKeyUsage>(row, "extended_usages"),
                        .policy = row.at("policy"),
                        .statement_url = row.at("statement_url"),
                        .code_oid = row.at("code_oid"),
                        .crl_url = row.at("crl_url"),
                        .ocsp_url = row.at("ocsp_url"),
                        .issuer_url = row.at("issuer_url")},
            .valid_from = now};
        if (const auto flaws = flaws_of(proposal); !flaws.empty())
            throw std::runtime_error(path + ": " + row.at("kind") + ": " + flaws.front().text);
        proposals.push_back(proposal);
    }
    return store.transact([&](Unit& unit) {
        return static_cast<int>(
            std::ranges::count_if(proposals, [&](const auto& one) { return deeds::begin_profiles(unit, one, now); }));
    });
}

int import_agreement(Store& store, const std::string& path, Instant now)
{
    std::ifstream file(path);
    Agreement agreement;
    std::ostringstream body;
    if (!std::getline(file, agreement.title))
        throw std::runtime_error(path + ": cannot be read, or is empty");
    body << file.rdbuf();
    agreement.body = body.str();
    agreement.valid_from = now;
    return store.transact([&](Unit& unit) {
        const auto all = unit.agreements().all();
        const auto is_same = [&](const Agreement& one) {
            return one.title == agreement.title && one.body == agreement.body;
        };
        if (std::ranges::any_of(all, is_same))
            return 0;
        if (!all.empty())
            throw std::runtime_error("there is an agreement: an administrator publishes a new version at the desk");
        agreement.version = 1;
        unit.agreements().add(agreement);
        return 1;
    });
}

}
