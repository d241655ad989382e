// What lies on this machine, and the database.
#include "ctl/check.hpp"

#include "crypto/sealed.hpp"
#include "ctl/attempts.hpp"
#include "ctl/check_authority.hpp"
#include "ctl/check_outside.hpp"
#include "ctl/places.hpp"
#include "deeds/audit_seals.hpp"
#include "deeds/site_keys.hpp"
#include "deeds/start.hpp"
#include "outside/alipay_notices.hpp"
#include "papers/clamd.hpp"
#include "store/store.hpp"
#include "web/view_files.hpp"
#include "web/view_list.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <vector>

namespace cakey::ctl {

namespace {

// With more than this between them a one-time code is refused now and then.
constexpr std::chrono::seconds most_off{5};

std::string keys_in(const std::vector<crypto::SealKey>& keys)
{
    return std::to_string(keys.size()) + (keys.size() == 1 ? " key" : " keys") + ", the newest is number "
           + std::to_string(keys.front().number);
}

std::string time_of(Unit& unit, const Clock& clock)
{
    const auto off = std::chrono::round<std::chrono::seconds>(clock.now() - unit.now());
    auto text = std::to_string(off.count()) + " s from the database's";
    if (std::chrono::abs(off) > most_off)
        throw std::runtime_error(text + ": set both by NTP");
    return text;
}

void try_database(Attempts& attempts, const Config& config, const std::string& role, const Clock& clock)
{
    const bool reached = attempts.attempt("database", [&] {
        return "signed in as " + Store(config.database).read([](Unit& unit) { return unit.schema().role(); });
    });
    if (!reached)
        return;
    Store store(config.database);
    attempts.attempt("schema", [&] {
        store.require_schema();
        return std::to_string(store.read([](Unit& unit) { return unit.schema().version(); }));
    });
    attempts.attempt("role", [&] {
        store.read([&](Unit& unit) {
            if (!role.empty())
                deeds::require_role(unit, role);
            else if (!unit.schema().may_rewrite_the_past())
                throw std::runtime_error("is not the schema's owner");
        });
        return role.empty() ? "the schema's owner" : "that of " + role;
    });
    if (!config.seal_key_file.empty())
        attempts.attempt("site's keys", [&] {
            store.read([&](Unit& unit) {
                deeds::require_seal_keys(unit, crypto::read_seal_keys(config.seal_key_file));
                if (role == "cakey_web")
                    deeds::require_alipays_key(
                        unit, outside::AlipayNotices(
                                  {config.alipay.app_id, config.alipay.seller_id, config.alipay.keys}, clock)
                                  .key_fingerprint());
            });
            return std::string("not another site's");
        });
    attempts.attempt("clock", [&] { return store.read([&](Unit& unit) { return time_of(unit, clock); }); });
}

void try_web(Attempts& attempts, const Config& config, const Clock& clock)
{
    attempts.attempt("views", [&] {
        const web::ViewFiles files(config.views);
        files.require(web::view_list);
        for (const auto& view : files.views())
            files.whole(view);
        return std::to_string(files.views().size()) + " in " + config.views;
    });
    attempts.attempt("pdf_program", [&] { return may(X_OK, config.papers.pdf_program); });
    if (!config.papers.clamd_socket.empty())
        attempts.attempt("clamd_socket", [&] {
            if (papers::Clamd(config.papers.clamd_socket).scan("clean") != papers::Clamd::Verdict::clean)
                throw std::runtime_error("nobody scans at " + config.papers.clamd_socket);
            return config.papers.clamd_socket;
        });
    attempts.attempt("alipay_public_key_file", [&] {
        const outside::AlipayNotices notices({config.alipay.app_id, config.alipay.seller_id, config.alipay.keys},
                                             clock);
        return config.alipay.keys.public_key.empty() ? "certificate mode" : "key mode";
    });
    attempts.attempt("public_url", [&] { return ends_of_certificate(config.public_url + "/healthz", "", clock); });
}

void try_worker(Attempts& attempts, const Config& config, const Clock& clock)
{
    attempts.attempt("audit_key_file", [&] { return keys_in(deeds::read_audit_keys(config.audit_key_file)); });
    attempts.attempt("audit_heads_dir",
                     [&] { return may_fill(config.audit_heads_dir, default_of(Program::worker, "audit_heads_dir")); });
    try_outside(attempts, config, clock);
}

void try_ctl(Attempts& attempts, const Config& config)
{
    attempts.attempt("schema's files", [&] {
        int newest = 0;
        for (const auto& entry : std::filesystem::directory_iterator(config.schema))
            if (entry.path().extension() == ".sql")
                newest = std::max(newest, std::atoi(entry.path().filename().c_str()));
        if (newest != schema_version)
            throw std::runtime_error(config.schema + " ends with " + std::to_string(newest) + ", this program is for "
                                     + std::to_string(schema_version));
        return config.schema;
    });
}

// Its own in the database; cakeyctl's is the owner's.
std::string role_of(Program program)
{
    return program == Program::web      ? "cakey_web"
           : program == Program::worker ? "cakey_worker"
           : program == Program::ca     ? "cakey_ca"
           : program == Program::ocsp   ? "cakey_ocsp"
                                        : "";
}
}

Verdict check(Program program, const Config& config, const Clock& clock, std::ostream& out)
{
    Attempts attempts(out);
    if (!config.seal_key_file.empty())
        attempts.attempt("seal_key_file", [&] { return keys_in(crypto::read_seal_keys(config.seal_key_file)); });
    try_database(attempts, config, role_of(program), clock);
    if (program == Program::web)
        try_web(attempts, config, clock);
    else if (program == Program::worker)
        try_worker(attempts, config, clock);
    else if (program == Program::ca)
        try_ca(attempts, config, clock);
    else if (program == Program::ocsp)
        try_ocsp(attempts, config, clock);
    else
        try_ctl(attempts, config);
    return attempts.sum();
}

}
