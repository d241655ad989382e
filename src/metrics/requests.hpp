// How many requests there were, and how long they took.
#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace prometheus {
class Registry;
}

namespace cakey::metrics {

// Safe to use from several threads.
class Requests {
public:
    explicit Requests(prometheus::Registry& registry);
    ~Requests();

    // `route`: the pattern, never the path; "-" where none matched.
    void count(const std::string& route, int status, std::chrono::microseconds took);

private:
    struct Families;
    std::unique_ptr<Families> families_;
};

}
