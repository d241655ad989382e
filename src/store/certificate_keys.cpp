// Keys: each is found by its hash, an authority's by its name.
#include "store/certificate_keys.hpp"

#include "mapped-odb.hxx"
#include "store/link_odb.hpp"

#include <memory>
#include <utility>

namespace cakey {

namespace {

using Column = odb::query<CertificateKey>;

}

void CertificateKeys::add(CertificateKey& key) { link_.database().persist(key); }

CertificateKey CertificateKeys::at(std::int64_t id)
{
    const std::unique_ptr<CertificateKey> key(link_.database().load<CertificateKey>(id));
    return std::move(*key);
}

std::optional<CertificateKey> CertificateKeys::find(const std::string& hash)
{
    return first<CertificateKey>(link_, "certificate_key", hash,
                                 [](const std::string& bound) { return Column::hash == Column::_ref(bound); });
}

void CertificateKeys::save(CertificateKey& key) { link_.database().update(key); }

void CaKeys::add(CaKey& key) { link_.database().persist(key); }

void CaKeys::save(CaKey& key) { link_.database().update(key); }

CaKey CaKeys::at(std::int64_t id) { return row_at<CaKey>(link_, id); }

std::vector<CaKey> CaKeys::all()
{
    return rows<CaKey>(link_, "ca_keys", 0, [](const int&) { return Query("order by id"); });
}

std::vector<CaKey> CaKeys::chain(const std::string& issuer)
{
    std::vector<CaKey> chain;
    auto name = issuer;
    for (int step = 0; step < longest_chain; ++step) {
        auto found = first<CaKey>(link_, "ca_key_named", name, [](const std::string& bound) {
            return "where subject =" + as_text(bound) + "order by valid_until desc, id desc limit 1";
        });
        if (!found)
            break;
        const bool is_root = found->issuer == found->subject;
        name = found->issuer;
        chain.push_back(*std::move(found));
        if (is_root)
            break;
    }
    return chain;
}

std::vector<CaKey> CaKeys::own(CaKeyPurpose purpose, Instant now)
{
    struct Params {
        CaKeyPurpose purpose;
        Instant now;
    };
    return rows<CaKey>(link_, "ca_keys_own", Params{purpose, now}, [](const Params& bound) {
        return "where place <> '' and purpose =" + as_text(bound.purpose) + "and valid_until >" + as_instant(bound.now)
               + "order by valid_until desc, id desc";
    });
}

}
