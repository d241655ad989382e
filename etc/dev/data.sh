# What a fresh instance holds: schema, outlets, prices, staff and a demonstration company. Sourced by ./dev.

ctl()
{
    "$top/build/cakeyctl" --config="$run/ctl.conf" "$@"
}

# hire USERNAME NAME ROLE [OUTLET]: an account that is set up already.
hire()
{
    local link
    link=$(ctl staff create "$@")
    printf '%s\n%s\n' "$OPERATOR_PASSWORD" "$OPERATOR_TOTP_SECRET" | ctl staff set-up "$link" >/dev/null
}

# Once for each cluster, after `cakeyctl migrate`. tests/support/demo names accounts and the demonstration company.
load_data()
{
    source "$top/tests/support/demo/accounts.sh"
    local seed=$top/sql/seed
    ctl import outlets "$seed/outlets.tsv"
    ctl import platforms "$seed/platforms.tsv"
    ctl import checks "$seed/checks.tsv"
    ctl import prices "$seed/prices.tsv"
    ctl import agreement "$seed/agreement-1.txt"
    sed "s|http://pki.example.cn|http://localhost:$status_port|g" "$seed/profiles.tsv" >"$run/profiles.tsv"
    ctl import profiles "$run/profiles.tsv"
    hire "$OPERATOR_USER" 张审 operator
    hire "$SECOND_OPERATOR_USER" 林审 operator
    hire "$OUTLET_USER" 朱取 outlet "$OUTLET_NAME"
    hire "$ADMINISTRATOR_USER" 李管 administrator
    hire "$SECOND_ADMINISTRATOR_USER" 周管 administrator
    hire "$AUDITOR_USER" 吴审计 auditor
    echo "$COMPANY_PASSWORD" | ctl import companies "$top/tests/support/demo/companies.tsv"
}

migrate_and_load()
{
    ctl migrate >>"$run/log/migrate.log" 2>&1 || fail "cakeyctl migrate failed: see $run/log/migrate.log"
    if [[ ! -e $run/loaded ]]; then
        load_data >>"$run/log/migrate.log" 2>&1 || fail "the first data could not be loaded: see $run/log/migrate.log"
        touch "$run/loaded"
    fi
    # An instance of before had none.
    if [[ ! -e $run/ca/registered ]]; then
        register_authorities >>"$run/log/migrate.log" 2>&1 || fail "an authority could not be registered: see $run/log/migrate.log"
        touch "$run/ca/registered"
    fi
}
