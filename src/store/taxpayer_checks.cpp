// Checks: found by company.
#include "store/taxpayer_checks.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

void TaxpayerChecks::add(TaxpayerCheck& check) { link_.database().persist(check); }

TaxpayerCheck TaxpayerChecks::at(std::int64_t id) { return row_at<TaxpayerCheck>(link_, id); }

void TaxpayerChecks::save(TaxpayerCheck& check) { link_.database().update(check); }

std::optional<TaxpayerCheck> TaxpayerChecks::newest(CompanyId company)
{
    return first<TaxpayerCheck>(link_, "taxpayer_check_newest", company, [](const CompanyId& id) {
        return "where company_id =" + as_id(id) + "order by id desc limit 1";
    });
}

bool TaxpayerChecks::is_general(CompanyId company, const InvoiceInfo& info)
{
    struct Params {
        CompanyId company;
        std::string title, tax_number;
    };
    const auto decided = first<TaxpayerCheck>(
        link_, "taxpayer_check_decided", Params{company, info.title, info.tax_number}, [](const Params& bound) {
            return "where verdict is not null and company_id =" + as_id(bound.company) + "and title ="
                   + as_text(bound.title) + "and tax_number =" + as_text(bound.tax_number) + "order by id desc limit 1";
        });
    return decided && decided->verdict == TaxpayerVerdict::general;
}

std::vector<TaxpayerCheck> TaxpayerChecks::open(int most)
{
    return rows<TaxpayerCheck>(link_, "taxpayer_checks_open", std::int64_t{most}, [](const std::int64_t& bound) {
        return "where verdict is null order by asked_at, id limit" + as_number(bound);
    });
}

}
