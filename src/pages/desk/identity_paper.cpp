// A request's paper as the desk sees it: opened, and watched by the audit log.
#include "pages/desk/identity_paper.hpp"

#include "domain/fault.hpp"
#include "pages/desk/company_sight.hpp"
#include "pages/papers/opened.hpp"

namespace cakey::pages {

web::Response IdentityPaperPage::show(const web::Request& request) const
{
    const auto kind = from_word<IdentityPaperKind>(request.path("kind"));
    if (!kind)
        throw DomainError(Fault::not_found);
    const auto& who = request.who<StaffPerson>();
    const auto now = clock_.now();
    const auto paper = store_.transact([&](Unit& unit) {
        const auto about = identity_in_sight(unit, request);
        auto found = unit.identity_papers().find(about.id(), *kind);
        if (!found)
            throw DomainError(Fault::not_found);
        unit.audit().add(audit_line(who, "identity_paper_read",
                                    about.number() + ": " + std::string(word(*kind)), now));
        return *std::move(found);
    });
    request.log().event = "identity_paper_read";
    return opened_paper(paper, request.path("no"), seal_, Framed::by_us);
}

}
