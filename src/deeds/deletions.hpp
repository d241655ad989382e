// A company's account deleted at its own wish: asked for, taken back, done, forgotten. Deciding on it is a request's
// (deeds/identity.hpp).
#pragma once

#include "domain/company.hpp"
#include "domain/identity_request.hpp"

#include <string>

namespace cakey {
class Unit;
}

namespace cakey::deeds {

// Its mobile is told at once, so that its owner can object. Fault::wrong_state while something hinders it
// (domain/unfinished.hpp), Fault::already_exists while one is open.
void ask_deletion(Unit& unit, const std::string& number, CompanyId company, const std::string& note, Instant now);
// By the company, while nobody has decided. Fault::not_found when it has asked for none.
void withdraw_deletion(Unit& unit, CompanyId company, Instant now);

// Fault::wrong_state while something hinders it.
void require_nothing_unfinished(Unit& unit, CompanyId company);
// The company is locked. Its browsers are signed out, its drafts are gone, what else it asked for is void, and it is told.
void delete_account(Unit& unit, Company& company, const IdentityRequest& deletion, Instant now);

// By the clock: DeletedCompanies says what of it goes.
void forget_account(Unit& unit, CompanyId company, Instant now);
// Whom an order of such a company names, and where it was told of it. Fault::wrong_state while its papers are there.
void forget_people(Unit& unit, const std::string& order_number, Instant now);

}
