namespace Infra.Tests.Cli;

/// <summary>The silent failures of the replaced templaters are problems here, with file and line.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class SilentFailureTests
{
    private const string Template = "stacks/templates/dns/external-dns/values.yaml.j2";
    private const string Anything = """{"properties": {"cluster": {"additionalProperties": true}}}""";

    [Theory]
    // A key in another case printed nothing, so all clusters shared one owner of DNS records.
    [InlineData(
        "externaldns: {txtOwnerId: a}",
        "txtOwnerId: \"{{ cluster.externaldns.txtOwnerID }}\"",
        "'cluster.externaldns.txtOwnerID' is undefined; did you mean 'txtOwnerId'?")]
    // A typo in the settings printed nothing.
    [InlineData(
        "ingress: {clusterIusser: a}",
        "annotations: {cluster-issuer: \"{{ cluster.ingress.clusterIssuer }}\"}",
        "did you mean 'clusterIusser'?")]
    // The schema did not reach a default, so the release stayed empty.
    [InlineData(
        "tkc: {}",
        "name: {{ cluster.tkc.tanzukubernetesrelease }}",
        "'cluster.tkc.tanzukubernetesrelease' is undefined")]
    // A chain of undefined names printed nothing.
    [InlineData("a: 1", "x: {{ cluster.b.c.d }}", "'cluster.b' is undefined")]
    // A loop over a missing list ran zero times.
    [InlineData("a: 1", "x:\n{% for v in cluster.volumes %}- {{ v }}\n{% endfor %}", "'cluster.volumes' is undefined")]
    // An undefined global.
    [InlineData("a: 1", "x: {{ global.devopsPipeline }}", "'global' is undefined")]
    // An environment variable that must not reach every template by accident.
    [InlineData("a: 1", "x: {{ 'HOME' | getenv }}", "HOME")]
    public async Task An_undefined_value_is_a_problem(string cluster, string template, string message)
    {
        var run = await CheckAsync(Anything, $"cluster:\n  {cluster}\n", template);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "TPL002  stacks/templates/dns/external-dns/values.yaml.j2:", run.Output, StringComparison.Ordinal);
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x: {{ cluster.volumes | default('none') }}\n")]
    [InlineData("{% if cluster.volumes %}x: 1{% endif %}\n")]
    [InlineData("{% if cluster.a.b is defined %}x: 1{% endif %}\n")]
    [InlineData("x:\n{% for v in cluster.volumes | default([]) %}- {{ v }}\n{% endfor %}\n")]
    public async Task A_guarded_undefined_value_is_allowed(string template) =>
        Assert.Equal(0, (await CheckAsync(Anything, "cluster:\n  a: {c: 1}\n", template)).ExitCode);

    [Theory]
    // The root property had a different name than the settings: 0 of 66 values were checked.
    [InlineData(
        """{"properties": {"clusters": {"properties": {"a": {"type": "integer"}}}}}""",
        "cluster:\n  a: text\n",
        "'cluster' is an unknown key")]
    // A dot in a name: the properties below it were never reached.
    [InlineData(
        """{"properties": {"cluster": {"properties": {"certManager.": {"properties": {"image": """
            + """{"type": "string"}}}}}}}""",
        "cluster:\n  certManager: {image: a}\n",
        "'cluster.certManager' is an unknown key")]
    // A colon in a name.
    [InlineData(
        """{"properties": {"cluster": {"properties": {"nodePools:": {"type": "array"}}}}}""",
        "cluster:\n  nodePools: [1]\n",
        "'cluster.nodePools' is an unknown key")]
    // An object without `properties`: its names were beside it, and 0 of 50 values were checked.
    [InlineData("""{"properties": {"cluster": {"victoriaMetrics": {"type": "string"}}}}""",
        "cluster:\n  victoriaMetrics: 7\n", "'victoriaMetrics' is not a keyword of JSON Schema draft 7")]
    // A keyword that is unknown, or known only in another draft, was ignored.
    [InlineData("""{"properties": {"cluster": {"properties": {"a": {"type": "string", "maxLenght": 3}}}}}""",
        "cluster:\n  a: text\n", "'maxLenght' is not a keyword of JSON Schema draft 7")]
    [InlineData("""{"properties": {"cluster": {"properties": {"a": {"format": "int32"}}}}}""",
        "cluster:\n  a: 1\n", "the format 'int32' is not supported")]
    // A keyword that was known but never checked.
    [InlineData("""{"properties": {"cluster": {"properties": {"a": {"const": "safe"}}}}}""",
        "cluster:\n  a: wild\n", "'cluster.a' is text ('wild'); expected 'safe'")]
    // A line break at the end of a text, which the pattern did not see.
    [InlineData("""{"properties": {"cluster": {"properties": {"a": {"pattern": "^[a-z]+$"}}}}}""",
        "cluster:\n  a: |\n    text\n", "'cluster.a' is text ('text\\n'), which does not match '^[a-z]+$'")]
    // A schema written for an item of the list was applied to the root.
    [InlineData(
        """{"properties": {"name": {"type": "string"}}, "required": ["name"]}""",
        "cluster:\n  a: 1\n",
        "'name' is missing")]
    // Unknown keys were accepted.
    [InlineData(
        """{"properties": {"cluster": {"properties": {"replicas": {"type": "integer"}}}}}""",
        "cluster:\n  replicas: 1\n  replcaCount: 2\n",
        "'cluster.replcaCount' is an unknown key")]
    // An integer whose default is text.
    [InlineData(
        """{"properties": {"cluster": {"properties": {"replica": {"type": "integer", "default": "1"}}}}}""",
        "cluster: {}\n",
        "'cluster.replica' is text ('1'); expected a whole number")]
    // A boolean written as text does not match the schema.
    [InlineData(
        """{"properties": {"cluster": {"properties": {"enabled": {"type": "boolean"}}}}}""",
        "cluster:\n  enabled: 'true'\n",
        "'cluster.enabled' is text ('true'); expected true or false")]
    // A required name that no property defines.
    [InlineData(
        """{"properties": {"cluster": {"required": ["image-registry"], "properties": {"imageRegistry": """
            + """{"type": "string"}}}}}""",
        "cluster:\n  imageRegistry: a\n",
        "'cluster.image-registry' is missing")]
    // Not JSON at all.
    [InlineData("""{"properties": {"cluster": """, "cluster: {}\n", "YML001  stacks/settings.schema.json:")]
    public async Task A_setting_that_no_schema_checks_is_a_problem(string schema, string settings, string message)
    {
        var run = await CheckAsync(schema, settings, "a: 1\n");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    // A golden file contained this; it is an alias, not a name.
    [InlineData("domains:\n- *.subdomain.corp.local\n", "TPL003")]
    [InlineData("a: b: c\n", "TPL003")]
    [InlineData("a: 1\na: 2\n", "TPL003")]
    [InlineData("image: overlay_me\n", "VAL006")]
    [InlineData("grafana:\n  adminPassword: admin123\n", "VAL007")]
    public async Task Wrong_rendered_values_are_a_problem(string template, string code)
    {
        var run = await CheckAsync(Anything, "cluster: {}\n", template);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stacks/settings.yaml", "cluster: {need: 1\n", "YML001")]
    [InlineData("stacks/settings.yaml", "- a\n", "")]
    [InlineData("stacks/settings.yaml", "cluster: {need: 1, need: 2}\n", "")]
    [InlineData("stacks/dev/settings.yaml", "cluster:\n\tneed: 1\n", "YML001")]
    [InlineData("stacks/dev/settings.yaml", "cluster: text\n", "")]
    [InlineData("stacks/dev/clusters/alpha.yaml", "cluster: {need: 1\n", "YML001")]
    [InlineData("stacks/dev/clusters/alpha.yaml", "cluster: [1]\n", "")]
    [InlineData("stacks/dev/clusters/alpha.yaml", "cluster: {need: 1}\nvalues: [1]\n", "")]
    public async Task A_broken_settings_file_is_the_only_problem(string file, string text, string code)
    {
        // Each file sets something that the schema requires and the template needs.
        const string schema =
            """
            {"required": ["zone"], "properties": {"zone": {"type": "string"}, "cluster": {"type": "object",
              "required": ["need", "size"], "properties": {"need": {"type": "integer"}, "size": {"type": "integer"}}}}}
            """;
        using var project = new TemporaryFolder();
        project.CopyIn(Path.Combine(Repository.Cases, "_project"));
        project.Write("stacks/settings.schema.json", schema);
        project.Write("stacks/settings.yaml", "cluster: {size: 1}\n");
        project.Write("stacks/dev/settings.yaml", "zone: a\n");
        project.Write("stacks/dev/clusters/alpha.yaml", "cluster: {need: 1}\n");
        project.Write(Template, "a: {{ cluster.need }}{{ cluster.size }}{{ zone }}\n");
        project.Write("stacks/dev/clusters/beta.yaml", "cluster: {need: 1}\n");
        Assert.Equal(0, (await InfraCommand.RunAsync("check", "dev", "-C", project.Root)).ExitCode);
        project.Write(file, text);
        var run = await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
        Assert.Equal(2, run.ExitCode);
        Assert.True(run.Output.Contains("\n1 problem, ", StringComparison.Ordinal), run.Output);
        Assert.Contains($"{code}  {file}:", run.Output, StringComparison.Ordinal);
    }

    private static async Task<InfraCommand> CheckAsync(string schema, string settings, string template)
    {
        using var project = new TemporaryFolder();
        project.CopyIn(Path.Combine(Repository.Cases, "_project"));
        project.Write("stacks/settings.schema.json", schema);
        project.Write("stacks/settings.yaml", settings);
        project.Write(Template, template);
        return await InfraCommand.RunAsync("check", "dev", "-C", project.Root);
    }
}
