#include "outside/authorities.hpp"

#include <fstream>
#include <stdexcept>

namespace cakey::outside {

void require_authorities(const std::string& ca_file)
{
    if (ca_file.empty())
        return;
    std::ifstream file(ca_file);
    if (!file)
        throw std::runtime_error("'ca_file' " + ca_file + " cannot be read");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("-----BEGIN CERTIFICATE-----") || line.starts_with("-----BEGIN TRUSTED CERTIFICATE-----"))
            return;
    throw std::runtime_error("'ca_file' " + ca_file + " holds no certificate");
}

}
