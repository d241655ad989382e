// Requests about who a company is, or how it is reached: asked with papers, decided at the desk, written into the audit
// log. Who asks or decides at the desk is named with their role.
#pragma once

#include "deeds/companies.hpp"
#include "domain/identity_paper.hpp"
#include "domain/identity_request.hpp"
#include "domain/staff.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// The company has lost its old number. It is told on that, so that its owner can object.
void ask_mobile(Unit& unit, const std::string& number, CompanyId company, const std::string& mobile,
                const std::vector<IdentityPaper>& papers, Instant now);
// By the company, while open or granted. Fault::not_found when it has asked for none.
void withdraw_mobile(Unit& unit, CompanyId company, Instant now);

// The company as the desk's form was read, free to change its name or lose it: Fault::stale when it was saved since,
// Fault::wrong_state when its account is closed or an order is open.
void require_changeable(Unit& unit, const Company& company, std::int64_t version);

// The registry has changed the name, not the company. One operator asks here, with the papers that show it, and a
// second one approves: a name opens the account. Its owner is told at once, and may object before the second looks.
void ask_rename(Unit& unit, const std::string& number, CompanyId company, std::int64_t version, const NewName& name,
                const std::vector<IdentityPaper>& papers, const Member& by, Instant now);

// Names and credit codes are public: anybody with a telephone can register one. Whose it is brings papers; one operator
// asks here, a second one approves, and then the account is closed and the name is free. The account's owner is told at
// once, and may object before the second looks.
void ask_reclaim(Unit& unit, const std::string& number, CompanyId company, std::int64_t version,
                 const std::string& note, const std::vector<IdentityPaper>& papers, const Member& by, Instant now);

// Somebody reads one of its papers, or one page of it (0: all of it): that is written down. Fault::not_found when it
// has none of that kind.
IdentityPaper read_paper(Unit& unit, const IdentityRequest& request, IdentityPaperKind kind, int page, const Member& by,
                         Instant now);

// A mobile's grant waits for the company's code. A new name is the company's, and the old one is kept for it
// (ReservedName); a reclaim closes the account: its browsers are signed out, what it asked for is void; a deletion does,
// and the worker forgets it (deeds/deletions.hpp). Of all three its owner is told. As IdentityRequest::approve;
// Fault::wrong_state while an order is open, something hinders the deletion, or somebody else has the name by now. Gives
// the event.
const char* approve(Unit& unit, IdentityRequest& request, const Member& by, Instant now);
// Of a deletion the company is told.
void refuse(Unit& unit, IdentityRequest& request, const std::string& reason, const Member& by, Instant now);

}
