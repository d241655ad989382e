# An instance: one whole running system with a directory, a private directory and ports of its own. Sourced by ./dev.

# instance NAME PORT SANDBOX_PORT SMTP_PORT STATUS_PORT CERTIFICATE_PORT: the one that the functions after it are about. At the
# last one browsers are asked for a certificate.
instance()
{
    run=$top/var/$1
    port=$2 sandbox_port=$3 smtp_port=$4 status_port=$5 certificate_port=$6
}

# The instance that `./dev run` starts: on the ports it runs on, else on those the environment names.
the_instance()
{
    local first=${CAKEY_PORT:-8443}
    instance run "$first" "${SANDBOX_PORT:-8444}" "${SMTP_PORT:-8465}" "${STATUS_PORT:-$((first + 2000))}" \
        "${CERTIFICATE_PORT:-$((first + 2))}"
    if [[ -e $run/ports ]] && running; then
        read -r port sandbox_port smtp_port status_port certificate_port <"$run/ports"
    fi
}

# What PostgreSQL's user must reach, and sockets, whose paths are short by law: not below a checkout that may lie in a
# closed home. $run/private names it.
private()
{
    cat "$run/private"
}

instance_directories()
{
    mkdir -p "$run"/{log,pids,nginx}
    chmod 700 "$run"
    if [[ ! -e $run/private || ! -d $(private) ]]; then
        mktemp -d /var/tmp/cakey.XXXXXX >"$run/private"
        chmod 711 "$(private)"
    fi
    echo "$port $sandbox_port $smtp_port $status_port $certificate_port" >"$run/ports"
}

instance_remove()
{
    [[ ! -e $run/private ]] || rm -rf "$(private)"
    rm -rf "$run"
}

taken()
{
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

ports_must_be_free()
{
    local one
    for one in "$port:CAKEY_PORT" "$sandbox_port:SANDBOX_PORT" "$smtp_port:SMTP_PORT" \
        "$status_port:STATUS_PORT" "$certificate_port:CERTIFICATE_PORT"; do
        ! taken "${one%:*}" || fail "port ${one%:*} is taken: stop what uses it, or choose another by ${one#*:}"
    done
}

# Five ports that nobody uses now.
free_ports()
{
    python3 -c '
import socket
sockets = [socket.socket() for _ in range(5)]
for one in sockets:
    one.bind(("127.0.0.1", 0))
print(*(one.getsockname()[1] for one in sockets))'
}

# Programs of an instance. A record is a process and when it began, so that a number used again is not taken for it.

# begun PID: when it began, in the kernel's ticks; nothing if it is gone.
begun()
{
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    set -- ${stat##*) }
    [[ $1 == Z ]] || echo "${20}"
}

# start NAME COMMAND...: in a session of its own, so that Ctrl-C reaches only us and we stop things in order.
start()
{
    local name=$1 pid
    shift
    setsid "$@" </dev/null >>"$run/log/$name.log" 2>&1 9>&- &
    pid=$!
    echo "$pid $(begun $pid)" >"$run/pids/$name"
}

alive()
{
    local pid since
    [[ -e $run/pids/$1 ]] || return 1
    read -r pid since <"$run/pids/$1"
    [[ -n $since && $(begun "$pid") == "$since" ]]
}

# stop NAME SIGNAL: asks it to end, then ends what is left of its session.
stop()
{
    local pid since
    [[ -e $run/pids/$1 ]] || return 0
    read -r pid since <"$run/pids/$1"
    if alive "$1"; then
        kill -"$2" "$pid" 2>/dev/null || true
        wait_until 40 ended "$1" || true
    fi
    if [[ -z $(begun "$pid") || $(begun "$pid") == "$since" ]]; then
        kill -KILL -- "-$pid" 2>/dev/null || true
    fi
    rm -f "$run/pids/$1"
}

ended()
{
    ! alive "$1"
}
