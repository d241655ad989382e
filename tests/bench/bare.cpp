// The least that a FastCGI program can do: it sends one file's bytes, whatever it is asked. A measure for ./dev bench.
#include <fcgiapp.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace {

// libfcgi keeps a thread for each kept connection: more of them than nginx's workers keep and clients ask at once.
constexpr int threads_count = 160;
constexpr int backlog = 1024;

void serve(int socket, const std::string& answer)
{
    FCGX_Request request;
    FCGX_InitRequest(&request, socket, 0);
    while (FCGX_Accept_r(&request) >= 0) {
        FCGX_PutStr(answer.data(), static_cast<int>(answer.size()), request.out);
        FCGX_Finish_r(&request);
    }
}

}

int main(int argc, char** argv)
{
    std::ifstream file(argc == 3 ? argv[2] : "", std::ios::binary);
    if (!file) {
        std::cerr << "usage: bare SOCKET FILE\n";
        return 2;
    }
    const std::string body(std::istreambuf_iterator<char>(file), {});
    const std::string answer = "Status: 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                               + std::to_string(body.size()) + "\r\n\r\n" + body;

    const int socket = FCGX_Init() == 0 ? FCGX_OpenSocket(argv[1], backlog) : -1;
    if (socket < 0) {
        std::cerr << "bare: cannot listen on " << argv[1] << '\n';
        return 1;
    }
    std::vector<std::jthread> threads;
    for (int i = 0; i < threads_count; ++i)
        threads.emplace_back([&] { serve(socket, answer); });
}
