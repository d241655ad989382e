# What an instance's programs are told: keys, and a configuration file for each program. Sourced by ./dev.

# The site's own TLS key and certificate, for localhost, made once.
tls_key()
{
    [[ ! -e $run/tls/certificate.pem ]] || return 0
    mkdir -p "$run/tls"
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 820 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -addext basicConstraints=critical,CA:TRUE \
        -addext extendedKeyUsage=serverAuth -keyout "$run/tls/key.pem" -out "$run/tls/certificate.pem" 2>/dev/null
}

# The key that seals papers and ID numbers.
seal_key()
{
    [[ -e $run/seal.key ]] || (umask 077 && openssl rand -hex 32 >"$run/seal.key")
}

# The key that seals the audit log, and where its heads go.
audit_key()
{
    mkdir -p "$run/audit-heads"
    [[ -e $run/audit.key ]] || (umask 077 && openssl rand -hex 32 >"$run/audit.key")
}

database_address()
{
    echo "host=$(socket_directory) dbname=cakey user=$1 connect_timeout=3"
}

# A file for each program, with what it needs. The sandbox is one more address and one more authority, as any
# merchant's kit would be: names of keys and files in $run/sandbox/merchant are those of etc/cakey.conf, in capitals.
write_settings()
{
    local merchant=$run/sandbox/merchant site=https://localhost:$port/cakey common web_and_worker
    common="seal_key_file = $run/seal.key
public_url = $site"
    web_and_worker="service_phone = 0591-87654321
alipay_app_id = $(merchant ALIPAY_APP_ID)
alipay_seller_id = $(merchant ALIPAY_SELLER_ID)
alipay_public_key_file = $merchant/alipay_public_key.pem"

    cat >"$run/ctl.conf" <<EOF
# cakeyctl's
$common
database = $(database_address cakey)
schema = $top/sql
audit_key_file = $run/audit.key
EOF
    cat >"$run/web.conf" <<EOF
# cakey-web's
$common
$web_and_worker
database = $(database_address cakey_web)
views = $top/views
certificate_url = https://localhost:$certificate_port/cakey
pdf_program = $top/build/cakey-pdf
$([[ ${certificates:-off} == off ]] || printf 'certificates = on\ncertificate_driver = embedded')
EOF
    cat >"$run/ca.conf" <<EOF
# cakey-ca's
database = $(database_address cakey_ca)
crl_dir = $run/public/crl
EOF
    cat >"$run/ocsp.conf" <<EOF
# cakey-ocsp's
database = $(database_address cakey_ocsp)
ocsp_dir = $run/public/ocsp
EOF
    cat >"$run/worker.conf" <<EOF
# cakey-worker's
$common
$web_and_worker
database = $(database_address cakey_worker)
ca_file = $run/sandbox/ca.pem
alipay_gateway = https://localhost:$sandbox_port/gateway.do
alipay_app_private_key_file = $merchant/app_private_key.pem
alipay_bill_hosts = localhost
alipay_bill_ready_at = 00:00
audit_key_file = $run/audit.key
audit_heads_dir = $run/audit-heads
sms_endpoint = https://localhost:$sandbox_port/
sms_access_key_id = $(merchant SMS_ACCESS_KEY_ID)
sms_access_key_secret_file = $merchant/sms_access_key_secret
sms_sign_name = $(merchant SMS_SIGN_NAME)
$(sms_templates)
tencent_sms_endpoint = https://localhost:$sandbox_port/
tencent_sms_secret_id = $(merchant TENCENT_SMS_SECRET_ID)
tencent_sms_secret_key_file = $merchant/tencent_sms_secret_key
tencent_sms_app_id = $(merchant TENCENT_SMS_APP_ID)
tencent_sms_sign_name = $(merchant TENCENT_SMS_SIGN_NAME)
tencent_sms_templates = $(merchant TENCENT_SMS_TEMPLATES)
smtp_url = smtps://localhost:$smtp_port
smtp_user = $(merchant SMTP_USER)
smtp_password_file = $merchant/smtp_password
mail_from = $(merchant SMTP_USER)
mail_from_name = $(merchant INVOICE_SELLER_NAME)
invoice_token_url = https://localhost:$sandbox_port/accessToken
invoice_endpoint = https://localhost:$sandbox_port/open/v1/services
invoice_app_key = $(merchant INVOICE_APP_KEY)
invoice_app_secret_file = $merchant/invoice_app_secret
invoice_tax_number = $(merchant INVOICE_TAX_NUMBER)
invoice_clerk = $(merchant INVOICE_CLERK)
invoice_seller_name = $(merchant INVOICE_SELLER_NAME)
invoice_seller_address = $(merchant INVOICE_SELLER_ADDRESS)
invoice_seller_phone = $(merchant INVOICE_SELLER_PHONE)
invoice_seller_bank_and_account = $(merchant INVOICE_SELLER_BANK) $(merchant INVOICE_SELLER_ACCOUNT)
EOF
}

# merchant NAME: what the sandbox gave the merchant under that name.
merchant()
{
    (source "$run/sandbox/merchant/merchant.env" && echo "${!1}")
}

sms_templates()
{
    (
        source "$run/sandbox/merchant/merchant.env"
        for name in "${!SMS_TEMPLATE_@}"; do
            echo "${name,,} = ${!name}"
        done
    )
}
