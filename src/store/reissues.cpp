// Reissues: found by invoice, listed with everybody's names.
#include "store/reissues.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

const std::string rows_begin =
    "select r.id, r.invoice_id, r.order_number, o.applicant_name, i.invoice_number, r.reason, r.anew, r.info_title,"
    " r.info_tax_number, r.info_address_phone, r.info_bank_account, r.info_email, r.info_kind, r.asked_by, r.asker,"
    " coalesce(a.name, ''), r.asked_at, r.outcome, coalesce(d.name, ''), r.decided_at, r.refusal_reason,"
    " coalesce(s.invoice_number, '') from reissues r join invoices i on i.id = r.invoice_id"
    " join orders o on o.id = i.order_id left join invoices s on s.id = r.successor_id"
    " left join staff a on a.id = r.asker left join staff d on d.id = r.decided_by where ";

}

void Reissues::add(Reissue& reissue) { link_.database().persist(reissue); }

Reissue Reissues::at(std::int64_t id) { return row_at<Reissue>(link_, id); }

std::optional<Reissue> Reissues::of(std::int64_t invoice_id)
{
    return first<Reissue>(link_, "reissue_of", invoice_id, [](const std::int64_t& id) {
        return "where (outcome is null or outcome = 'approved') and invoice_id =" + as_number(id);
    });
}

void Reissues::save(Reissue& reissue) { link_.database().update(reissue); }

std::vector<ReissueRow> Reissues::of_order(const std::string& order_number)
{
    return rows<ReissueRow>(link_, "reissues_of_order", order_number, [](const std::string& number) {
        return rows_begin + "r.order_number =" + as_text(number) + "order by r.id desc";
    });
}

std::vector<ReissueRow> Reissues::open(int most)
{
    return rows<ReissueRow>(link_, "reissues_open", std::int64_t{most}, [](const std::int64_t& bound) {
        return rows_begin + "r.outcome is null order by r.asked_at, r.id limit" + as_number(bound);
    });
}

}
