// What an order's form is made from besides what is typed.
#pragma once

#include "base/clock.hpp"
#include "domain/order.hpp"
#include "domain/outlet.hpp"
#include "domain/paper.hpp"
#include "domain/platform.hpp"
#include "domain/price_list.hpp"
#include "store/catalogue_copy.hpp"
#include "store/certificate_rows.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cakey::pages {

// What an order's form lets one choose from: platforms, outlets, the prices in force, and the company's own certificates.
struct OrderChoices {
    std::vector<Platform> platforms;
    std::vector<Outlet> outlets;
    PriceList prices;
    std::vector<CertificateRow> held{};  // in use; none before offer()
    Instant now{};                       // that they are of
    bool files = false;                  // certificates in files are made, for platforms that take them

    // What can be had now.
    static OrderChoices of(CatalogueCopy& catalogue, Instant now);
    // The certificates of a company, too; nothing where there are none.
    void offer(Unit& unit, std::optional<CompanyId> holder);
};

// An order that one may do this to, with what its form needs.
struct OrderToFill {
    Order order;
    std::vector<Paper> papers;
    OrderChoices choices;
    std::vector<PaperFault> faults;  // of papers, to be mended

    // With a version, as the form was read at. `holder`: as for the choices, which are without certificates yet.
    static OrderToFill read(Unit& unit, CompanyId company, const std::string& number, OrderEvent event,
                            std::optional<std::int64_t> version, OrderChoices choices, std::optional<CompanyId> holder);
};

}
