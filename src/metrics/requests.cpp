// A counter for each route and status; a histogram for each route alone, since each has a dozen series.
#include "metrics/requests.hpp"

#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>

namespace cakey::metrics {

namespace {

// In seconds. Most pages take some milliseconds, a sign-in some dozen, an upload some hundred.
const prometheus::Histogram::BucketBoundaries boundaries{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                         0.1,   0.25,   0.5,   1,    2.5,   10};

}

struct Requests::Families {
    explicit Families(prometheus::Registry& registry)
        : counted(prometheus::BuildCounter()
                      .Name("cakey_requests_total")
                      .Help("Requests answered, by the route's pattern and the status.")
                      .Register(registry)),
          took(prometheus::BuildHistogram()
                   .Name("cakey_request_seconds")
                   .Help("How long requests took, from their first byte to the last of the answer.")
                   .Register(registry))
    {
    }

    prometheus::Family<prometheus::Counter>& counted;
    prometheus::Family<prometheus::Histogram>& took;
};

Requests::Requests(prometheus::Registry& registry) : families_(std::make_unique<Families>(registry)) {}
Requests::~Requests() = default;

void Requests::count(const std::string& route, int status, std::chrono::microseconds took)
{
    families_->counted.Add({{"route", route}, {"status", std::to_string(status)}}).Increment();
    families_->took.Add({{"route", route}}, boundaries).Observe(std::chrono::duration<double>(took).count());
}

}
