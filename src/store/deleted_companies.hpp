// Companies whose accounts were deleted: what still tells of them, and taking it away. As the worker's role.
#pragma once

#include "base/clock.hpp"
#include "domain/ids.hpp"
#include "store/link.hpp"

#include <string>
#include <vector>

namespace cakey {

class DeletedCompanies {
public:
    explicit DeletedCompanies(Link& link) : link_(link) {}

    // Not forgotten yet, and told so; who cannot be told within a day is not waited for.
    std::vector<CompanyId> to_forget(Instant now, int most);
    // Whom to call and where to write, of itself and in what it was sent; how it signed in; papers and words of its own
    // requests. Its name and credit code stay, which its certificates and invoices say.
    void forget(CompanyId id, Instant now);

    // Numbers of orders that were closed and led to nothing, while their papers are still there.
    std::vector<std::string> with_papers(int most);
    // Numbers of those without papers and without records of certificates that still name people.
    std::vector<std::string> with_people(int most);
    void forget_messages(const std::string& order_number);  // whereto those about it went

private:
    Link& link_;
};

}
