// Reading a dossier.
#include "pages/desk/dossier.hpp"

#include "pages/access.hpp"
#include "pages/desk/order_sight.hpp"

namespace cakey::pages {

Dossier read_dossier(Unit& unit, const web::Request& request)
{
    auto order = order_in_sight(unit, request);
    Dossier dossier{.order = order,
                    .papers = {},
                    .history = unit.orders().history(order),
                    .payments = {},
                    .refunds = {},
                    .invoices = {},
                    .outbox = {},
                    .texts = {},
                    .platforms = unit.catalogue().platforms(),
                    .outlets = {},
                    .claimed_by = {}};
    if (order.application().outlet)
        dossier.outlets = unit.catalogue().outlets();
    if (order.claimed_by())
        dossier.claimed_by = unit.staff().numbered(*order.claimed_by()).name;
    if (!sees_papers(request.who<StaffPerson>().role))
        return dossier;

    dossier.papers = unit.papers().of(order.id());
    dossier.payments = unit.payments().of(order.id());
    dossier.refunds = unit.payments().refunds_of(order.id());
    dossier.invoices = unit.invoices().of_order(order.id());
    dossier.outbox = unit.outbox().of_order(order.number());
    dossier.texts = texts_of(unit, dossier.outbox);
    return dossier;
}

}
