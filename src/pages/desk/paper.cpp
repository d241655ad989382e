// A paper as the desk sees it: opened, and watched by the audit log.
#include "pages/desk/paper.hpp"

#include "domain/fault.hpp"
#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"

#include <stdexcept>

namespace cakey::pages {

namespace {

// Whatever a paper holds, it runs nothing and reaches nothing. The order's page shows it in a frame.
constexpr std::string_view policy =
    "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'";

}

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

    const auto& number = request.path("no");
    auto content = seal_.open(paper.content_sealed, "paper:" + number + ":" + std::string(word(*kind)));
    if (!content)
        throw std::runtime_error("a paper of order " + number + " does not open with the sealing key");
    auto response = web::file(paper.file_name, paper.media_type, *std::move(content), web::Disposition::shown);
    response.set("Content-Security-Policy", policy);
    return response;
}

}
