// Check-lists.
#include "store/checks.hpp"

#include "domain/order.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

std::vector<CheckItem> Checks::items()
{
    return rows<CheckItem>(link_, "check_items", 0,
                           [](const int&) { return Query("order by paper, not active, position, id"); });
}

CheckItem Checks::kept(const CheckItem& item) { return row_at<CheckItem>(link_, item.id); }

std::int64_t Checks::put(CheckItem item) { return put_row(link_, item); }

std::vector<Check> Checks::of(const Order& order)
{
    return rows<Check>(link_, "checks_of", order.id(), [](const std::int64_t& id) {
        using Column = odb::query<Check>;
        return (Column::order_id == Column::_ref(id)) + "order by id";
    });
}

void Checks::add(Check& check) { link_.database().persist(check); }

void Checks::add(PaperFault& fault) { link_.database().persist(fault); }

std::vector<PaperFault> Checks::faults(const Order& order)
{
    return rows<PaperFault>(link_, "paper_faults_of", order.id(), [](const std::int64_t& id) {
        return "where change_id in (select id from order_changes where order_id =" + as_number(id) + ") order by id";
    });
}

std::vector<PaperFault> Checks::standing_faults(const Order& order)
{
    const bool is_to_mend = order.state() == OrderState::awaiting_correction
                            || (order.state() == OrderState::draft && !order.refusal_reason().empty());
    if (!is_to_mend)
        return {};
    return rows<PaperFault>(link_, "paper_faults_standing", order.id(), [](const std::int64_t& id) {
        return "where id in (select f.id from paper_faults f join order_changes c on c.id = f.change_id where c.id ="
               " (select max(id) from order_changes where event in ('refused', 'returned') and order_id ="
               + as_number(id)
               + ") and not exists (select from papers p where p.order_id = c.order_id and p.kind = f.paper"
                 " and p.uploaded_at > c.at)) order by id";
    });
}

}
