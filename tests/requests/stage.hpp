// What a case knows by name: its people and orders, its notes, and the values in braces.
#pragma once

#include "certificates.hpp"
#include "orders.hpp"

#include <map>
#include <string>

namespace cakey::requests {

class Stage {
public:
    explicit Stage(Site& site) : cast(site), orders(site, cast), certificates(site, cast, orders), site_(site) {}

    // "company 甲公司", "order O1 of 甲公司 is draft": the sentences that README.md lists.
    // std::runtime_error for one that it does not.
    void give(const std::string& sentence);
    void note(const std::string& name, std::string value) { notes_[name] = std::move(value); }
    void add_check_list();
    void add_refusal_reason();

    // "version={O1.version}" with everything in braces replaced.
    std::string filled_in(const std::string& text);

    Cast cast;
    Orders orders;
    Certificates certificates;
    Cookies cookies;  // of whom the case asks as

private:
    std::string value(const std::string& name);
    void give_certificate(const std::string& sentence);
    std::string value_of_certificate(const std::string& name, const std::string& part) const;
    std::string value_of_order(const std::string& name, const std::string& part) const;

    Site& site_;
    std::map<std::string, std::string> notes_;
};

}
