// HTTPS by libcurl's easy interface.
#include "outside/http.hpp"

#include "outside/authorities.hpp"

#include <curl/curl.h>

#include <stdexcept>

namespace cakey::outside {

namespace {

using HeaderList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

struct Incoming {
    HttpAnswer& answer;
    std::size_t most_bytes;
};

std::size_t take_body(char* bytes, std::size_t, std::size_t count, void* incoming)
{
    auto& [answer, most_bytes] = *static_cast<Incoming*>(incoming);
    answer.too_long = answer.body.size() + count > most_bytes;
    if (answer.too_long)
        return 0;
    answer.body.append(bytes, count);
    return count;
}

std::size_t take_header(char* bytes, std::size_t, std::size_t count, void* incoming)
{
    const std::string_view line(bytes, count);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return count;
    std::string name;
    for (const char letter : line.substr(0, colon))
        name += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    const auto begin = line.find_first_not_of(" \t", colon + 1);
    const auto end = line.find_last_not_of(" \t\r\n");
    if (begin != std::string_view::npos && begin <= end)
        static_cast<Incoming*>(incoming)->answer.headers[name] = line.substr(begin, end - begin + 1);
    return count;
}

HeaderList list_of(const std::vector<std::string>& headers)
{
    HeaderList list(nullptr, curl_slist_free_all);
    for (const auto& header : headers) {
        const auto longer = curl_slist_append(list.get(), header.c_str());
        if (!longer)
            throw std::bad_alloc();
        static_cast<void>(list.release());
        list.reset(longer);
    }
    return list;
}

// Bytes of requests written, those on a kept connection that died and made libcurl try again included.
bool was_sent(CURL* handle)
{
    long size = 0;
    curl_easy_getinfo(handle, CURLINFO_REQUEST_SIZE, &size);
    return size > 0;
}

// The server's own, the first of its chain.
std::string certificate_of(CURL* handle)
{
    constexpr std::string_view name = "Cert:";
    curl_certinfo* chain = nullptr;
    if (curl_easy_getinfo(handle, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain || chain->num_of_certs < 1)
        return {};
    for (const auto* line = chain->certinfo[0]; line; line = line->next)
        if (std::string_view(line->data).starts_with(name))
            return line->data + name.size();
    return {};
}

std::string part(CURLU* url, CURLUPart which)
{
    char* text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK)
        return {};
    std::string copy(text);
    curl_free(text);
    return copy;
}

Url url_of(const std::string& scheme, const std::string& text)
{
    Url url(curl_url(), curl_url_cleanup);
    if (!url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK
        || part(url.get(), CURLUPART_SCHEME) != scheme || !part(url.get(), CURLUPART_USER).empty())
        url.reset();
    return url;
}

Url https_url(const std::string& text) { return url_of("https", text); }

}

std::string HttpAnswer::header(const std::string& name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

std::optional<Instant> HttpAnswer::date() const
{
    const auto seconds = curl_getdate(header("date").c_str(), nullptr);
    return seconds < 0 ? std::nullopt : std::optional(Instant(std::chrono::seconds(seconds)));
}

Http::Http(HttpSettings settings) : settings_(std::move(settings)) { require_authorities(settings_.ca_file); }

HttpAnswer Http::get(const std::string& url, const std::vector<std::string>& headers)
{
    const auto handle = handles_.take();
    return perform(handle.get(), url, headers);
}

HttpAnswer Http::post(const std::string& url, const std::vector<std::string>& headers, std::string_view body)
{
    const auto handle = handles_.take();
    curl_easy_setopt(handle.get(), CURLOPT_POST, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, body.data());
    return perform(handle.get(), url, headers);
}

HttpAnswer Http::perform(void* handle, const std::string& url, const std::vector<std::string>& headers) const
{
    HttpAnswer answer;
    Incoming incoming{answer, settings_.most_bytes};
    const auto list = list_of(headers);
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list.get());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings_.ca_file.empty()) {
        curl_easy_setopt(handle, CURLOPT_CAINFO, settings_.ca_file.c_str());
        curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr);
    }
    curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, settings_.keeps_connections ? 0L : 1L);
    curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, settings_.keeps_connections ? 0L : 1L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings_.connect_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(settings_.total_timeout.count()));
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &incoming);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &incoming);

    curl_easy_setopt(handle, CURLOPT_CERTINFO, settings_.shows_certificate ? 1L : 0L);

    const auto result = curl_easy_perform(handle);
    if (settings_.shows_certificate)
        answer.certificate = certificate_of(handle);
    answer.heard = result == CURLE_OK;
    answer.sent = was_sent(handle);
    if (!answer.heard)
        answer.failure = curl_easy_strerror(result);
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

bool is_under(const std::string& host, const std::string& parent)
{
    return !parent.empty() && (host == parent || host.ends_with('.' + parent));
}

bool is_server_of(const std::string& scheme, const std::string& url)
{
    const auto parsed = url_of(scheme, url);
    return parsed && part(parsed.get(), CURLUPART_PATH) == "/" && part(parsed.get(), CURLUPART_QUERY).empty();
}

std::string https_host(const std::string& url)
{
    const auto parsed = https_url(url);
    return parsed ? part(parsed.get(), CURLUPART_HOST) : std::string();
}

std::string https_authority(const std::string& url)
{
    const auto parsed = https_url(url);
    if (!parsed)
        return {};
    const auto port = part(parsed.get(), CURLUPART_PORT);
    const auto host = part(parsed.get(), CURLUPART_HOST);
    return port.empty() || port == "443" ? host : host + ':' + port;
}

}
