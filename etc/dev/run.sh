# Starting, watching and stopping an instance. Sourced by ./dev.

components='sandbox web worker ca ocsp nginx'

dev_run()
{
    # A script's background command begins with SIGINT ignored, which a shell cannot undo by itself.
    [[ $(trap -p INT) != "trap -- '' SIGINT" ]] || exec env --default-signal=INT "$top/dev" run "$@"

    local fresh=0 detach=0 option
    for option in "$@"; do
        case $option in
            --fresh) fresh=1 ;;
            --detach) detach=1 ;;
            *) fail "./dev run knows --fresh and --detach, not $option" ;;
        esac
    done
    the_instance
    ! running || fail "it runs already: ./dev stop stops it"
    ports_must_be_free
    # Certificates are made; in the instances of tests they are not, but where a test wants them.
    certificates=${CERTIFICATES:-on}
    install_missing
    install_odb
    build all
    ((fresh == 0)) || { database_stop; instance_remove; }

    # From here on nothing may stay behind, however we end.
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    trap down EXIT
    up
    welcome
    if ((detach == 1)); then
        trap - EXIT
        return
    fi
    echo $$ "$(begun $$)" >"$run/pids/supervisor"
    echo "Ctrl-C stops all of it."
    watch
}

up()
{
    instance_directories
    tls_key
    seal_key
    audit_key
    sandbox_kit
    authority_files
    database_start
    write_settings
    migrate_and_load
    sandbox_start
    web_start
    worker_start
    ca_start
    ocsp_start
    nginx_start
    wait_until 20 ready_or_ended || true
    ready || fail "$(first_ended) did not come up: see $run/log/"
}

# The parts are stopped in the order that lets what runs be finished.
down()
{
    trap '' INT TERM HUP
    trap - EXIT
    stop nginx QUIT
    stop web TERM
    stop worker TERM
    stop ca TERM
    stop ocsp TERM
    stop sandbox TERM
    database_stop
    rm -f "$run/pids/supervisor"
}

running()
{
    local one
    for one in $components; do
        ! alive "$one" || return 0
    done
    database_alive
}

first_ended()
{
    local one
    for one in $components; do
        alive "$one" || { echo "$one"; return; }
    done
    echo "the site"
}

all_alive()
{
    local one
    for one in $components; do
        alive "$one" || return 1
    done
}

ready_or_ended()
{
    ready || ! all_alive
}

# Until Ctrl-C, or until a part ends by itself. PostgreSQL may be restarted meanwhile: the programs connect again.
watch()
{
    while all_alive; do
        sleep 0.5
    done
    fail "$(first_ended) has ended: see $run/log/"
}

welcome()
{
    source "$top/tests/support/demo/accounts.sh"
    cat <<EOF

   the site      https://localhost:$port/cakey/
   the desk      https://localhost:$port/cakey/desk/
   the sandbox   https://localhost:$sandbox_port/   (phone, mail box)
   OCSP          http://localhost:$status_port/ocsp

   company       $COMPANY_NAME   $COMPANY_PASSWORD
   operator      $OPERATOR_USER   $OPERATOR_PASSWORD   TOTP secret $OPERATOR_TOTP_SECRET

EOF
}

dev_stop()
{
    the_instance
    running || { echo "nothing runs"; return; }
    if alive supervisor; then
        local pid
        read -r pid _ <"$run/pids/supervisor"
        kill -TERM "$pid"
        wait_until 60 ended supervisor || fail "it does not stop: process $pid"
    else
        down
    fi
    echo "stopped"
}

dev_status()
{
    the_instance
    local one status=0
    for one in $components; do
        if alive "$one"; then
            echo "$one runs"
        else
            echo "$one is down"
            status=1
        fi
    done
    if database_alive; then
        echo "database runs"
    else
        echo "database is down"
        status=1
    fi
    ((status != 0)) || { ready && echo "the site is ready at https://localhost:$port/cakey/"; } || status=1
    return $status
}

dev_env()
{
    the_instance
    instance_must_exist
    instance_env
}

# NAME=VALUE lines, then one that exports them: for eval, and easy to read line by line.
instance_env()
{
    (
        source "$top/tests/support/demo/accounts.sh"
        CAKEY_URL=https://localhost:$port/cakey/
        STATUS_URL=http://localhost:$status_port
        CERTIFICATE_URL=https://localhost:$certificate_port/cakey
        SANDBOX_URL=https://localhost:$sandbox_port
        PGHOST=$(socket_directory)
        PGDATABASE=cakey
        PGUSER=cakey
        names='CAKEY_URL STATUS_URL CERTIFICATE_URL SANDBOX_URL PGHOST PGDATABASE PGUSER
            OPERATOR_USER SECOND_OPERATOR_USER OPERATOR_PASSWORD OPERATOR_TOTP_SECRET OUTLET_USER ADMINISTRATOR_USER SECOND_ADMINISTRATOR_USER AUDITOR_USER COMPANY_NAME COMPANY_PASSWORD'
        for name in $names; do
            echo "$name=$(quoted "${!name}")"
        done
        echo export $names
    )
}

# A word for the shell; as it is where it may stand so.
quoted()
{
    case $1 in
        '' | *[[:space:]\'\"\$\`\\\;\&\|\<\>\(\)\{\}\[\]*?~#!=]*) echo "'${1//\'/\'\\\'\'}'" ;;
        *) echo "$1" ;;
    esac
}

instance_must_exist()
{
    [[ -e $run/private ]] || fail "there is no instance yet: ./dev run makes one"
}
