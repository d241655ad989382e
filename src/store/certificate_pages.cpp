// Lists of certificates: one statement each, over the indexes of sql/0051-certificates.sql.
#include "domain/fault.hpp"
#include "mapped-odb.hxx"
#include "store/certificates.hpp"
#include "store/link_odb.hpp"
#include "store/queries.hpp"
#include "store/statement_names.hpp"

#include <utility>

namespace cakey {

namespace {

// Which of a certificate's times its list is sorted by.
constexpr const char* by_issue = "c.issued_at";
constexpr const char* by_request = "c.requested_at";
constexpr const char* by_end = "c.not_after";

enum Parts : unsigned { by_company = 1, by_state = 2, ending = 4, after_place = 8, before_place = 16 };

const StatementNames<5> page_names("certificates_page_");

struct Params {
    CompanyId company;
    CertificateState state = CertificateState::requested;
    Instant ends_from;
    Instant ends_until;
    ListPlace place;
};

struct OrderParams {
    std::int64_t order;
    int submission;
};

struct WaitingParams {
    StaffId staff;
    OutletId outlet;
    int most = 0;
};

struct HeldParams {
    CompanyId company;
    Instant now;
};

unsigned parts_of(const CertificateFilter& filter)
{
    return part(filter.company.has_value(), by_company) | part(filter.state.has_value(), by_state)
           | part(filter.ends_until.has_value(), ending) | part(filter.after.has_value(), after_place)
           | part(is_backwards(filter), before_place);
}

Params params_of(const CertificateFilter& filter)
{
    return {filter.company.value_or(CompanyId()), filter.state.value_or(CertificateState::requested),
            filter.ends_from.value_or(Instant()), filter.ends_until.value_or(Instant()),
            filter.after ? *filter.after : filter.before.value_or(ListPlace())};
}

const char* sorted_by(unsigned parts) { return parts & ending ? by_end : parts & by_company ? by_issue : by_request; }

// What ends next comes first; of anything else the newest.
bool is_falling(unsigned parts) { return !(parts & ending) != bool(parts & before_place); }

// The rows of those certificates, with order, key and names; `order` is said twice, for SQL promises none for what is
// joined.
Query rows_of(const Query& certificates, const std::string& sorted_at, const std::string& order)
{
    return "select " + sorted_at
           + ", c.id, c.version, c.company_id, c.subject_name, o.number, o.business_type, o.platform, c.line, c.state,"
             " c.state_since, c.serial, c.issuer, k.algorithm, k.hash, k.token_serial, c.four_eyes, c.driver, "
             "c.requested_by,"
             " c.requested_at, c.issued_at, c.not_before, c.not_after, c.failure, "
           + is_replaced
           + ", (select r.asked_at from revocations r where r.certificate_id = c.id and r.done_at is null"
             " and r.refused_at is null and r.withdrawn_at is null),"
             " coalesce(a.name, ''), coalesce(b.name, '') from ("
           + certificates
           + ") c join orders o on o.id = c.order_id join certificate_keys k on k.id = c.key_id"
             " left join staff a on a.id = c.requested_by left join staff b on b.id = c.released_by order by "
           + order;
}

Query page_query(unsigned parts, const Params& bound)
{
    const std::string sorted_at = sorted_by(parts);
    const std::string way = is_falling(parts) ? " desc" : "";
    const auto order = sorted_at + way + ", c.id" + way;
    Query query("select c.* from certificates c where true");
    if (parts & by_company)
        query += "and c.issued_at is not null and c.company_id =" + as_id(bound.company);
    if (parts & by_state)
        query += "and c.state =" + as_text(bound.state);
    if (parts & ending)
        query += "and c.state in ('issued', 'delivered') and c.not_after >=" + as_instant(bound.ends_from)
                 + "and c.not_after <=" + as_instant(bound.ends_until);
    if (parts & (after_place | before_place)) {
        query += "and (" + sorted_at + ", c.id) " + (is_falling(parts) ? "<" : ">") + " (";
        query += as_instant(bound.place.created_at) + "," + as_number(bound.place.id) + ")";
    }
    query += "order by " + order + " limit " + std::to_string(CertificateFilter::page_size + 1);
    return rows_of(query, sorted_at, order);
}

// What somebody else asked for, or one person is enough for; at an outlet, or anywhere.
Query to_release_by(const WaitingParams& bound, bool at_outlet)
{
    auto where = "c.state = 'requested' and (not c.four_eyes or c.requested_by is distinct from" + as_id(bound.staff)
                 + ")";
    if (at_outlet)
        where += "and p.delivery = 'pick_up' and p.outlet =" + as_id(bound.outlet);
    return where;
}

// What waits for somebody, the longest waiting first; `p` is its order.
Query waiting_query(const Query& where, const int& most)
{
    const std::string order = "c.requested_at, c.id";
    return rows_of("select c.* from certificates c join orders p on p.id = c.order_id where " + where + "order by "
                       + order + " limit" + as_number(most),
                   by_request, order);
}

}

CertificatePage Certificates::page(const CertificateFilter& filter)
{
    const unsigned parts = parts_of(filter);
    return list_page(rows<CertificateRow>(link_, page_names.of(parts), params_of(filter),
                              [&](const Params& bound) { return page_query(parts, bound); }),
                     filter);
}

CertificateRow Certificates::row(std::int64_t id)
{
    auto found = first<CertificateRow>(link_, "certificate_row", id, [](const std::int64_t& bound) {
        return rows_of("select c.* from certificates c where c.id =" + as_number(bound), by_request, "c.id");
    });
    if (!found)
        throw DomainError(Fault::not_found);
    return *std::move(found);
}

std::vector<CertificateRow> Certificates::of_order(const std::string& number)
{
    return rows<CertificateRow>(link_, "certificates_of_order", number, [](const std::string& bound) {
        return rows_of("select c.* from certificates c join orders p on p.id = c.order_id"
                       " and p.submission = c.submission where p.number ="
                           + as_text(bound),
                       by_request, "c.line, c.id");
    });
}

std::vector<OrderCertificate> Certificates::issued_for(const std::string& number)
{
    return rows<OrderCertificate>(link_, "certificates_issued_for", number, [](const std::string& bound) {
        return Query("select c.id, c.serial, c.state, c.not_after, ") + is_replaced
               + " from certificates c join orders o on o.id = c.order_id and o.submission = c.submission"
                 " where c.issued_at is not null and o.number ="
               + as_text(bound) + "order by c.line, c.id";
    });
}

std::vector<CertificateRow> Certificates::held_by(CompanyId company, Instant now)
{
    return rows<CertificateRow>(link_, "certificates_held_by", HeldParams{company, now}, [](const HeldParams& bound) {
        const std::string order = "c.not_after, c.id";
        return rows_of("select c.* from certificates c where c.issued_at is not null and c.company_id ="
                           + as_id(bound.company) + "and c.state in ('issued', 'delivered') and c.not_after >"
                           + as_instant(bound.now) + "order by " + order + " limit " + std::to_string(most_held),
                       by_end, order);
    });
}

std::vector<CertificateRow> Certificates::to_release(StaffId by, std::optional<OutletId> outlet, int most)
{
    return rows<CertificateRow>(
        link_, outlet ? "certificates_to_release_at" : "certificates_to_release",
        WaitingParams{by, outlet.value_or(OutletId()), most}, [&](const WaitingParams& bound) {
            return waiting_query(to_release_by(bound, outlet.has_value()), bound.most);
        });
}

int Certificates::count_to_release(StaffId by, std::optional<OutletId> outlet)
{
    const auto counted = first<CountScalar>(
        link_, outlet ? "certificates_to_release_at_count" : "certificates_to_release_count",
        WaitingParams{by, outlet.value_or(OutletId())}, [&](const WaitingParams& bound) {
            return "select count(*) from certificates c join orders p on p.id = c.order_id where "
                   + to_release_by(bound, outlet.has_value());
        });
    return static_cast<int>(counted->value);
}

std::vector<CertificateRow> Certificates::to_write(StaffId maker, std::optional<OutletId> outlet, int most)
{
    return rows<CertificateRow>(
        link_, outlet ? "certificates_to_write_at" : "certificates_to_write",
        WaitingParams{maker, outlet.value_or(OutletId()), most}, [&](const WaitingParams& bound) {
            Query where("c.state = 'issued' and c.submission = p.submission");
            if (outlet)
                where += "and p.delivery = 'pick_up' and p.state = 'in_progress' and p.outlet =" + as_id(bound.outlet);
            else
                where += "and p.state = 'awaiting_review' and p.claimed_by =" + as_id(bound.staff);
            return waiting_query(where, bound.most);
        });
}

std::vector<CertificateRow> Certificates::of_serial(const std::string& serial)
{
    return rows<CertificateRow>(link_, "certificates_of_serial", serial, [](const std::string& bound) {
        return rows_of("select c.* from certificates c where c.serial <> '' and c.serial =" + as_text(bound)
                           + "order by c.serial, c.id limit " + std::to_string(most_of_serial),
                       by_request, "c.id");
    });
}

std::optional<CertificateRow> Certificates::successor_of(std::int64_t id)
{
    return first<CertificateRow>(link_, "certificate_successor", id, [](const std::int64_t& bound) {
        return rows_of("select c.* from certificates c where c.predecessor =" + as_number(bound)
                           + "and c.issued_at is not null",
                       by_issue, "c.id desc");
    });
}

std::vector<EndedCertificate> Certificates::ended(Instant now, int most)
{
    struct EndParams {
        Instant now;
        std::int64_t most;
    };
    return rows<EndedCertificate>(link_, "certificates_ended", EndParams{now, most}, [](const EndParams& bound) {
        return "select c.id, o.number from certificates c join orders o on o.id = c.order_id"
               " where c.state in ('issued', 'delivered') and c.not_after <="
               + as_instant(bound.now) + "order by c.not_after, c.id limit" + as_number(bound.most);
    });
}

bool Certificates::are_made(const Order& order)
{
    const auto made = first<CountScalar>(
        link_, "certificates_made", OrderParams{order.id(), order.submission()}, [](const OrderParams& bound) {
            return "select count(distinct line) from certificates where order_id =" + as_number(bound.order)
                   + "and submission =" + as_number(bound.submission) + "and state = 'delivered'";
        });
    return made->value >= order.certificates();
}

}
