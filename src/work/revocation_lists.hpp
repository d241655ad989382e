// Certificate revocation lists: a new one as soon as something was revoked, else each hour; signed, stored, and put as a
// file where a web server gives it to everybody. doc/CA.md has the order of deeds.
#pragma once

#include "ca/signer.hpp"
#include "domain/crl.hpp"
#include "store/store.hpp"
#include "work/errands.hpp"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace cakey::work {

class RevocationLists {
public:
    static constexpr std::chrono::seconds between_rounds{2};

    using Issuers = std::function<std::vector<ca::Signer>()>;

    // `issuers`: those whose keys are open just now. `directory`: the web server's.
    RevocationLists(Store& store, const Clock& clock, Issuers issuers, std::string directory, Note note);

    void run(std::stop_token stop);
    void step();

private:
    void attempt(const ca::Signer& issuer);
    CrlMark sign_next(const ca::Signer& issuer, const std::string& name, const std::optional<CrlMark>& newest,
                      Instant now);
    void put(const ca::Signer& issuer, const Crl& crl);

    Store& store_;
    const Clock& clock_;
    const Issuers issuers_;
    const std::string directory_;
    Note note_;
    std::map<std::string, std::int64_t> put_;  // the number of the list that is in its file, by issuer
};

}
