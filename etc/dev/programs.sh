# The programs of an instance, besides its database. Sourced by ./dev.

sandbox_start()
{
    start sandbox python3 "$top/tests/sandbox/main.py" serve "$run/sandbox" --port "$sandbox_port" \
        --smtp-port "$smtp_port" --notify-ca "$run/tls/certificate.pem"
}

# The merchant's kit must be there before the configuration that names it.
sandbox_kit()
{
    [[ -e $run/sandbox/merchant/merchant.env ]] || python3 "$top/tests/sandbox/main.py" init "$run/sandbox" >/dev/null
}

# multiwatch keeps them alive: one that lives for a fifth of a second may be killed as often as one likes.
web_start()
{
    rm -f "$(private)/web.sock"
    start web spawn-fcgi -n -b 1024 -s "$(private)/web.sock" -M 0600 -- \
        "$(command -v multiwatch)" -f 2 -t 200 -s TERM -- "$top/build/cakey-web" --config="$run/web.conf"
}

worker_start()
{
    start worker multiwatch -f 1 -t 200 -s TERM -- "$top/build/cakey-worker" --config="$run/worker.conf"
}

ca_start()
{
    start ca multiwatch -f 1 -t 200 -s TERM -- "$top/build/cakey-ca" --config="$run/ca.conf"
}

ocsp_start()
{
    rm -f "$(private)/ocsp.sock"
    mkdir -p "$run/public"/{crl,ocsp}
    start ocsp spawn-fcgi -n -b 1024 -s "$(private)/ocsp.sock" -M 0600 -- \
        "$(command -v multiwatch)" -f 1 -t 200 -s TERM -- "$top/build/cakey-ocsp" --config="$run/ocsp.conf"
}

nginx_start()
{
    lay_out_assets
    filled "$top/nginx/dev.conf.in" >"$run/nginx/nginx.conf"
    filled "$top/nginx/cakey.conf.in" | sed "s|^    server_tokens off;|&\n    include $run/nginx/development.conf;|" >"$run/nginx/site.conf"
    filled "$top/nginx/development.conf.in" >"$run/nginx/development.conf"
    filled "$top/nginx/status.conf.in" >"$run/nginx/status.conf"
    filled "$top/nginx/renewal.conf.in" >"$run/nginx/renewal.conf"
    nginx_program -t -q 2>>"$run/log/nginx.log" || fail "nginx refuses its configuration: see $run/log/nginx.log"
    start nginx nginx -p "$run/nginx/" -c "$run/nginx/nginx.conf" -e "$run/nginx/nginx-error.log"
}

# What nginx gives out itself, and the style guide, which only a checkout has.
lay_out_assets()
{
    "$top/etc/dev/assets" "$top" /usr/share/javascript/bootstrap5 "$run/nginx/assets" /cakey
    sed -e 's|@path@|/cakey|g' -e "s|@version@|$(cat "$run/nginx/assets/version")|g" "$top/etc/dev/style.html" >"$run/nginx/style.html"
}

nginx_program()
{
    nginx -p "$run/nginx/" -c "$run/nginx/nginx.conf" -e "$run/nginx/nginx-error.log" "$@"
}

# As root nginx's workers stay root, since the checkout may lie in a closed home; loopback alone is listened to.
filled()
{
    local user=''
    ((EUID != 0)) || user='user root;'
    sed -e "s|@user@|$user|" -e "s|@run@|$run/nginx|" -e "s|@listen@|127.0.0.1:$port ssl http2 reuseport|" \
        -e "s|@certificate_listen@|127.0.0.1:$certificate_port ssl|" -e "s|@site@|https://localhost:$port|" \
        -e 's|@server_name@|localhost|' -e "s|@certificate@|$run/tls/certificate.pem|" \
        -e "s|@certificate_key@|$run/tls/key.pem|" -e "s|@socket@|$(private)/web.sock|" \
        -e "s|@status_listen@|127.0.0.1:$status_port|" -e 's|@status_name@|localhost|' \
        -e "s|@ocsp_socket@|$(private)/ocsp.sock|" -e "s|@ocsp_root@|$run/public|" -e "s|@crl_root@|$run/public|" \
        -e "s|@assets@|$run/nginx/assets|" -e 's|@path@|/cakey|g' -e 's|@hsts@||' "$1"
}

ready()
{
    [[ $(curl -s -o /dev/null -m 5 -w '%{http_code}' --cacert "$run/tls/certificate.pem" \
        "https://localhost:$port/cakey/readyz") == 200 ]]
}
