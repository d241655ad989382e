// Text messages by Tencent Cloud's SMS 2021-01-11: SendSms, PullSmsSendStatusByPhoneNumber.
#pragma once

#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "outside/http.hpp"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace cakey::outside {

struct TencentTextsSettings {
    std::string endpoint;   // "https://sms.tencentcloudapi.com/"; only its host and port count
    std::string secret_id;  // empty: there is no second provider
    std::string secret_key_file;
    std::string app_id;                  // SmsSdkAppId
    std::string sign_name;               // the text, not its number
    std::string region;                  // "ap-guangzhou"
    std::vector<std::string> templates;  // "dispatched:1401": of the purposes that have one
    int variable_characters = 35;        // what is longer is shortened; 20 or more
    std::string ca_file;                 // empty: the system's authorities
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{15'000};
};

// For several threads.
class TencentTexts : public Texts {
public:
    // Throws std::runtime_error when the secret cannot be read, the endpoint is not https or a template is of no purpose.
    TencentTexts(const TencentTextsSettings& settings, const Clock& clock);

    // Refused with code "no_template" for a purpose that has none.
    Answer<std::string> send(const Text& text) override;
    // It tells of what has arrived or failed: TextFate::untold for all else.
    Answer<TextFate> fate(const std::string& mobile, const std::string& out_id, Date sent_on) override;
    bool is_own_fault(const std::string& code) const override;

private:
    HttpAnswer call(const std::string& action, std::string body);

    const Clock& clock_;
    TencentTextsSettings settings_;
    std::map<TextPurpose, std::string> templates_;
    std::string host_;
    std::string secret_;
    Http http_;
};

// What Tencent's code says about a call.
Heard heard_of_tencent(const std::string& code);

}
