// Keys as they are registered.
#include "ctl/check_authority.hpp"

#include "ca/opened_keys.hpp"
#include "ca/status.hpp"
#include "config.hpp"
#include "ctl/days_left.hpp"
#include "ctl/places.hpp"
#include "store/store.hpp"

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace cakey::ctl {

namespace {

std::vector<CaKey> own_keys(Store& store, CaKeyPurpose purpose, Instant now)
{
    return store.read([&](Unit& unit) { return unit.ca_keys().own(purpose, now); });
}

std::vector<CaKey> try_issuers(Attempts& attempts, Store& store, Instant now)
{
    std::vector<CaKey> issuers;
    attempts.attempt("authorities", [&] {
        issuers = own_keys(store, CaKeyPurpose::issuing, now);
        if (issuers.empty())
            throw std::runtime_error("no issuing key is registered: cakeyctl ca register");
        return std::to_string(issuers.size()) + " registered";
    });
    return issuers;
}

// The responders' keys, as cakey-ocsp would have them.
class ResponderKeys {
public:
    ResponderKeys(const CaSettings& settings, std::vector<CaKey> keys) : keys_(std::move(keys)), opened_(settings)
    {
        opened_.keep(keys_, [&](const CaKey& key, const std::string& why) { why_not_[key.id] = why; });
    }

    // The first that answers for the issuer, of those that last longest. std::runtime_error: why there is none.
    const CaKey& answering_for(const CaKey& issuer) const
    {
        std::string why = "no responder's key is registered for it: cakeyctl ca register ocsp";
        for (const auto& key : keys_)
            if (key.issuer == issuer.subject) {
                try {
                    require_opened(key);
                    const ca::StatusResponder answers(*opened_.signer(key.id), issuer.certificate);
                    return key;
                } catch (const std::runtime_error& error) {
                    why = "key " + std::to_string(key.id) + ": " + error.what();
                }
            }
        throw std::runtime_error(why);
    }

private:
    void require_opened(const CaKey& key) const
    {
        if (const auto found = why_not_.find(key.id); found != why_not_.end())
            throw std::runtime_error(found->second);
    }

    const std::vector<CaKey> keys_;
    ca::OpenedKeys opened_;
    std::map<std::int64_t, std::string> why_not_;
};

}

void try_ca(Attempts& attempts, const Config& config, const Clock& clock)
{
    Store store(config.database);
    for (const auto& key : try_issuers(attempts, store, clock.now()))
        attempts.attempt("key " + std::to_string(key.id), [&] {
            ca::Signer::at(key.certificate, key.place, config.ca);
            return key.subject;
        });
    attempts.attempt("crl_dir", [&] { return may_make(config.crl_dir, ""); });
}

void try_ocsp(Attempts& attempts, const Config& config, const Clock& clock)
{
    const auto now = clock.now();
    Store store(config.database);
    const auto issuers = try_issuers(attempts, store, now);
    if (!issuers.empty()) {
        auto registered = own_keys(store, CaKeyPurpose::ocsp, now);
        std::erase_if(registered, [&](const CaKey& key) { return key.valid_from > now; });
        const ResponderKeys responders(config.ca, std::move(registered));
        for (const auto& issuer : issuers)
            attempts.attempt("responder for " + issuer.subject, [&] {
                const auto& key = responders.answering_for(issuer);
                return "key " + std::to_string(key.id) + ", " + days_left(key.valid_until, clock);
            });
    }
    attempts.attempt("ocsp_dir", [&] { return may_make(config.ocsp_dir, default_of(Program::ocsp, "ocsp_dir")); });
}

}
