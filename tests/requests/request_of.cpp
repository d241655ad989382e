// Forms urlencoded or, with files, multipart; bodies as they stand; Alipay's signature.
#include "request_of.hpp"

#include "base/encodings.hpp"
#include "crypto/rsa2.hpp"
#include "web/wire_text.hpp"

#include <map>
#include <stdexcept>

namespace cakey::requests {

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

constexpr const char* boundary = "----boundary7MA4YWxkTrZu0gW";

std::string urlencoded(const Fields& fields)
{
    std::string text;
    for (const auto& [name, value] : fields)
        text += (text.empty() ? "" : "&") + percent_encoded(name, "-._~") + '=' + percent_encoded(value, "-._~");
    return text;
}

// "licence.pdf" is a file of tests/requests/files, "licence.pdf+6000000" is longer than that by so many bytes, and
// "licence.pdf as a.txt" is sent under another name.
struct File {
    std::string name;
    std::string content;

    explicit File(const std::string& text)
    {
        const auto as = text.find(" as ");
        const auto what = text.substr(0, as);
        const auto more = what.find('+');
        name = what.substr(0, more);
        content = support::content_of(CAKEY_SOURCE "/tests/requests/files/" + name);
        if (more != std::string::npos)
            content.append(std::stoul(what.substr(more + 1)), ' ');
        if (as != std::string::npos)
            name = text.substr(as + 4);
    }
};

// "paper=@licence.pdf" sends a file.
std::string multipart(const Fields& fields)
{
    std::string text;
    for (const auto& [name, value] : fields) {
        text += std::string("--") + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + '"';
        if (value.starts_with('@')) {
            const File file(value.substr(1));
            text += "; filename=\"" + file.name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.content;
        } else {
            text += "\r\n\r\n" + value;
        }
        text += "\r\n";
    }
    return text + "--" + boundary + "--\r\n";
}

// Over everything but sign and sign_type, by name: as Alipay's documents say, written here once more, so that an
// error in the program's own way is not made twice.
void sign(Fields& fields, const std::string& signer)
{
    const auto& keys = signer == "alipay" ? support::RsaKeys::alipays() : support::RsaKeys::ours();
    std::string text;
    for (const auto& [name, value] : std::map<std::string, std::string>(fields.begin(), fields.end()))
        text += (text.empty() ? "" : "&") + name + '=' + value;
    fields.emplace_back("sign", crypto::PrivateKey::from_file(keys.private_file).sign(text));
    fields.emplace_back("sign_type", "RSA2");
}

std::string cookie_header(const Cookies& cookies)
{
    std::string text;
    for (const auto& [name, value] : cookies)
        text += (text.empty() ? "" : "; ") + name + '=' + value;
    return text;
}

bool has_file(const Fields& fields)
{
    for (const auto& [name, value] : fields)
        if (value.starts_with('@'))
            return true;
    return false;
}

}

web::RequestData request_of(const CaseFile& file, const Step& step, Stage& stage)
{
    web::RequestData data{.method = step.method, .target = stage.filled_in(step.target), .remote_address = "192.0.2.1"};
    if (const auto cookies = cookie_header(stage.cookies); !cookies.empty())
        data.with_header("Cookie", cookies);

    Fields fields;
    for (const auto& [name, value] : step.fields)
        fields.emplace_back(stage.filled_in(name), stage.filled_in(value));
    std::string type, body, length;
    for (const auto& [number, word, text] : step.headers) {
        const auto value = stage.filled_in(text);
        if (word == "Body")
            body = value;
        else if (word == "Address")
            data.remote_address = value;
        else if (word == "Certificate")
            data.client_certificate = value;
        else if (word == "Sign")
            sign(fields, value);
        else if (word == "Content-Type")
            type = value;
        else if (word == "Content-Length")
            length = value;
        else
            data.with_header(word, value);
    }
    if (!body.empty() && !fields.empty())
        throw std::runtime_error(file.path + ":" + std::to_string(step.number) + ": both a body and fields");

    const bool in_parts = has_file(fields) || type == "multipart/form-data";
    if (!fields.empty())
        body = in_parts ? multipart(fields) : urlencoded(fields);
    if (in_parts)
        type = std::string("multipart/form-data; boundary=") + boundary;
    // The first header of a name counts: what the case says goes before what is true.
    if (!length.empty())
        data.with_header("Content-Length", length);
    if (step.method == "POST")
        data.with_body(type.empty() ? "application/x-www-form-urlencoded" : type, body);
    return data;
}

}
