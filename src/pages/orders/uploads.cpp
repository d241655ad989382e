// Received one by one, put together with the order.
#include "pages/orders/uploads.hpp"

#include "pages/papers/fields.hpp"
#include "store/store.hpp"

#include <utility>

namespace cakey::pages {

PaperUploads::PaperUploads(const web::Form& typed, const OrderFields& open, std::string_view order_number,
                           const Intake& intake, Instant now, Form& form)
{
    for (const auto& [kind, name] : words<PaperKind>) {
        if (!open.has(field_of(kind)))
            continue;
        if (auto paper = intake.receive<Paper>(typed, kind, order_number, now, form))
            papers.push_back(*std::move(paper));
        else if (!form.failed(field_for(kind)) && typed.has("remove_" + std::string(field_for(kind).id)))
            removed.push_back(kind);
    }
}

void PaperUploads::put(Unit& unit, const Order& order) const
{
    for (const auto kind : removed)
        unit.papers().remove(order.id(), kind);
    for (auto paper : papers) {
        paper.order_id = order.id();
        unit.papers().put(paper);
    }
}

}
