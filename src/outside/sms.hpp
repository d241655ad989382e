// Text messages by Aliyun's Dysmsapi 2017-05-25: SendSms, QuerySendDetails.
#pragma once

#include "base/clock.hpp"
#include "domain/outside.hpp"
#include "outside/form.hpp"
#include "outside/http.hpp"

#include <chrono>
#include <map>
#include <string>

namespace cakey::outside {

struct AliyunTextsSettings {
    std::string endpoint;  // "https://dysmsapi.aliyuncs.com/"; only its host and port count
    std::string access_key_id;
    std::string access_key_secret_file;
    std::string sign_name;                         // approved, without brackets
    std::map<TextPurpose, std::string> templates;  // "SMS_...", one for every purpose
    int variable_characters = 35;                  // what is longer is shortened; 20 or more
    std::string ca_file;                           // empty: the system's authorities
    std::chrono::milliseconds connect_timeout{3'000};
    std::chrono::milliseconds total_timeout{15'000};
};

// For one thread.
class AliyunTexts : public Texts {
public:
    // Throws std::runtime_error when the secret cannot be read or a purpose has no template.
    AliyunTexts(const AliyunTextsSettings& settings, const Clock& clock);

    Answer<std::string> send(const Text& text) override;
    // `sent_on`: the day in China. The latest message of that number and day with our out_id decides.
    Answer<TextFate> fate(const std::string& mobile, const std::string& out_id, Date sent_on) override;
    bool is_own_fault(const std::string& code) const override;

private:
    HttpAnswer call(const std::string& action, Parameters query);

    const Clock& clock_;
    AliyunTextsSettings settings_;
    std::string host_;
    std::string secret_;
    Http http_;
};

// What Aliyun's Code says about a call.
Heard heard_of_aliyun(const std::string& code);

}
