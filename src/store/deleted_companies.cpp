// What goes of deleted companies, table by table.
#include "store/deleted_companies.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <chrono>

namespace cakey {

namespace {

constexpr std::chrono::days longest_telling{1};

const std::string over = "state in ('sent', 'refused', 'unknown')";
// Whether it arrived is not asked any more: the provider would want the number.
const std::string nowhere = "update text_messages set mobile = '', version = version + 1,"
                            " receipt = case receipt when 'awaited' then 'missing' else receipt end where "
                            + over;
const std::string to_nobody = "update mail_messages set address = '', version = version + 1 where " + over;
const std::string ended_orders =
    "select o.number from companies c join orders o on o.company_id = c.id where c.deleted_at is not null"
    " and o.state in ('completed', 'closed')"
    " and not exists (select from certificates x where x.order_id = o.id) and ";

}

std::vector<CompanyId> DeletedCompanies::to_forget(Instant now, int most)
{
    struct Params {
        Instant before;
        std::int64_t most;
    };
    std::vector<CompanyId> found;
    for (const auto& row :
         rows<CountScalar>(link_, "companies_to_forget", Params{now - longest_telling, most}, [](const Params& bound) {
             return "select id from companies c where deleted_at is not null and forgotten_at is null"
                    " and (deleted_at <="
                    + as_instant(bound.before)
                    + "or (not exists (select from text_messages where mobile = c.mobile"
                      " and (state in ('wanted', 'sending') or (state = 'sent' and receipt = 'awaited')))"
                      " and not exists (select from mail_messages where company_id = c.id"
                      " and state in ('wanted', 'sending')))) order by deleted_at limit"
                    + as_number(bound.most);
         }))
        found.push_back({row.value});
    return found;
}

void DeletedCompanies::forget(CompanyId id, Instant now)
{
    auto& database = link_.database();
    const auto company = std::to_string(id.value);
    const auto its = "company_id = " + company;
    const auto of_it = " where " + its;
    // Two accounts of one owner may have one number: what the other was told stays.
    database.execute(nowhere + " and mobile = (select mobile from companies where id = " + company
                     + ") and not exists (select from companies c where c.mobile = text_messages.mobile and c.id <> "
                     + company + " and c.forgotten_at is null)");
    database.execute(to_nobody + " and " + its);
    for (const std::string table : {"mail_wishes", "mail_bounces", "devices"})
        database.execute("delete from " + table + of_it);
    database.execute("delete from profile_changes" + of_it + " and field in ('legal_person', 'phone', 'address')");
    // Papers of a new name show what certificates are about: they go by their own time.
    database.execute("delete from identity_papers where request_id in (select id from identity_requests" + of_it
                     + " and matter <> 'name')");
    database.execute("update identity_requests set mobile = '', note = ''" + of_it
                     + " and matter in ('mobile', 'deletion')");
    database.execute("update companies set contact = '', mobile = '', profile_legal_person = '', profile_phone = '',"
                     " profile_address = '', invoice_info_address_phone = '', invoice_info_bank_account = '',"
                     " invoice_info_email = '', forgotten_at = '"
                     + china_iso(now) + "' where id = " + company);
}

std::vector<std::string> DeletedCompanies::with_papers(int most)
{
    return texts(link_, "deleted_with_papers", std::int64_t{most}, [](const std::int64_t& bound) {
        return ended_orders
               + "o.state = 'closed' and o.papers_gone_at is null and not exists (select from order_changes h"
                 " where h.order_id = o.id and h.to_state in ('in_progress', 'handed_over', 'dispatched', 'completed'))"
                 " order by o.id limit"
               + as_number(bound);
    });
}

std::vector<std::string> DeletedCompanies::with_people(int most)
{
    return texts(link_, "deleted_with_people", std::int64_t{most}, [](const std::int64_t& bound) {
        return ended_orders + "o.papers_gone_at is not null and o.people_gone_at is null order by o.id limit"
               + as_number(bound);
    });
}

void DeletedCompanies::forget_messages(const std::string& order_number)
{
    const auto about_it = " and order_number = '" + order_number + "'";
    link_.database().execute(nowhere + about_it);
    link_.database().execute(to_nobody + about_it);
}

}
