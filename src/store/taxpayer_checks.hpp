// Checks of taxpayers in the database.
#pragma once

#include "domain/taxpayer_check.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class TaxpayerChecks {
public:
    explicit TaxpayerChecks(Link& link) : link_(link) {}

    void add(TaxpayerCheck& check);
    TaxpayerCheck at(std::int64_t id);  // Fault::not_found
    void save(TaxpayerCheck& check);    // Fault::stale when somebody saved in between
    std::optional<TaxpayerCheck> newest(CompanyId company);
    // Whether the newest decision about that name and number is that it is one.
    bool is_general(CompanyId company, const InvoiceInfo& info);
    std::vector<TaxpayerCheck> open(int most);  // the longest waiting first

private:
    Link& link_;
};

}
