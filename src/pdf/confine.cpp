// setrlimit(2), landlock(7) and seccomp(2), in this order: the last forbids the others.
#include "pdf/confine.hpp"

#include <linux/landlock.h>
#include <seccomp.h>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

namespace cakey::pdf {

namespace {

constexpr rlim_t most_memory = 512 * 1024 * 1024;  // bytes of address space
constexpr rlim_t most_seconds = 10;                // of a processor

bool bound(decltype(RLIMIT_AS) resource, rlim_t most)
{
    const rlimit limit{most, most};
    return setrlimit(resource, &limit) == 0;
}

bool bound_resources()
{
#ifdef __SANITIZE_ADDRESS__  // which keeps terabytes of addresses
    const bool memory = true;
#else
    const bool memory = bound(RLIMIT_AS, most_memory);
#endif
    return memory && bound(RLIMIT_CPU, most_seconds) && bound(RLIMIT_CORE, 0) && bound(RLIMIT_NPROC, 0);
}

void allow_reading_below(int rules, const char* path)
{
    const int folder = open(path, O_PATH | O_CLOEXEC);
    if (folder < 0)
        return;
    landlock_path_beneath_attr below{};
    below.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    below.parent_fd = folder;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
    close(folder);
}

// A kernel that is too old or was built without it; a container that keeps from programs what it does not know.
bool has_no_landlock(int error) { return error == ENOSYS || error == EOPNOTSUPP || error == EPERM; }

// Pipes, standard output among them, are no files to Landlock.
bool close_file_system()
{
    landlock_ruleset_attr all{};
    all.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // all that its first version knows
    const auto rules = static_cast<int>(syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0));
    if (rules < 0)
        return has_no_landlock(errno);
    for (const auto* path : {"/usr", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig"})
        allow_reading_below(rules, path);
    const bool closed = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return closed;
}

// Whatever else it does is reading, computing and writing to what is open.
bool forbid_calls()
{
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ALLOW), seccomp_release);
    if (!filter)
        return false;
    for (const int call : {SCMP_SYS(socket),
                           SCMP_SYS(connect),
                           SCMP_SYS(bind),
                           SCMP_SYS(sendto),
                           SCMP_SYS(sendmsg),
                           SCMP_SYS(execve),
                           SCMP_SYS(execveat),
                           SCMP_SYS(fork),
                           SCMP_SYS(vfork),
                           SCMP_SYS(ptrace),
                           SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev),
                           SCMP_SYS(kill),
                           SCMP_SYS(tkill),
                           SCMP_SYS(pidfd_open),
                           SCMP_SYS(mount),
                           SCMP_SYS(unshare),
                           SCMP_SYS(setns),
                           SCMP_SYS(bpf),
                           SCMP_SYS(perf_event_open),
                           SCMP_SYS(userfaultfd),
                           SCMP_SYS(keyctl),
                           SCMP_SYS(io_uring_setup),
                           SCMP_SYS(shmget),
                           SCMP_SYS(shmat),
                           SCMP_SYS(sendmmsg),
                           SCMP_SYS(tgkill),
                           SCMP_SYS(rt_sigqueueinfo),
                           SCMP_SYS(rt_tgsigqueueinfo),
                           SCMP_SYS(pidfd_send_signal),
                           SCMP_SYS(pidfd_getfd),
                           SCMP_SYS(process_madvise),
                           SCMP_SYS(open_by_handle_at)})
        if (seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), call, 0) != 0)
            return false;
    // Its own bounds it may read, no other process's.
    if (seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EPERM), SCMP_SYS(prlimit64), 1, SCMP_A0(SCMP_CMP_NE, 0)) != 0)
        return false;
    return seccomp_load(filter.get()) == 0;
}

}

bool confine()
{
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && bound_resources() && close_file_system() && forbid_calls();
}

}
