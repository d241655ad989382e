// Sealing and opening ID numbers.
#include "pages/orders/handler_id.hpp"

#include <stdexcept>

namespace cakey::pages {

namespace {

std::string place(std::string_view order_number)
{
    return "order:" + std::string(order_number) + ":handler_id";
}

}

std::string sealed_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& id_number)
{
    return id_number.empty() ? std::string() : seal.seal(id_number, place(order_number));
}

std::string opened_handler_id(const crypto::Seal& seal, std::string_view order_number, const std::string& sealed)
{
    if (sealed.empty())
        return {};
    auto opened = seal.open(sealed, place(order_number));
    if (!opened)
        throw std::runtime_error("an ID number does not open: seal_key_file is not the one it was sealed with");
    return *std::move(opened);
}

std::string masked_id(std::string_view id_number)
{
    constexpr std::size_t head = 3;
    constexpr std::size_t tail = 4;
    if (id_number.size() <= head + tail)
        return std::string(id_number);
    return std::string(id_number.substr(0, head)) + std::string(id_number.size() - head - tail, '*')
           + std::string(id_number.substr(id_number.size() - tail));
}

}
