// A desk whose certificates our own authority signs: orders in hand, keys with requests, authorities that are registered.
#pragma once

#include "ca/request.hpp"
#include "ctl/imports.hpp"
#include "deeds/ca_keys.hpp"
#include "deeds/certificates.hpp"
#include "support/authorities.hpp"
#include "support/key_maker.hpp"
#include "support/key_requests.hpp"
#include "support/world.hpp"
#include "work/issuing.hpp"

#include <deque>
#include <string>
#include <vector>

namespace cakey::support {

struct SetClock : Clock {
    explicit SetClock(Instant at) : at(at) {}
    Instant now() const override { return at; }

    Instant at;
};

struct IssuingDesk : World {
    // Of P-256: quick.
    IssuingDesk()
    {
        ctl::import_profiles(store, CAKEY_SOURCE "/sql/seed/profiles.tsv", now() - std::chrono::hours(24));
        register_authority(KeyAlgorithm::p256);
    }

    // Gives the issuing key's number. Its root may be known already.
    std::int64_t register_authority(KeyAlgorithm algorithm, const std::string& mark = "")
    {
        const auto& made = mark.empty() ? Authorities::of(algorithm) : marked.emplace_back(algorithm, mark);
        return store.transact([&](Unit& unit) {
            deeds::register_ca_key(unit, CaKeyPurpose::root, made.root.certificate(), "", now());
            return deeds::register_ca_key(unit, CaKeyPurpose::issuing, made.issuing.certificate(),
                                          made.issuing_files.key(), now())
                .id;
        });
    }

    // The line of an order of its own: asked for by one operator and released by another.
    std::int64_t released() { return released(KeyMaker().request()); }
    std::int64_t released(const std::string& bytes)
    {
        const auto which = std::to_string(++orders);
        const auto number = std::string("20261123") + std::string(8 - which.size(), '0') + which;
        saved(OrderState::awaiting_review, number);
        change(number, [&](Order& order) { order.claim(operator_, noon); });
        const deeds::KeyRequest request{std::get<ca::CertificateRequest>(ca::read_request(bytes)), bytes,
                                        CertificateDriver::embedded};
        const auto seen = find(number);
        const auto certificate = store.transact([&](Unit& unit) {
            return deeds::request_certificate(unit, seen, 1, request, request.key.key_hash,
                                              {operator_, Role::operator_}, now());
        });
        store.transact([&](Unit& unit) {
            deeds::release_certificate(unit, {number, certificate.id(), certificate.version()},
                                       {colleague, Role::operator_}, now());
        });
        return certificate.id();
    }

    Certificate certificate(std::int64_t id)
    {
        return store.read([&](Unit& unit) { return unit.certificates().at(id); });
    }
    std::string number_of(std::int64_t id)
    {
        return sql("select number from orders o join certificates c on c.order_id = o.id where c.id = "
                   + std::to_string(id));
    }

    // What is behind the authority's beginning, whenever the test is run.
    Instant now() const { return clock.at; }

    SetClock clock{Authorities::of(KeyAlgorithm::p256).beginning + std::chrono::hours(1)};
    std::deque<Authorities> marked;
    int orders = 0;
};

// The authority's program, in this process and by its rights.
struct IssuingProgram {
    explicit IssuingProgram(IssuingDesk& desk, CaSettings told = {})
        : store(as_ca(desk)),
          issuing(store, std::move(told), desk.clock,
                  [this](const std::string& event, const std::string& said) { notes.push_back(event + ": " + said); })
    {
    }

    static Store as_ca(IssuingDesk& desk)
    {
        const Acting acting(desk.database, "cakey_ca");
        Store own(desk.database.connection());
        own.read([](Unit& unit) { return unit.schema().version(); });  // connects
        return own;
    }
    bool noted(const std::string& words) const
    {
        for (const auto& note : notes)
            if (note.find(words) != std::string::npos)
                return true;
        return false;
    }

    Store store;
    std::vector<std::string> notes;
    work::Issuing issuing;
};

}
