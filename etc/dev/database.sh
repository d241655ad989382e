# The private PostgreSQL cluster: a Unix socket, no port; whoever can enter its directory may sign in. Sourced by ./dev.

# PostgreSQL does not run as root: there its package's user owns the cluster.
as_postgres()
{
    if ((EUID == 0)); then
        (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@")
    else
        "$@"
    fi
}

postgres_program()
{
    local found
    found=$(ls -d /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -V | tail -n 1)
    [[ -n $found ]] || fail "PostgreSQL's $1 was not found: run ./dev setup"
    echo "$found"
}

socket_directory()
{
    echo "$(private)/socket"
}

# sql ROLE [PSQL ARGUMENT...]
sql()
{
    local role=$1
    shift
    psql --no-psqlrc -q -v ON_ERROR_STOP=1 -h "$(socket_directory)" -U "$role" -d cakey "$@"
}

database_start()
{
    local data
    data=$(private)/data
    if [[ ! -e $data/PG_VERSION ]]; then
        rm -rf "$data" "$(socket_directory)"
        mkdir -m 700 "$data" "$(socket_directory)"
        ((EUID != 0)) || chown postgres: "$data" "$(socket_directory)"
        as_postgres "$(postgres_program initdb)" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 \
            --no-instructions >>"$run/log/database.log" 2>&1 || fail "initdb failed: see $run/log/database.log"
        as_postgres tee -a "$data/postgresql.conf" >/dev/null <<EOF
listen_addresses = ''
unix_socket_directories = '$(socket_directory)'
shared_buffers = 256MB
log_destination = stderr
log_min_duration_statement = 1000
EOF
    fi
    if ! as_postgres "$(postgres_program pg_ctl)" status -D "$data" >/dev/null; then
        as_postgres "$(postgres_program pg_ctl)" start -D "$data" -w -s -l "$(private)/data/server.log" 9>&- \
            >>"$run/log/database.log" 2>&1 || fail "PostgreSQL did not start: see $data/server.log"
    fi
    # The owner of the schema: migrates, and is no superuser.
    if ! psql --no-psqlrc -qAtc '' -h "$(socket_directory)" -U cakey -d cakey 2>/dev/null; then
        psql --no-psqlrc -q -v ON_ERROR_STOP=1 -h "$(socket_directory)" -U postgres -d postgres \
            -c 'create role cakey login createrole' -c 'create database cakey owner cakey'
    fi
}

database_stop()
{
    local data
    [[ -e $run/private ]] || return 0
    data=$(private)/data
    [[ -e $data/postmaster.pid ]] || return 0
    as_postgres "$(postgres_program pg_ctl)" stop -D "$data" -m fast -w -t 30 >/dev/null 2>&1 || true
}

database_alive()
{
    [[ -e $run/private && -e $(private)/data/postmaster.pid ]] \
        && as_postgres "$(postgres_program pg_ctl)" status -D "$(private)/data" >/dev/null
}
