// Exim's configuration, in a directory that its own user may enter.
#include "support/exim.hpp"

#include "support/sandbox.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>

namespace cakey::support {

namespace {

constexpr auto program = "/usr/sbin/exim4";

constexpr auto configuration = R"(primary_hostname = mail.example.com
spool_directory = DIRECTORY/spool
log_file_path = DIRECTORY/%slog
pid_file_path = DIRECTORY/pid
local_interfaces = 127.0.0.1
tls_certificate = DIRECTORY/crt.pem
tls_privatekey = DIRECTORY/key.pem
tls_advertise_hosts = *
auth_advertise_hosts = ${if eq{$tls_in_cipher}{}{}{*}}
acl_smtp_rcpt = rcpt
acl_smtp_data = data
deliver_drop_privilege = true
keep_environment =
begin acl
rcpt:
  deny !authenticated = *
  accept
data:
  deny !verify = header_syntax
  accept
begin routers
here:
  driver = accept
  transport = box
begin transports
box:
  driver = appendfile
  directory = DIRECTORY/box
  maildir_format
  create_directory
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${if and{{eq{$auth2}{counter}}{eq{$auth3}{secret}}}}
  server_set_id = $auth2
)";

constexpr auto reader = R"(
import email, email.policy, json, sys
message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
def part(one):
    return {"type": one.get_content_type(), "name": one.get_filename() or "", "size": len(one.get_payload(decode=True)),
            "text": one.get_content().replace("\r\n", "\n") if one.get_content_maintype() == "text" else "",
            "defects": [str(defect) for defect in one.defects]}
parts = [part(one) for one in message.walk() if not one.is_multipart()]
print(json.dumps({"to": str(message["To"]), "from": str(message["From"]), "subject": str(message["Subject"]),
                  "auto_submitted": str(message["Auto-Submitted"]), "received": str(message["Received"]),
                  "kinds": [one.get_content_type() for one in message.walk()], "parts": parts,
                  "defects": [str(defect) for defect in message.defects],
                  "longest": max(len(line) for line in open(sys.argv[1], "rb").read().split(b"\n"))}))
)";

int free_port()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (listener < 0 || ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0
        || ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no port for Exim");
    ::close(listener);
    return ntohs(address.sin_port);
}

bool listens_at(int port)
{
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    const bool there = ::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(client);
    return there;
}

}

bool Exim::can_run() { return ::geteuid() == 0 && std::filesystem::exists(program); }

Exim::Exim() : port_(free_port())
{
    const auto place = std::filesystem::path(directory_.file("x")).parent_path();
    std::filesystem::permissions(place, std::filesystem::perms::all);  // for Exim's own user
    std::string text = configuration;
    for (auto at = text.find("DIRECTORY"); at != std::string::npos; at = text.find("DIRECTORY"))
        text.replace(at, 9, place.string());
    directory_.write("exim.conf", text);
    directory_.write("password", "secret");
    run("openssl req -x509 -newkey rsa:2048 -nodes -keyout " + directory_.file("key.pem") + " -out "
        + directory_.file("crt.pem") + " -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1");
    run("chmod 644 " + directory_.file("key.pem"));
    process_.emplace(std::vector<std::string>{program, "-C", directory_.file("exim.conf"), "-bdf", "-oX",
                                              "127.0.0.1." + std::to_string(port_)},
                     directory_.file("said"));
    wait_until([&] { return listens_at(port_); });
}

outside::SmtpSettings Exim::settings() const
{
    return {.url = "smtp://127.0.0.1:" + std::to_string(port_),
            .ehlo_name = "counter.example.com",
            .user = "counter",
            .password_file = directory_.file("password"),
            .from = "counter@example.com",
            .from_name = "在线证书办理系统",
            .ca_file = directory_.file("crt.pem")};
}

nlohmann::json Exim::delivered() const
{
    const std::filesystem::path box = directory_.file("box/new");
    wait_until([&] { return std::filesystem::exists(box) && !std::filesystem::is_empty(box); });
    const auto read = run_to_its_end(
        {"/usr/bin/python3", "-c", reader, std::filesystem::directory_iterator(box)->path().string()});
    if (read.status != 0)
        throw std::runtime_error("Python cannot read it: " + read.said);
    return nlohmann::json::parse(read.said);
}

}
