// Versions of the service agreement, and who agreed to them. All of it is only ever added to.
#pragma once

#include "domain/agreement.hpp"
#include "store/agreement_rows.hpp"
#include "store/link.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Agreements {
public:
    explicit Agreements(Link& link) : link_(link) {}

    Agreement in_force(Instant at);                  // Fault::not_found
    std::optional<Agreement> version(int number);    // withdrawn or not
    std::vector<Agreement> all();                    // newest first
    std::vector<AgreementWithdrawal> withdrawals();  // in no order

    void add(const Agreement& agreement);
    void withdraw(const AgreementWithdrawal& withdrawal);

    // The version in force, if that company has agreed to none as new.
    std::optional<int> unanswered(CompanyId company, Instant at);
    void add(AgreementConsent& consent);
    std::vector<ConsentCount> counts();                 // of versions that somebody agreed to
    ConsentPage consents(const ConsentFilter& filter);  // newest first

private:
    Link& link_;
};

}
