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

# multiwatch starts its children again when they end; they finish what is under way first. The web program answers on what nginx
# keeps until that lets it go, as it does when it reads its own configuration anew.
begin_anew()
{
    local one pid old=()
    lay_out_assets
    for one in web worker ca ocsp; do
        read -r pid _ <"$run/pids/$one"
        mapfile -t -O "${#old[@]}" old < <(pgrep -P "$pid")
    done
    kill -TERM "${old[@]}" || true
    read -r pid _ <"$run/pids/nginx"
    kill -HUP "$pid"
    wait_until 40 gone "${old[@]}" && wait_until 20 ready \
        && say "the site is there again: https://localhost:$port/cakey/"
}

# gone PID...: none of them is there any more.
gone()
{
    ! kill -0 "$@" 2>/dev/null
}
