// Taking, giving back.
#include "outside/curl_handles.hpp"

#include <curl/curl.h>

#include <stdexcept>

namespace cakey::outside {

namespace {

constexpr auto cannot = "libcurl could not be set up";

}

CurlHandles::CurlHandles()
{
    static const auto result = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (result != CURLE_OK)
        throw std::runtime_error(cannot);
}

CurlHandles::Taken::Taken(CurlHandles& handles) : handles_(handles), handle_(nullptr, curl_easy_cleanup)
{
    {
        const std::lock_guard lock(handles_.mutex_);
        if (!handles_.free_.empty()) {
            handle_ = std::move(handles_.free_.back());
            handles_.free_.pop_back();
        }
    }
    if (!handle_)
        handle_.reset(curl_easy_init());
    if (!handle_)
        throw std::runtime_error(cannot);
}

CurlHandles::Taken::~Taken()
{
    curl_easy_reset(handle_.get());  // what the options point to ends now
    const std::lock_guard lock(handles_.mutex_);
    handles_.free_.push_back(std::move(handle_));
}

}
