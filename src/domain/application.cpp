// What an application lacks before it can be submitted.
#include "domain/application.hpp"

namespace cakey {

std::vector<std::string> Application::missing() const
{
    const auto& rule = business_rule(business_type);
    std::vector<std::string> names;
    const auto need = [&](bool there, const char* name) {
        if (!there)
            names.emplace_back(name);
    };

    need(!platform.empty(), "platform");
    need(certificates >= 1 && certificates <= most_certificates, "certificates");
    need(!rule.term || years > 0, "years");
    need(seals() == 0 || (rule.seals && seals() <= certificates), "seals");
    need(!rule.names_serial || !certificate_serial.empty(), "certificate_serial");
    need(!rule.reason || !reason.empty(), "reason");
    need(!rule.asks_bids || unopened_bids.has_value(), "unopened_bids");
    need(!handler_name.empty(), "handler_name");
    need(!handler_id_sealed.empty(), "handler_id");
    need(!handler_mobile.empty(), "handler_mobile");
    need(!rule.delivered || delivery != Delivery::courier || !address.empty(), "address");
    need(!rule.delivered || delivery != Delivery::pick_up || outlet.has_value(), "outlet");
    need(!rule.delivered || delivery != Delivery::none, "delivery");
    return names;
}

}
