#include "metrics/certificates.hpp"

#include "crypto/certificates.hpp"

namespace cakey::metrics {

Figure certificate_days(const std::vector<std::pair<std::string, std::string>>& files, const Clock& clock)
{
    Figure days{"cakey_certificate_days_left", "For how many days a certificate on file is still good."};
    for (const auto& [name, file] : files) {
        const auto left = crypto::Certificate::from_file(file).front().ends() - clock.now();
        days.samples.push_back({{{"file", name}}, std::chrono::duration<double, std::ratio<86400>>(left).count()});
    }
    return days;
}

}
