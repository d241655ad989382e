// Taking an order's papers in.
#include "pages/orders/uploads.hpp"

#include "domain/order.hpp"
#include "pages/papers/received.hpp"
#include "store/papers.hpp"
#include "store/store.hpp"

namespace cakey::pages {

PaperUploads::PaperUploads(const web::Form& typed, const OrderFields& open, std::string_view order_number,
                           const crypto::Seal& seal, Instant now, Form& form)
{
    for (const auto& [kind, name] : words<PaperKind>) {
        if (!open.has(field_of(kind)))
            continue;
        if (auto paper = received<Paper>(typed, kind, order_number, seal, now, form))
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
