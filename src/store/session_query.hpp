// Which session is meant, as part of a statement. For the store's own source files.
#pragma once

#include "domain/session.hpp"
#include "store/link_odb.hpp"

namespace cakey {

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
inline Query is_live(const SessionKey& bound)
{
    return "s.token_hash =" + as_text(bound.token_hash) + "and s.seen_at > case when s.staff_id is null then"
           + as_instant(bound.seen_after) + "else" + as_instant(bound.desk_seen_after) + "end and s.created_at >"
           + as_instant(bound.made_after);
}

}
