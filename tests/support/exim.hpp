// A real mail server: Exim, as Debian has it, on loopback with a certificate of its own; what it delivers lies in files.
#pragma once

#include "outside/mail.hpp"
#include "support/program.hpp"
#include "support/rsa_keys.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace cakey::support {

class Exim {
public:
    // Exim starts as root alone.
    static bool can_run();

    // Throws std::runtime_error when it does not come up.
    Exim();

    // By STARTTLS, as the one account that it knows.
    outside::SmtpSettings settings() const;
    // Waits for the one letter that it has delivered, as Python's email package reads it: headers, parts with their type and
    // content, defects.
    nlohmann::json delivered() const;

private:
    TemporaryDirectory directory_;
    int port_ = 0;
    std::optional<Process> process_;
};

}
