# Speaking to the person at the keyboard. Sourced by ./dev.

say()
{
    echo "== $*"
}

fail()
{
    echo "dev: $*" >&2
    exit 1
}

# as_root COMMAND...: through sudo where we are not root. Without a terminal sudo does not ask, it fails.
as_root()
{
    if ((EUID == 0)); then
        "$@"
    elif [[ -t 0 ]]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

# wait_until SECONDS COMMAND...: tries until it succeeds; false when it has not by then.
wait_until()
{
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || return 1
        sleep 0.1
    done
}
