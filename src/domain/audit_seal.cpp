// Each field behind its length: no two rows run into the same bytes.
#include "domain/audit_seal.hpp"

namespace cakey {

namespace {

void put(std::string& bytes, std::string_view text)
{
    bytes += std::to_string(text.size());
    bytes += ':';
    bytes += text;
}

void put(std::string& bytes, std::int64_t number) { put(bytes, std::string_view(std::to_string(number))); }

void put(std::string& bytes, Instant at) { put(bytes, std::int64_t{at.time_since_epoch().count()}); }

std::string joined(std::string_view kind, const auto&... fields)
{
    std::string bytes;
    put(bytes, kind);
    (put(bytes, fields), ...);
    return bytes;
}

}

std::string canonical(const WrittenLine& line)
{
    return joined("audit line", line.id, line.at, line.by, line.person_id, line.address, line.event, line.company_id,
                  line.order_number, line.subject, line.before, line.after, line.detail, line.result);
}

std::string canonical(const AuditSeal& seal, const std::string& before)
{
    return joined("audit seal", before, seal.number, seal.sealed_at, seal.ids, seal.open, seal.highest, seal.horizon,
                  seal.digests, seal.key);
}

}
