// Tries, counted by name, network and device.
#include "pages/door/tries.hpp"

#include "crypto/digests.hpp"
#include "pages/frame/person.hpp"
#include "web/csrf.hpp"
#include "web/network.hpp"

namespace cakey::pages {

namespace {

std::string address_key(const web::Request& request)
{
    return crypto::sha256_hex("address:" + web::network_of(request.remote_address()));
}

// At most 200 characters. Browsers send ASCII; whatever else comes is left out.
std::string browser_of(const web::Request& request)
{
    std::string text(request.header("User-Agent"));
    std::erase_if(text, [](char c) { return c < ' ' || c > '~'; });
    if (text.size() > 200)
        text.resize(200);
    return text;
}

}

SignInTry company_try(const web::Request& request, const std::string& name)
{
    const auto token = request.cookie(device_cookie);
    return {.account = crypto::sha256_hex("company:" + name),
            .address = address_key(request),
            .device = token.empty() ? std::string() : crypto::sha256_hex(token),
            .company = name};
}

SignInTry staff_try(const web::Request& request, const std::string& username)
{
    return {.account = crypto::sha256_hex("staff:" + username), .address = address_key(request), .device = {},
            .company = {}};
}

std::string words_of_wait(std::chrono::seconds wait)
{
    if (wait <= std::chrono::minutes(2))
        return "请在 " + std::to_string(wait.count()) + " 秒后再试。";
    return "请在 " + std::to_string(std::chrono::ceil<std::chrono::minutes>(wait).count()) + " 分钟后再试。";
}

web::Response with_retry_after(web::Response response, std::chrono::seconds wait)
{
    response.set("Retry-After", std::to_string(wait.count()));
    return response;
}

Session session_of(const web::Request& request, std::string_view token, Instant now)
{
    return {.token_hash = crypto::sha256_hex(token),
            .csrf_secret = web::csrf::new_secret(),
            .browser = browser_of(request),
            .address = request.remote_address(),
            .created_at = now,
            .seen_at = now};
}

}
