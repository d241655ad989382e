// Where from this thread was asked for what it does just now: an address of the network, empty where nobody asked. The
// site says it once for each request, so that no deed can forget it when it writes down what it did.
#pragma once

#include <string>
#include <utility>

namespace cakey {

class AskedFrom {
public:
    explicit AskedFrom(std::string address) : before_(std::exchange(here(), std::move(address))) {}
    AskedFrom(const AskedFrom&) = delete;
    AskedFrom& operator=(const AskedFrom&) = delete;
    ~AskedFrom() { here() = std::move(before_); }

    static const std::string& address() { return here(); }

private:
    static std::string& here()
    {
        thread_local std::string address;
        return address;
    }

    std::string before_;
};

}
