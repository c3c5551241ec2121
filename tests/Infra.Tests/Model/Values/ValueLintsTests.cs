using Infra.Model.Values;

namespace Infra.Tests.Model;

/// <summary>A plain-text secret is found in every form that charts accept; lookalikes are not reported.</summary>
public sealed class ValueLintsTests
{
    private const string Letters = "0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789abcdefABCDEF";

    [Theory]
    // An environment variable, a Helm parameter, a header: a list of names and values.
    [InlineData("env: [{name: DB_PASSWORD, value: hunter22}]", "env[0].value")]
    [InlineData("env: [{name: HOST, value: a}, {value: hunter22, name: API_TOKEN}]", "env[1].value")]
    [InlineData("env: [{name: DB_PASS, value: 12345}]", "env[0].value")]
    [InlineData("parameters: [{key: auth.password, value: hunter22}]", "parameters[0].value")]
    [InlineData("headers: [{name: Authorization, value: Bearer abcdef.ghijkl.mnop}]", "headers[0].value")]
    [InlineData("headers: {Authorization: 'Bearer 0a1b2c3d4e'}", "headers.Authorization")]
    [InlineData("headers: {Authorization: Basic YWRtaW46aHVudGVyMjI=}", "headers.Authorization")]
    [InlineData("snippet: 'proxy_set_header Authorization: Bearer abcdefgh'", "snippet")]
    // Addresses.
    [InlineData("url: https://admin:hunter22@pdns.corp.local", "url")]
    [InlineData("dsn: postgres://app:hunter22@db:5432/app?sslmode=disable", "dsn")]
    [InlineData("redis: 'redis://:hunter22@redis:6379'", "redis")]
    [InlineData("urls: ['http://a', 'amqp://u:p1@mq']", "urls[1]")]
    [InlineData("url: https://api.corp/v1?token=0a1b2c3d&x=y", "url")]
    [InlineData("jdbc: jdbc:mysql://db/app?user=a&password=hunter22", "jdbc")]
    [InlineData("azure: AccountName=a;AccountKey=aGVsbG8gd29ybGQ=;EndpointSuffix=b", "azure")]
    // Arguments.
    [InlineData("args: [--pdns-api-key=abcdef123456]", "args[0]")]
    [InlineData("args: [serve, --token=abc]", "args[1]")]
    [InlineData("args: [--password, hunter22]", "args[1]")]
    [InlineData("args: [-Dspring.datasource.password=hunter22]", "args[0]")]
    [InlineData("args: ['--from-literal=password=hunter22']", "args[0]")]
    [InlineData("command: DB_PASSWORD=hunter22 run", "command")]
    // Short names, and numbers.
    [InlineData("pwd: hunter22", "pwd")]
    [InlineData("pass: hunter22", "pass")]
    [InlineData("db: {userPass: hunter22}", "db.userPass")]
    [InlineData("db: {DB_PWD: hunter22}", "db.DB_PWD")]
    [InlineData("smtp_pass: hunter22", "smtp_pass")]
    [InlineData("password: 12345678", "password")]
    [InlineData("passphrase: a b c", "passphrase")]
    // Tokens with a known format.
    [InlineData("x: ghp_" + "0123456789abcdef0123456789abcdef0123", "x")]
    [InlineData("x: github_pat_" + "11ABCDEFG0abcdefghijkl_mnop", "x")]
    [InlineData("x: glpat-" + "abcdefghij0123456789", "x")]
    [InlineData("x: xoxb-" + "123456789012-abcdefghij", "x")]
    [InlineData("x: AKIA" + "ABCDEFGHIJKLMNOP", "x")]
    [InlineData("x: AIza" + "SyA0123456789abcdefghijklmnopqrstuv", "x")]
    [InlineData("x: npm_" + "0123456789abcdef0123456789abcdef0123", "x")]
    [InlineData("x: hvs." + "abcdefghijklmnopqrstuvwx", "x")]
    [InlineData("x: 'see sk_live_" + "0123456789abcdef01'", "x")]
    [InlineData("x: dckr_pat_" + "abcdefghij0123456789_-x", "x")]
    // Webhooks.
    [InlineData("x: https://hooks.slack.com/services/" + "T0123456/B0123456/abcdefghijkl", "x")]
    [InlineData("x: https://corp.webhook.office.com/webhookb2/" + "0a1b2c3d-0a1b@x/IncomingWebhook/a/b", "x")]
    [InlineData("x: https://discord.com/api/webhooks/" + "123456/abcdef", "x")]
    [InlineData("x: https://prod-1.westeurope.logic.azure.com/workflows/a?sp=b&sig=" + "abcdefgh12", "x")]
    // Files inside a text.
    [InlineData("x: '{\"auths\": {\"r.corp\": {\"auth\": \"YWRtaW46aHVudGVyMjI=\"}}}'", "x")]
    [InlineData("x: '{\"auths\": {\"r.corp\": {\"username\": \"a\", \"password\": \"hunter22\"}}}'", "x")]
    [InlineData(".dockerconfigjson: eyJhdXRocyI6eyJyIjp7InBhc3N3b3JkIjoiaHVudGVyMjIifX19", ".dockerconfigjson")]
    [InlineData("kubeconfig: |\n  kind: Config\n  users:\n  - name: a\n    user: {token: abc}\n", "kubeconfig")]
    [InlineData("k: |\n  users:\n  - name: a\n    user:\n      client-key-data: LS0tQUJD\n", "k")]
    [InlineData("users: [{name: a, user: {client-key-data: LS0tQUJD}}]", "users[0].user.client-key-data")]
    [InlineData("users: [{name: a, user: {token: abc}}]", "users[0].user.token")]
    [InlineData("key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCmFiYwo=", "key")]
    [InlineData(".env: |\n  HOST=a\n  DB_PASSWORD=hunter22\n", ".env")]
    public void A_secret_in_plain_text_is_found(string values, string path) =>
        Assert.Equal([(path, ValueFinding.SecretInClear)], ParsedValues.Parse(values + "\n").Findings);

    [Theory]
    [InlineData("existingSecret: db-login")]
    [InlineData("auth: {existingSecretPasswordKey: password}")]
    [InlineData("passwordKey: admin-password")]
    [InlineData("tokenSecretName: dns-token")]
    [InlineData("tokenTTL: 3600")]
    [InlineData("maxTokens: '5'")]
    [InlineData("token: 5")]
    [InlineData("passThrough: true")]
    [InlineData("bypass: always")]
    [InlineData("allow_by_pass: always")]
    [InlineData("compass: north")]
    [InlineData("proxy_pass: http://backend")]
    [InlineData("proxyPass: http://backend")]
    [InlineData("password: ''")]
    [InlineData("password:")]
    [InlineData("password: $(DB_PASSWORD)")]
    [InlineData("password: ${DB_PASSWORD}")]
    [InlineData("password: vault:secret/data/db#password")]
    [InlineData("password: ref+vault://secret/db#/password")]
    [InlineData("password: <path:secret/data/db#password>")]
    [InlineData("password: '{{ .Values.password }}'")]
    [InlineData("usePassword: 'true'")]
    [InlineData("privateKey: /etc/tls/tls.key")]
    [InlineData("env: [{name: PWD, value: /app}]")]
    [InlineData("env: [{name: DB_PASSWORD, value: $(OTHER)}]")]
    [InlineData("env: [{name: DB_PASSWORD, value: ''}]")]
    [InlineData("env: [{name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}]")]
    [InlineData("env: [{name: DB_PASSWORD_FILE, value: /run/secrets/db}]")]
    [InlineData("env: [{name: HOST, value: password}]")]
    [InlineData("data: [{secretKey: password, remoteRef: {key: db, property: password}}]")]
    [InlineData("refs: [{name: token}, {name: password, key: password}]")]
    [InlineData("args: [--token-file=/var/run/token, --password=$(PW), --token-ttl=1h, --token=]")]
    [InlineData("args: [--password, $(PW), --token, --verbose]")]
    [InlineData("args: ['--tls-private-key=/etc/tls/tls.key']")]
    [InlineData("url: https://admin@pdns.corp.local")]
    [InlineData("url: https://$(USER):$(PASSWORD)@pdns.corp.local")]
    [InlineData("url: 'https://{{ .user }}:{{ .password }}@pdns.corp.local'")]
    [InlineData("url: http://host:8080/path@2x?mail=a@b")]
    [InlineData("url: ssh://git@git.corp:22/a.git")]
    [InlineData("image: registry.corp:5000/app@sha256:0123456789abcdef0123456789abcdef")]
    [InlineData("description: Basic authentication")]
    [InlineData("description: Bearer authentication")]
    [InlineData("header: Bearer $(TOKEN)")]
    [InlineData("authorization: RBAC")]
    [InlineData("authType: Basic")]
    [InlineData("x: ghp_short")]
    [InlineData("x: AKIA")]
    [InlineData("x: https://hooks.slack.com/services/$(SLACK)")]
    [InlineData("type: kubernetes.io/dockerconfigjson")]
    [InlineData("x: '{\"auths\": {}}'")]
    [InlineData("x: '{\"auth\": \"required\", \"token\": \"\"}'")]
    [InlineData("caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCmFiYwo=")]
    [InlineData("certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCmFiYwo=")]
    [InlineData("script: |\n  token=$(cat /run/token)\n  password = os.getenv('PW')\n  key=read(x)\n")]
    [InlineData("config: |\n  password: ${PW}\n  password_file: /run/pw\n  tokens: many\n")]
    [InlineData("query: sum(rate(x{app=\"token\"}[5m]))")]
    [InlineData("filter: (&(uid=%s)(userPassword=*))")]
    public void A_value_that_only_looks_like_a_secret_is_accepted(string values) =>
        Assert.Empty(ParsedValues.Parse(values + "\n").Findings);

    [Fact]
    public void A_long_text_is_checked_quickly()
    {
        string[] texts =
        [
            new('a', 60_000), new('-', 60_000), string.Concat(Enumerable.Repeat("pass", 15_000)),
            string.Concat(Enumerable.Repeat("a:", 30_000)) + "://", string.Concat(Enumerable.Repeat("x=", 30_000)),
            string.Concat(Enumerable.Repeat(Letters, 900)) + "=\n", string.Concat(Enumerable.Repeat("Bearer ", 9_000)),
            string.Concat(Enumerable.Repeat("http://a:", 7_000)), string.Concat(Enumerable.Repeat("eyJ", 20_000)),
            "token" + new string(' ', 60_000),
        ];
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.All(texts, text =>
        {
            clock.Restart();
            Assert.False(ValueLints.HoldsSecret(text));
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 2);
        });
    }
}
