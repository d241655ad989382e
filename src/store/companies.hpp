// Companies in the database.
#pragma once

#include "domain/company.hpp"
#include "domain/credit_code.hpp"
#include "store/company_rows.hpp"
#include "store/link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey {

class Companies {
public:
    explicit Companies(Link& link) : link_(link) {}

    // Fault::already_exists, with the fact "constraint", when name or credit code is taken.
    CompanyId add(Company& company);
    Company numbered(CompanyId id);  // Fault::not_found
    // The row stays locked until the transaction ends: so no order is submitted while its company changes its name,
    // loses it or is closed.
    Company locked(CompanyId id);
    // By account_key() of its name or by credit code: what a company signs in with. Not of closed accounts.
    std::optional<Company> called(const std::string& name_key_or_credit_code);
    // Whether somebody else than `self` has that name or one that reads the same; that credit code: an open account
    // now, or one that had it until lately (ReservedName).
    bool is_taken(const CompanyName& name, CompanyId self, Instant now);
    bool is_taken(const CreditCode& credit_code, CompanyId self, Instant now);
    // Whose name has no skeleton, in the order of their ids, from behind that one on.
    std::vector<Company> without_skeleton(CompanyId behind, int most);
    void save(Company& company);  // Fault::stale
    int drafts(CompanyId id);  // orders that wait to be submitted
    OrderBonds bonds(CompanyId id);
    CompanyNotices notices(CompanyId id, int agreement, Instant at);  // `agreement`: the version in force
    CompanyOrders orders_of(CompanyId id);
    std::vector<Unfinished> unfinished(CompanyId id, int most);  // to deleting its account
    // For the desk: whose normalized name has `key`, two characters or more, in it, or whose credit code or mobile it is;
    // closed ones too, newest first.
    std::vector<CompanyRow> search(const std::string& key, int most);

private:
    Link& link_;
};

}
