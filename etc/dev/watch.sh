# Working while it runs. Sourced by ./dev.

# Beside ./dev run: what is saved is built, and the programs begin anew with it; when it does not build, the old ones go on.
dev_watch()
{
    the_instance
    alive web && alive worker || fail "nothing runs: ./dev run first, in another window"
    local stamp changed
    stamp=$(mktemp)
    trap 'rm -f "$stamp"' EXIT
    trap 'exit 130' INT
    say "watching src/, odb/ and views/; Ctrl-C ends it"
    while alive web && alive worker; do
        changed=$(find "$top"/{src,odb,views} -type f -newer "$stamp" ! -name '.*' ! -name '*~' -print -quit)
        if [[ -n $changed ]]; then
            touch "$stamp"
            say "${changed#"$top/"} was saved"
            (build all) && begin_anew
        fi
        sleep 0.3
    done
    fail "it has been stopped"
}

# multiwatch starts its children again when they end; they finish what is under way first.
begin_anew()
{
    local one pid
    "$top/etc/dev/assets" "$top" /usr/share/javascript/bootstrap5 "$run/nginx/assets" /cakey
    for one in web worker; do
        read -r pid _ <"$run/pids/$one"
        pkill -TERM -P "$pid" || true
    done
    wait_until 20 ready && say "the site is there again: https://localhost:$port/cakey/"
}
