#include "metrics/business.hpp"

#include "store/store.hpp"

#include <algorithm>

namespace cakey::metrics {

namespace {

double seconds_since(const std::optional<Instant>& at, Instant now)
{
    return at && *at < now ? std::chrono::duration<double>(now - *at).count() : 0;
}

std::vector<Figure> outbox_figures(const std::vector<OutboxDepth>& depths, Instant now)
{
    const OutboxDepth nothing;
    Figure waiting{"cakey_outbox_waiting", "What is still to be done outside."};
    Figure failing{"cakey_outbox_failing", "Of that, what was tried in vain and will be tried again."};
    Figure stuck{"cakey_outbox_stuck", "What the desk must decide on."};
    Figure late{"cakey_outbox_late_seconds", "For how long the one that is due the longest has been due."};
    for (const auto& [kind, name] : words<OutboxKind>) {
        const auto found = std::ranges::find(depths, kind, &OutboxDepth::kind);
        const auto& depth = found == depths.end() ? nothing : *found;
        const std::vector<std::pair<std::string, std::string>> labels{{"kind", std::string(name)}};
        waiting.samples.push_back({labels, static_cast<double>(depth.waiting)});
        failing.samples.push_back({labels, static_cast<double>(depth.failing)});
        stuck.samples.push_back({labels, static_cast<double>(depth.stuck)});
        late.samples.push_back({labels, seconds_since(depth.due_at, now)});
    }
    return {waiting, failing, stuck, late};
}

double days_until(Instant at, Instant now)
{
    return std::chrono::duration<double, std::ratio<86400>>(at - now).count();
}

}

std::vector<Figure> business_figures(Store& store, const Clock& clock)
{
    const auto now = clock.now();
    std::vector<OutboxDepth> depths;
    OpenBusiness open;
    std::vector<IssuingReach> issuing;
    store.read([&](Unit& unit) {
        depths = unit.vital_signs().outbox();
        open = unit.vital_signs().open_business();
        issuing = unit.vital_signs().issuing_reach(now);
    });
    auto figures = outbox_figures(depths, now);
    figures.push_back(gauge("cakey_payments_open", "Payment attempts that are neither paid nor over.",
                            static_cast<double>(open.payments)));
    figures.push_back(
        gauge("cakey_refunds_wanted", "Refunds that Alipay is still to make.", static_cast<double>(open.refunds)));
    figures.push_back(gauge("cakey_review_oldest_seconds", "For how long the oldest order has awaited review.",
                            seconds_since(open.in_review_since, now)));
    Figure reach{"cakey_issuing_days_left",
                 "For how many days certificates of the longest term can still be issued: none outlives its issuer."};
    for (const auto& one : issuing)
        reach.samples.push_back({{{"kind", one.kind}}, days_until(one.until, now)});
    figures.push_back(std::move(reach));
    figures.push_back(gauge("cakey_revocation_oldest_seconds",
                            "For how long the certificate that waits the longest has been to be revoked.",
                            seconds_since(open.to_revoke_since, now)));
    if (open.crl_ends_at)
        figures.push_back(gauge("cakey_crl_left_seconds", "Until the newest list of revoked certificates is over.",
                                std::chrono::duration<double>(*open.crl_ends_at - now).count()));
    return figures;
}

}
