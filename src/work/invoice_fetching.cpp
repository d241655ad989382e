// One file after the other; all of them or none.
#include "work/invoice_fetching.hpp"

#include "work/errands.hpp"

#include <utility>

namespace cakey::work {

namespace {

constexpr std::chrono::seconds longest_call{20};  // NuonuoSettings::total_timeout, and a little

}

FetchedFiles fetch_files(Store& store, InvoiceIssuer& issuer, const Clock& clock, OutboxItem& item,
                         const std::map<InvoiceFormat, std::string>& urls)
{
    FetchedFiles fetched;
    for (const auto& [format, url] : urls) {
        if (*item.taken_until - clock.now() < longest_call)
            item.taken_until = store.transact(
                [&](Unit& unit) { return unit.outbox().keep(item, clock.now(), Errands::lease); });
        auto file = issuer.fetch(url, format);
        if (file.heard != Heard::done)
            return {{}, std::move(file)};
        fetched.files.of(format) = std::move(file.value);
    }
    return fetched;
}

}
