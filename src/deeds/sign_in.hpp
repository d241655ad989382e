// Signing in: tries counted before they are known to fail, and the sessions that they end in.
#pragma once

#include "deeds/text_codes.hpp"
#include "domain/audit_line.hpp"
#include "domain/brake.hpp"
#include "domain/company.hpp"
#include "domain/session.hpp"
#include "domain/sign_in_failure.hpp"
#include "domain/staff.hpp"
#include "domain/staff_sign_in.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cakey {
class Unit;

}

namespace cakey::deeds {

// What holds the try back, by one cheap statement.
SignInBrake brake_of(Unit& unit, const SignInTry& one, Instant now);

struct Booking {
    std::chrono::seconds wait{0};          // until this try may be made; if any, nothing was booked
    std::chrono::seconds next{0};          // until the one after it, should it fail
    std::vector<std::int64_t> failures{};  // booked
    std::int64_t counted = 0;              // failures of the account that are remembered, with this one
};

// Which waits a try is spared.
enum class Spared {
    nothing,
    account,  // what was typed as name has failed too often, but strangers can see to that
    all,      // an SMS code was right
};

// Books the try as failed before anybody knows, so that tries made at once do not slip through together.
Booking book(Unit& unit, const SignInTry& one, Spared spared, Instant now);

// The try was right: what was booked for it, and the device's failures, are forgotten.
void forgive(Unit& unit, const SignInTry& one, const Booking& booking);

// What a company has proven at the door.
struct CompanyProof {
    SignInTry one;
    Booking booking;
    Company company;
    std::optional<std::string> renewed_hash;  // in place of one that was made at another cost
    std::optional<CodeAddressee> text_code;   // whose code stood for the captcha
    std::optional<std::int64_t> session;      // that the browser has already: it ends
};

enum class Begun {
    no,               // the code was used in the meantime
    on_known_device,  // the browser's token is one of ours: it keeps it. Nobody can choose one for somebody else
    on_fresh_device,  // it gets the token of `device_hash`
};

// The failures booked are forgiven, and the device may begin anew.
Begun begin_session(Unit& unit, const CompanyProof& proof, Session session, const std::string& device_hash);
// The same for a company whose proof was another: one that has just come to be had a code on its mobile. `ends`: the
// session that the browser has already; `device`: SignInTry::device. Never `no`.
Begun let_in(Unit& unit, Session session, std::optional<std::int64_t> ends, const std::string& device,
             const std::string& device_hash);

// A security key has signed.
struct Touch {
    std::int64_t key_id = 0;
    std::int64_t counter = 0;
};

// One of the three stands beside the password.
struct FactorProof {
    std::int64_t totp_step = 0;
    std::optional<std::string> recovery_hash = {};
    std::optional<Touch> touch = {};
};

struct StaffProof {
    SignInTry one;
    Booking booking;
    SignInTry inner;  // counted once the password was right
    Booking inner_booking;
    Staff staff;
    FactorProof factor;
    std::string session;  // Session::token_hash of the one that the browser has already: it ends. Empty: none
};

// Likewise; `no` when the code was used in the meantime, or the account is not what was proven any more.
Begun begin_session(Unit& unit, const StaffProof& proof, Session session, const std::string& device_hash);

// Each works once: false when it has been used. The account is locked.
bool use_second_factor(Unit& unit, Staff& staff, const FactorProof& proof, Instant now);

// Nobody was let in under that name. A line of the same kind is written whether there is such a company or not, so that
// neither the time nor the lines tell. `whose`: the password was theirs, but not what was to stand beside it.
void refuse(Unit& unit, Party at, const std::optional<Member>& whose, Instant now);

// It is over, for the reason that the line says.
void end_session(Unit& unit, std::int64_t id, const AuditLine& line);

}
