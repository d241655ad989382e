# The whole system at work while its parts are killed and the outside misbehaves. Sourced by ./dev.

# dev_chaos [--minutes N] [--seed S] [--rate R]: what tests/chaos/run takes.
dev_chaos()
{
    install_missing
    install_odb
    build all
    with_instance chaos chaos "$@"
}

# chaos [ARGUMENT...]: within an instance of its own. What was killed is started again for as long as it goes on.
chaos()
{
    local keeper status=0
    disown -a  # that a part was killed is no news
    keep_alive &
    keeper=$!
    trap 'let_go "$keeper"; exit 130' INT
    trap 'let_go "$keeper"; exit 143' TERM HUP
    python3 "$top/tests/chaos/run" "$@" || status=$?
    let_go "$keeper"
    return "$status"
}

let_go()
{
    kill "$1"
    wait "$1" 2>/dev/null || true
}

# As systemd would. multiwatch keeps the web programs and the worker alive, but gives up those that cannot begin while the
# database is away.
keep_alive()
{
    local part
    trap 'exit 0' TERM
    while :; do
        # In shells of their own: what does not start now is tried again.
        database_alive || (database_start) || true
        for part in $components; do
            alive "$part" || ("${part}_start") || true
        done
        sleep 0.3
    done >>"$run/log/keeper.log" 2>&1
}
