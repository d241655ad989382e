// Settlements: by number, by refund, and those that wait.
#include "store/settlements.hpp"

#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<Settlement>;

template <class Found>
Found required(std::optional<Found> found)
{
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

}

void Settlements::add(Settlement& settlement, SettlementPaper& slip)
{
    link_.database().persist(settlement);
    slip.settlement_id = settlement.id();
    link_.database().persist(slip);
}

Settlement Settlements::numbered(const std::string& number)
{
    return required(first<Settlement>(link_, "settlement", number,
                                      [](const std::string& bound) { return Column::number == Column::_ref(bound); }));
}

void Settlements::save(Settlement& settlement) { link_.database().update(settlement); }

std::optional<Settlement> Settlements::newest(std::int64_t refund_id)
{
    return first<Settlement>(link_, "settlement_newest", refund_id, [](const std::int64_t& refund) {
        return (Column::refund_id == Column::_ref(refund)) + "order by id desc limit 1";
    });
}

std::vector<Settlement> Settlements::newest(const std::vector<std::int64_t>& refund_ids)
{
    if (refund_ids.empty())
        return {};
    return rows<Settlement>(link_, "settlements_newest", array_of(refund_ids), [](const std::string& bound) {
        return "id in (select max(id) from settlements where refund_id = any(" + as_text(bound)
               + "::bigint[]) group by refund_id)";
    });
}

bool Settlements::waits(std::int64_t refund_id)
{
    return first<CountScalar>(link_, "settlement_waits", refund_id,
                              [](const std::int64_t& refund) {
                                  return "select count(*) from settlements where state = 'entered' and refund_id ="
                                         + as_number(refund);
                              })
               ->value
           > 0;
}

std::vector<SettlementRow> Settlements::waiting(int most)
{
    return rows<SettlementRow>(link_, "settlements_waiting", std::int64_t{most}, [](const std::int64_t& limit) {
        return "select t.number, r.order_number, o.applicant_name, t.amount, t.payee, t.transferred_on, s.name,"
               " t.entered_at from settlements t join refunds r on r.id = t.refund_id join orders o on o.id = "
               "r.order_id"
               " join staff s on s.id = t.entered_by where t.state = 'entered' order by t.entered_at, t.id limit"
               + as_number(limit);
    });
}

SettlementPaper Settlements::slip(const Settlement& settlement)
{
    return required(first<SettlementPaper>(link_, "settlement_slip", settlement.id(), [](const std::int64_t& id) {
        using PaperColumn = odb::query<SettlementPaper>;
        return PaperColumn::settlement_id == PaperColumn::_ref(id);
    }));
}

SettlementPaperRow Settlements::slip_row(const Settlement& settlement)
{
    return required(
        first<SettlementPaperRow>(link_, "settlement_slip_row", settlement.id(), [](const std::int64_t& id) {
            return "select media_type, pages from settlement_papers where settlement_id =" + as_number(id);
        }));
}

}
