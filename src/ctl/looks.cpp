#include "ctl/looks.hpp"

#include "base/numbers.hpp"
#include "crypto/files.hpp"
#include "ctl/audit.hpp"
#include "ctl/books.hpp"
#include "ctl/certificates.hpp"
#include "ctl/check.hpp"
#include "ctl/orders.hpp"
#include "ctl/outbox.hpp"
#include "outside/alipay.hpp"

#include <ostream>
#include <stdexcept>

namespace cakey::ctl {

int check(const Given& given)
{
    return static_cast<int>(check(given.program, given.config, SystemClock(), given.out));
}

int audit_books(const Given& given)
{
    const auto days = given.words.empty() ? 0 : whole_number<int>(given.words[0]);
    if (!days || *days < 0 || *days > 3650)
        return misused;
    auto store = opened(given.config);
    const SystemClock clock;
    outside::Alipay gateway(given.config.alipay, clock);
    return static_cast<int>(audit_books(store, gateway, std::chrono::days(*days), given.out, clock.now()));
}

int verify_audit(const Given& given)
{
    std::vector<deeds::AuditHead> carried_away;
    if (const auto heads = given.line.value_of("--head"); !heads.empty()) {
        auto read = deeds::parse_heads(crypto::read_key_file(heads));
        if (!read)
            throw std::runtime_error(heads + " is no file of the audit log's heads");
        carried_away = *std::move(read);
    }
    const auto keys = deeds::read_audit_keys(given.config.audit_key_file);
    auto store = opened(given.config);
    return static_cast<int>(verify_audit(store, keys, carried_away, given.out, SystemClock().now()));
}

int verify_certificates(const Given& given)
{
    auto store = opened(given.config);
    return static_cast<int>(verify_certificates(store, given.out, SystemClock().now()));
}

int list_outbox(const Given& given)
{
    auto store = opened(given.config);
    print(outbox_listed(store), given.line.has("--json"), given.out);
    return 0;
}

int show_order(const Given& given)
{
    auto store = opened(given.config);
    print(order_shown(store, given.words[0]), given.line.has("--json"), given.out);
    return 0;
}

}
