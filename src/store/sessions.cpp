// Sessions: who is behind one.
#include "store/sessions.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

namespace cakey {

namespace {

using Column = odb::query<Session>;

// Which session is meant.
struct SessionKey {
    SessionKey(std::string token_hash, Instant now)
        : token_hash(std::move(token_hash)),
          seen_after(now - Session::idle_time),
          desk_seen_after(now - Session::desk_idle_time),
          made_after(now - Session::whole_time)
    {
    }

    std::string token_hash;
    Instant seen_after;
    Instant desk_seen_after;
    Instant made_after;
};

// Session::alive, of the one with that token, in the table `s`.
Query is_live(const SessionKey& bound)
{
    return "s.token_hash =" + as_text(bound.token_hash) + "and s.seen_at > case when s.staff_id is null then"
           + as_instant(bound.seen_after) + "else" + as_instant(bound.desk_seen_after) + "end and s.created_at >"
           + as_instant(bound.made_after);
}

}

void Sessions::add(Session& session) { link_.database().persist(session); }

std::optional<SignedIn> Sessions::find(const std::string& token_hash, Instant now)
{
    return first<SignedIn>(link_, "signed_in", SessionKey(token_hash, now), [](const SessionKey& bound) {
        return "select s.id, s.company_id, s.staff_id, coalesce(c.name, t.name), t.role, t.outlet, s.csrf_secret,"
               " s.created_at, s.seen_at, coalesce(s.confirmed_at, s.created_at), s.renews from sessions s left join "
               "companies c "
               "on c.id = s.company_id"
               " left join staff t on t.id = s.staff_id where"
               + is_live(bound) + "and (s.staff_id is null or t.state = 'active') and c.closed_at is null";
    });
}

std::optional<Session> Sessions::locked(std::int64_t id)
{
    return first<Session>(link_, "session_locked", id,
                          [](const std::int64_t& bound) { return (Column::id == Column::_ref(bound)) + "for update"; });
}

void Sessions::save(Session& session) { link_.database().update(session); }

void Sessions::touch(std::int64_t id, Instant now)
{
    const std::unique_ptr<Session> session(link_.database().find<Session>(id));
    if (!session)
        return;
    session->seen_at = now;
    link_.database().update(*session);
}

void Sessions::remove(std::int64_t id) { link_.database().erase_query<Session>(Column::id == id); }

std::vector<Session> Sessions::of(CompanyId company)
{
    return rows<Session>(link_, "sessions_of_company", company, [](const CompanyId& id) {
        return (Column::company_id == Column::_ref(id)) + "order by created_at desc";
    });
}

void Sessions::remove_of(CompanyId company, std::int64_t except_id)
{
    link_.database().erase_query<Session>(Column::company_id == company && Column::id != except_id);
}

std::vector<Session> Sessions::of(StaffId staff)
{
    return rows<Session>(link_, "sessions_of_staff", staff, [](const StaffId& id) {
        return (Column::staff_id == Column::_ref(id)) + "order by created_at desc";
    });
}

void Sessions::remove_of(StaffId staff, std::int64_t except_id)
{
    link_.database().erase_query<Session>(Column::staff_id == staff && Column::id != except_id);
}

bool Sessions::remove_one_of(StaffId staff, std::int64_t id)
{
    return link_.database().erase_query<Session>(Column::staff_id == staff && Column::id == id) > 0;
}

void Sessions::keep_newest_of(CompanyId company, int most)
{
    const std::int64_t id = company.value;
    link_.database().erase_query<Session>(
        "company_id =" + Column::_val(id) + "and id not in (select id from sessions where company_id ="
        + Column::_val(id) + "order by created_at desc, id desc limit " + std::to_string(most) + ")");
}

void Sessions::remove_one_of(CompanyId company, std::int64_t id)
{
    link_.database().erase_query<Session>(Column::company_id == company && Column::id == id);
}

int Sessions::remove_dead(Instant now)
{
    // One that is too old is found no more, hence not seen any more: it goes half an hour later, by the same index.
    return static_cast<int>(link_.database().erase_query<Session>(Column::seen_at <= now - Session::idle_time));
}

}
