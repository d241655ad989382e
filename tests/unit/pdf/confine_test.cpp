// What cakey-pdf cannot do any more once it has confined itself: tried in a child.
#include "pdf/confine.hpp"

#include <linux/landlock.h>
#include <seccomp.h>

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

BOOST_AUTO_TEST_SUITE(pdf_confine)

namespace {

// What the child's deed gave, having confined itself where it was put; 99: it could not.
template <class Deed>
int confined(Deed deed, bool (*put)())
{
    const auto child = fork();
    if (child == 0)
        _exit(put() && cakey::pdf::confine() ? deed() : 99);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

int error_of(long result) { return result < 0 ? errno : 0; }

template <class Deed>
int confined(Deed deed)
{
    return confined(deed, [] { return true; });
}

// From now on the kernel refuses this call of this process, as a container's filter does.
bool refuses(int call, int error)
{
    const auto filter = seccomp_init(SCMP_ACT_ALLOW);
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error)), call, 0) == 0
           && seccomp_load(filter) == 0;
}

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

// systemd-nspawn answers so, and Docker does.
BOOST_AUTO_TEST_CASE(in_a_container_that_keeps_landlock_from_it_it_is_confined_by_the_rest)
{
    BOOST_TEST(confined(
                   [] {
                       const bool has_landlock = kernel_has_landlock();
                       return has_landlock ? 97 : error_of(socket(AF_INET, SOCK_STREAM, 0));
                   },
                   [] { return refuses(SCMP_SYS(landlock_create_ruleset), EPERM); })
               == EPERM);
    // What was begun and cannot be ended is no confinement.
    if (kernel_has_landlock())
        BOOST_TEST(confined([] { return 0; }, [] { return refuses(SCMP_SYS(landlock_restrict_self), EPERM); }) == 99);
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
