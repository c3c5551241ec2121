using static Infra.Templating.Tests.Rendering;

namespace Infra.Templating.Tests;

/// <summary>
/// Failures that the old templaters printed without an error; here they are errors unless the template permits them.
/// </summary>
public class SilentFailureTests
{
    private static readonly MapValue Cluster = Map(
        ("txtOwnerId", "one"), ("clusterIusser", "prod"), ("azure", new Dictionary<string, object?>()),
        ("tkr", new Dictionary<string, object?> { ["reference"] = new Dictionary<string, object?>() }),
        ("global", new Dictionary<string, object?> { ["name"] = "x" }), ("controller", "nginx"));

    public static TheoryData<string, string, int> Failures => new()
    {
        // Every cluster would share one external-dns owner.
        { "txtOwnerId: \"{{ txtOwnerID }}\"", "txtOwnerId: \"\"", 17 },
        // A typing error in the settings leaves the issuer empty.
        { "cert-manager.io/cluster-issuer: {{ clusterIssuer }}", "cert-manager.io/cluster-issuer: ", 36 },
        // The Tanzu release is missing.
        { "tkr:\n  reference:\n    name: {{ tkr.reference.name }}", "tkr:\n  reference:\n    name: ", 14 },
        { "LOCATION='{{ azure.location }}'", "LOCATION=''", 14 },
        { "volumes:\n{% for v in tkr.volumes %}\n- {{ v }}\n{% endfor %}", "volumes:\n", 13 },
        { "pipeline: {{ global.devopsPipeline }}", "pipeline: ", 14 },
        { "annotations:{% for a in annotation %} {{ a }}{% endfor %}", "annotations:", 25 },
        { "{{ conroller }}.example", ".example", 4 },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_silent_failure_is_an_error_by_default(string template, string silent, int column)
    {
        var error = Fail(template, Cluster);
        Assert.Equal((TemplateErrorKind.Undefined, column), (error.Kind, error.Column));
        Assert.Equal(TemplateErrorKind.Undefined, Fail(template, Cluster, Yart).Kind);
        Assert.Equal(silent, Render(template, Cluster, Lenient));
        Assert.Equal(silent, Render(template, Cluster, Lenient with { Dialect = TemplateDialect.Yart }));
    }

    [Fact]
    public void Only_Yart_ignores_undefined_deeper_chains()
    {
        const string Template = "x: {{ azure.backend.location }}";
        Assert.Equal("x: ", Render(Template, Cluster, Lenient with { Dialect = TemplateDialect.Yart }));
        Assert.Equal(TemplateErrorKind.Undefined, Fail(Template, Cluster, Lenient).Kind);
        Assert.Equal("'azure.backend' is undefined.", Fail(Template, Cluster).Message);
    }

    [Fact]
    public void An_unknown_statement_is_an_error_instead_of_text() =>
        Assert.Equal(TemplateErrorKind.Syntax, Fail("{% each x %}").Kind);
}
