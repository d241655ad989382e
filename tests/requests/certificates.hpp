// Certificates of a case, brought to a state as people bring them there; and keys with what other systems make of them.
#pragma once

#include "orders.hpp"
#include "support/key_maker.hpp"

#include <map>
#include <optional>
#include <string>

namespace cakey::requests {

struct CertificateWish {
    std::string name;
    std::string order;
    int line = 1;
    CertificateState state = CertificateState::delivered;
    int days = 365;                         // until its end
    std::optional<StaffId> by = {};         // who asked for it
    std::optional<std::string> after = {};  // its predecessor
    bool own = false;                       // our own authority made it
};

class Certificates {
public:
    Certificates(Site& site, Cast& cast, const Orders& orders) : site_(site), cast_(cast), orders_(orders) {}

    void make(const CertificateWish& wish);
    void name_newest(const std::string& name);  // one that the program has made
    // Its company was told of its end, by a step's word, and the day is done.
    void remind(const std::string& name, const std::string& step);
    // The revocation of one is approved.
    void want_revoked(const std::string& name);

    void make_authority();  // whose key is on P-256
    void make_key(const std::string& name) { keys_.try_emplace(name); }
    bool has_key(const std::string& name) const { return keys_.contains(name); }
    // PKCS#10, and what another system made of it: base64, DER.
    std::string request(const std::string& key) const;
    std::string made_of(const std::string& key, const std::string& company, const std::string& serial, int days) const;

    bool has(const std::string& name) const { return ids_.contains(name); }
    std::int64_t id(const std::string& name) const { return ids_.at(name); }
    Certificate find(const std::string& name) const;

private:
    Member somebody(const std::string& username);

    Site& site_;
    Cast& cast_;
    const Orders& orders_;
    std::map<std::string, std::int64_t> ids_;
    std::map<std::string, support::KeyMaker> keys_;
};

}
