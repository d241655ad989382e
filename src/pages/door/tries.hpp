// Tries to sign in, as requests make them.
#pragma once

#include "domain/sign_in_failure.hpp"
#include "domain/session.hpp"
#include "web/request.hpp"
#include "web/response.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace cakey::pages {

// What a try is counted by (domain/sign_in_failure.hpp). `name` is what was typed, folded as it is looked up by; the
// device is the one that the browser names by its cookie.
SignInTry company_try(const web::Request& request, const std::string& name);
SignInTry staff_try(const web::Request& request, const std::string& username);

// "请在 40 秒后再试。"
std::string words_of_wait(std::chrono::seconds wait);
web::Response with_retry_after(web::Response response, std::chrono::seconds wait);

// A fresh session for whom the caller names, by that token.
Session session_of(const web::Request& request, std::string_view token, Instant now);

}
