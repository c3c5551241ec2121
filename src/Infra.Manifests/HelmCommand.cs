using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Infra.Manifests;

/// <summary>
/// The arguments of `helm template` for a source, in Argo CD's order (util/helm/cmd.go): value files before inline
/// values; parameters override both, whatever their place.
/// </summary>
internal static partial class HelmCommand
{
    /// <summary>Helm reads the inline values from its standard input.</summary>
    public const string InlineValues = "-";

    public static ImmutableArray<string> Create(
        ApplicationSource source, SourceCheckout checkout, ClusterCapabilities capabilities)
    {
        var helm = source.Helm ?? new();
        var variables = new SourceVariables(source);
        var files = new ValueFiles(source, checkout, variables);
        var kubeVersion = WithoutSuffix(helm.KubeVersion is "" ? capabilities.KubeVersion : helm.KubeVersion);
        return
        [
            "template", ".", "--name-template", helm.ReleaseName is "" ? source.Application : helm.ReleaseName,
            "--namespace", helm.Namespace is "" ? source.Namespace : helm.Namespace,
            .. Option("--kube-version", kubeVersion is "" ? [] : [kubeVersion]),
            .. helm.Parameters.SelectMany(parameter => (string[])
            [
                parameter.ForcesText ? "--set-string" : "--set",
                $"{parameter.Name}={Escape(variables.Replace(parameter.Value))}",
            ]),
            .. Option(
                "--set-file",
                helm.FileParameters.Select(parameter => $"{parameter.Name}={Escape(files.Resolve(parameter.Value))}")),
            .. Option("--values", files.Find(helm)),
            .. Option("--values", helm.Values is "" ? [] : [InlineValues]),
            .. Option("--api-versions", helm.ApiVersions is [] ? capabilities.ApiVersions : helm.ApiVersions),
            .. helm.SkipCrds ? (string[])[] : ["--include-crds"],
            .. helm.SkipSchemaValidation ? (string[])["--skip-schema-validation"] : [],
            .. helm.SkipTests ? (string[])["--skip-tests"] : [],
        ];
    }

    private static IEnumerable<string> Option(string name, IEnumerable<string> values) =>
        values.SelectMany(value => (string[])[name, value]);

    // A comma would begin another parameter. A list in braces keeps its commas.
    private static string Escape(string value) =>
        value.StartsWith('{') && value.EndsWith('}') ? value : BareComma().Replace(value, @"$1\,");

    // Argo CD removes a distribution's suffix, such as +vmware.1, from the version that charts see.
    private static string WithoutSuffix(string version) =>
        Version().Match(version) is { Success: true } found ? found.Groups[1].Value : version;

    [GeneratedRegex(@"([^\\]),")]
    private static partial Regex BareComma();

    [GeneratedRegex(@"^v?(\d+\.\d+\.\d+)")]
    private static partial Regex Version();
}
