// What an application lacks before it can be submitted.
#include "domain/application.hpp"

namespace cakey {

OrderFields Application::missing() const
{
    const auto& rule = business_rule(business_type);
    OrderFields missing;
    const auto need = [&](bool there, OrderField field) {
        if (!there)
            missing.add(field);
    };

    need(!platform.empty(), OrderField::platform);
    need(certificates >= 1 && certificates <= most_certificates, OrderField::certificates);
    need(!rule.term || years > 0, OrderField::years);
    need(seals() == 0 || (rule.seals && seals() <= certificates), OrderField::seals);
    need(!rule.names_serial || !certificate_serial.empty(), OrderField::certificate_serial);
    need(!rule.reason || !reason.empty(), OrderField::reason);
    need(!rule.asks_bids || unopened_bids.has_value(), OrderField::unopened_bids);
    need(!handler_name.empty(), OrderField::handler_name);
    need(!handler_id_sealed.empty(), OrderField::handler_id);
    need(!handler_mobile.empty(), OrderField::handler_mobile);
    need(!rule.delivered || delivery != Delivery::courier || !address.empty(), OrderField::address);
    need(!rule.delivered || delivery != Delivery::pick_up || outlet.has_value(), OrderField::outlet);
    need(!rule.delivered || delivery != Delivery::none, OrderField::delivery);
    return missing;
}

}
