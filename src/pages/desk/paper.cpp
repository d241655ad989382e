// A paper as the desk sees it: opened, and watched by the audit log.
#include "pages/desk/paper.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"
#include "pages/papers/opened.hpp"

namespace cakey::pages {

web::Response DeskPaperPage::show(const web::Request& request) const
{
    const auto& who = request.who<StaffPerson>();
    const auto kind = from_word<PaperKind>(request.path("kind"));
    if (!kind || !sees_papers(who.role))
        throw DomainError(Fault::not_found);

    const auto now = clock_.now();
    const auto paper = store_.transact([&](Unit& unit) {
        const auto order = order_in_sight(unit, request);
        auto found = unit.papers().find(order.id(), *kind);
        if (!found)
            throw DomainError(Fault::not_found);
        unit.audit().add({.at = now,
                          .by = party_of(who.role),
                          .person_id = who.id.value,
                          .event = "paper_read",
                          .order_number = order.number(),
                          .detail = std::string(word(*kind))});
        return *std::move(found);
    });
    request.log().event = "paper_read";

    return opened_paper(paper, request.path("no"), seal_, Framed::by_us);
}

}
