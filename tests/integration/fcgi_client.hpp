// A web server's side of FastCGI for tests: records written by hand, by the specification, without libfcgi.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakey::tests {

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Answer {
    std::string head;  // CGI headers
    std::string body;
    bool is_whole = false;  // END_REQUEST came
};

// One connection. Nothing waits longer than 10 seconds: what is missing then is missing in the answer.
class FcgiClient {
public:
    explicit FcgiClient(const std::string& path);  // of a Unix socket; std::runtime_error when nobody listens
    explicit FcgiClient(int connected);            // to wherever; it is closed at the end
    ~FcgiClient();
    FcgiClient(const FcgiClient&) = delete;
    FcgiClient& operator=(const FcgiClient&) = delete;

    void begin(bool keep);
    void parameters(const Parameters& parameters);
    void body(std::string_view bytes);  // one or more STDIN records, without the end
    void end_body();
    void raw(std::string_view bytes);
    Answer answer();
    bool is_closed();  // waits for the server to close
    bool has_answer();  // without waiting: something came

    Answer get(const std::string& target, bool keep = true, const std::string& method = "GET");
    Answer post(const std::string& target, const std::string& type, const std::string& bytes);

private:
    void record(unsigned char type, std::string_view content);
    bool read(char* to, std::size_t size);

    int descriptor_;
};

}
