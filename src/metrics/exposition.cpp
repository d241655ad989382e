// prometheus-cpp writes the text and answers HTTP.
#include "metrics/exposition.hpp"

#include "metrics/requests.hpp"

#include <prometheus/collectable.h>
#include <prometheus/exposer.h>
#include <prometheus/registry.h>

#include <mutex>
#include <stdexcept>

namespace cakey::metrics {

namespace {

constexpr std::size_t threads = 1;  // whoever looks comes a few times a minute

prometheus::ClientMetric metric_of(const Sample& sample, Kind kind)
{
    prometheus::ClientMetric metric;
    for (const auto& [name, value] : sample.labels)
        metric.label.push_back({name, value});
    (kind == Kind::gauge ? metric.gauge.value : metric.counter.value) = sample.value;
    return metric;
}

prometheus::MetricFamily family_of(const Figure& figure)
{
    prometheus::MetricFamily family;
    family.name = figure.name;
    family.help = figure.help;
    family.type = figure.kind == Kind::gauge ? prometheus::MetricType::Gauge : prometheus::MetricType::Counter;
    for (const auto& sample : figure.samples)
        family.metric.push_back(metric_of(sample, figure.kind));
    return family;
}

}

class Exposition::Looks : public prometheus::Collectable {
public:
    void add(Look look)
    {
        const std::lock_guard lock(mutex_);
        looks_.push_back(std::move(look));
    }

    std::vector<prometheus::MetricFamily> Collect() const override
    {
        const std::lock_guard lock(mutex_);
        std::vector<prometheus::MetricFamily> families;
        for (const auto& look : looks_)
            try {
                for (const auto& figure : look())
                    families.push_back(family_of(figure));
            } catch (const std::exception&) {  // the database is away, say: other figures tell
                ++failed_;
            }
        families.push_back(family_of(counter("cakey_looks_failed_total", "Figures that could not be had.", failed_)));
        return families;
    }

private:
    mutable std::mutex mutex_;
    mutable int failed_ = 0;
    std::vector<Look> looks_;
};

struct Exposition::Parts {
    explicit Parts(const std::string& address) : exposer(address, threads)
    {
        exposer.RegisterCollectable(registry);
        exposer.RegisterCollectable(looks);
    }

    std::shared_ptr<prometheus::Registry> registry = std::make_shared<prometheus::Registry>();
    std::shared_ptr<Looks> looks = std::make_shared<Looks>();
    Requests requests{*registry};
    prometheus::Exposer exposer;
};

Exposition::Exposition(const std::string& address)
try : parts_(std::make_unique<Parts>(address)) {
} catch (const std::exception& error) {
    throw std::runtime_error("'metrics_listen' " + address + ": " + error.what());
}

Exposition::~Exposition() = default;

void Exposition::show(Look look) { parts_->looks->add(std::move(look)); }

Requests& Exposition::requests() { return parts_->requests; }

int Exposition::port() const { return parts_->exposer.GetListeningPorts().front(); }

}
