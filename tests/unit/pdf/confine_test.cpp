// What cakey-pdf cannot do any more once it has confined itself: tried in a child.
#include "pdf/confine.hpp"

#include <linux/landlock.h>

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

BOOST_AUTO_TEST_SUITE(pdf_confine)

namespace {

// What the child's deed gave, having confined itself; 99: it could not.
template <class Deed>
int confined(Deed deed)
{
    const auto child = fork();
    if (child == 0)
        _exit(cakey::pdf::confine() ? deed() : 99);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

int error_of(long result) { return result < 0 ? errno : 0; }

bool kernel_has_landlock()
{
    return syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
}

}

BOOST_AUTO_TEST_CASE(it_opens_no_connection_and_runs_no_program)
{
    BOOST_TEST(confined([] { return error_of(socket(AF_UNIX, SOCK_STREAM, 0)); }) == EPERM);
    BOOST_TEST(confined([] { return error_of(socket(AF_INET, SOCK_STREAM, 0)); }) == EPERM);
    BOOST_TEST(confined([] { return error_of(execl("/bin/true", "true", nullptr)); }) == EPERM);
    BOOST_TEST(confined([] { return error_of(syscall(SYS_kill, getppid(), 0)); }) == EPERM);
    BOOST_TEST(confined([] { return error_of(syscall(SYS_tgkill, getppid(), getppid(), 0)); }) == EPERM);
    BOOST_TEST(confined([] { return error_of(prlimit(getppid(), RLIMIT_NOFILE, nullptr, nullptr)); }) == EPERM);
}

BOOST_AUTO_TEST_CASE(it_reads_fonts_and_libraries_and_no_other_file)
{
    if (!kernel_has_landlock()) {
        BOOST_TEST_MESSAGE("this kernel has no Landlock");
        return;
    }
    BOOST_TEST(confined([] { return error_of(open("/etc/passwd", O_RDONLY)); }) == EACCES);
    BOOST_TEST(confined([] { return error_of(open("/tmp/cakey-pdf", O_WRONLY | O_CREAT, 0600)); }) == EACCES);
    BOOST_TEST(confined([] { return error_of(open("/usr/bin/env", O_RDONLY)); }) == 0);
    BOOST_TEST(confined([] { return error_of(open("/usr/bin/env", O_WRONLY)); }) == EACCES);
}

BOOST_AUTO_TEST_CASE(it_has_seconds_and_no_children)
{
    BOOST_TEST(confined([] {
                   rlimit limit{};
                   getrlimit(RLIMIT_CPU, &limit);
                   return static_cast<int>(limit.rlim_max);
               })
               == 10);
}

BOOST_AUTO_TEST_SUITE_END()
