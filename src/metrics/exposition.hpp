// Where Prometheus looks: /metrics at an address of its own.
#pragma once

#include "metrics/figure.hpp"

#include <memory>
#include <string>

namespace cakey::metrics {

class Requests;

class Exposition {
public:
    // "127.0.0.1:9101"; port 0: any that is free. std::runtime_error when nobody can listen there.
    explicit Exposition(const std::string& address);
    ~Exposition();
    Exposition(const Exposition&) = delete;
    Exposition& operator=(const Exposition&) = delete;

    // Asked each time that somebody looks, in a thread of its own. One that throws is left out, and
    // cakey_looks_failed_total counts it.
    void show(Look look);
    // As long as this.
    Requests& requests();

    int port() const;

private:
    class Looks;
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}
