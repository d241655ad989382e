// Sessions in the database, and who is behind one.
#pragma once

#include "domain/session.hpp"
#include "store/link.hpp"
#include "store/signed_in.hpp"

#include <optional>
#include <vector>

namespace cakey {

class Sessions {
public:
    explicit Sessions(Link& link) : link_(link) {}

    void add(Session& session);
    // Nothing when there is none, it is over by Session::alive, or its account is closed or not active.
    std::optional<SignedIn> find(const std::string& token_hash, Instant now);
    std::optional<Session> locked(std::int64_t id);  // nothing when it has ended
    void save(Session& session);
    void touch(std::int64_t id, Instant now);
    void remove(std::int64_t id);
    std::vector<Session> of(CompanyId company);                 // newest first
    void remove_of(CompanyId company, std::int64_t except_id);  // 0: all
    void keep_newest_of(CompanyId company, int most);           // the others end
    void remove_one_of(CompanyId company, std::int64_t id);     // a stranger's: nothing happens
    // The same of somebody at the desk.
    std::vector<Session> of(StaffId staff);
    void remove_of(StaffId staff, std::int64_t except_id);
    bool remove_one_of(StaffId staff, std::int64_t id);  // whether there was one
    int remove_dead(Instant now);

private:
    Link& link_;
};

}
