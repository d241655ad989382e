// libcurl's handles, each with the connections that it keeps: as many as there are calls at once.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

namespace cakey::outside {

class CurlHandles {
private:
    using Handle = std::unique_ptr<void, void (*)(void*)>;

public:
    // Throws std::runtime_error when libcurl cannot be set up.
    CurlHandles();

    // A handle without options, the caller's until the end of this.
    class Taken {
    public:
        explicit Taken(CurlHandles& handles);
        ~Taken();
        Taken(const Taken&) = delete;
        Taken& operator=(const Taken&) = delete;

        void* get() const { return handle_.get(); }

    private:
        CurlHandles& handles_;
        Handle handle_;
    };

    Taken take() { return Taken(*this); }

private:
    std::mutex mutex_;
    std::vector<Handle> free_;  // the one used last is taken first: its connection is the likeliest to be open
};

}
