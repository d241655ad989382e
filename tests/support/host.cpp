// Writing down what the programs are told.
#include "support/host.hpp"

#include "domain/text_purpose.hpp"

namespace cakey::support {

namespace {

const std::string patience = "15";  // seconds

}

Host::Host(const std::string& database)
{
    const Host::Settings shared{
        {"database", database},
        {"seal_key_file", directory.write("seal.key", std::string(64, 'a'))},
        {"public_url", "https://localhost/cakey"},
    };
    ctl = shared;
    ctl.insert(
        {{"schema", CAKEY_SOURCE "/sql"}, {"audit_key_file", directory.write("audit.key", std::string(64, 'b'))}});

    ca = {{"database", database}};
    ocsp = {{"database", database},
            {"listen", "unix:" + directory.file("ocsp.sock")},
            {"ocsp_dir", directory.file("ocsp")},
            {"threads", "1"}};

    Settings both = shared;
    both.insert({{"service_phone", "0591-87654321"},
                 {"alipay_app_id", "2021000000000001"},
                 {"alipay_seller_id", "2088000000000001"},
                 {"alipay_public_key_file", RsaKeys::alipays().public_file}});
    web = both;
    web.insert({{"views", CAKEY_SOURCE "/views"},
                {"pdf_program", CAKEY_BUILD "/cakey-pdf"},
                {"listen", "unix:" + web_socket()},
                {"threads", "2"}});

    worker = both;
    worker.insert({{"audit_key_file", directory.file("audit.key")},
                   {"audit_heads_dir", directory.file(".")},
                   {"alipay_gateway", "https://localhost:1/gateway.do"},
                   {"alipay_app_private_key_file", RsaKeys::ours().private_file},
                   {"sms_endpoint", "https://localhost:1/"},
                   {"sms_access_key_id", "id"},
                   {"sms_access_key_secret_file", directory.write("sms-secret", "secret")},
                   {"sms_sign_name", "数字证书"},
                   {"smtp_url", "smtps://localhost:1"},
                   {"smtp_user", "mail@cakey.example"},
                   {"smtp_password_file", directory.write("smtp-password", "secret")},
                   {"mail_from", "mail@cakey.example"},
                   {"invoice_token_url", "https://localhost:1/accessToken"},
                   {"invoice_endpoint", "https://localhost:1/open/v1/services"},
                   {"invoice_app_key", "key"},
                   {"invoice_app_secret_file", directory.write("invoice-secret", "secret")},
                   {"invoice_tax_number", "91350100M000100Y43"},
                   {"invoice_clerk", "王开"},
                   {"invoice_seller_address", "福州市"},
                   {"invoice_seller_phone", "0591-87654321"}});
    for (const auto& [purpose, name] : words<TextPurpose>)
        worker["sms_template_" + std::string(name)] = "SMS_000000001";
}

std::vector<std::string> Host::command(const std::string& program, const Settings& settings,
                                       const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& [key, value] : settings)
        text += key + " = " + value + '\n';
    std::vector<std::string> command{CAKEY_BUILD "/" + program, "--config=" + directory.write(program + ".conf", text)};
    command.insert(command.end(), words.begin(), words.end());
    return command;
}

Ended Host::run(const std::string& program, const Settings& settings, const std::vector<std::string>& words)
{
    std::vector<std::string> bounded{"timeout", patience};
    for (auto& word : command(program, settings, words))
        bounded.push_back(std::move(word));
    return run_to_its_end(bounded);
}

}
