using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Tests.Manifests;

public sealed class HelmCommandTests
{
    private const string Start = "template . --name-template alpha-app --namespace apps";

    [Theory]
    [InlineData("{}", Start + " --include-crds")]
    [InlineData("{releaseName: other, namespace: elsewhere}",
        "template . --name-template other --namespace elsewhere --include-crds")]
    [InlineData("{skipCrds: true, skipTests: true, skipSchemaValidation: true}",
        Start + " --skip-schema-validation --skip-tests")]
    [InlineData("{kubeVersion: v1.28.8+vmware.1-fips.1}", Start + " --kube-version 1.28.8 --include-crds")]
    [InlineData("{apiVersions: [policy/v1/PodDisruptionBudget]}",
        Start + " --api-versions policy/v1/PodDisruptionBudget --include-crds")]
    [InlineData("{parameters: [{name: a, value: '1'}, {name: b, value: 'true', forceString: true}]}",
        Start + " --set a=1 --set-string b=true --include-crds")]
    [InlineData("{parameters: [{name: a, value: 'b,c'}]}", Start + @" --set a=b\,c --include-crds")]
    [InlineData(@"{parameters: [{name: a, value: 'b\,c'}]}", Start + @" --set a=b\,c --include-crds")]
    [InlineData("{parameters: [{name: a, value: '{b,c}'}]}", Start + " --set a={b,c} --include-crds")]
    [InlineData("{parameters: [{name: a, value: '$ARGOCD_APP_NAME-${ARGOCD_APP_SOURCE_PATH}-$OTHER-$$'}]}",
        Start + " --set a=alpha-app-chart--$ --include-crds")]
    [InlineData("{fileParameters: [{name: a, path: text.txt}]}",
        Start + " --set-file a=/repo/chart/text.txt --include-crds")]
    [InlineData("{values: 'a: 1', valueFiles: [values.yaml, ../shared.yaml, /root.yaml, $other/alpha.yaml]}",
        Start + " --values /repo/chart/values.yaml --values /repo/shared.yaml --values /repo/root.yaml"
        + " --values /others/alpha.yaml --values - --include-crds")]
    [InlineData("{valueFiles: [none.yaml], ignoreMissingValueFiles: true}", Start + " --include-crds")]
    [InlineData("{valuesObject: {a: 1}}", Start + " --values - --include-crds")]
    [InlineData("{values: ''}", Start + " --include-crds")]
    public void Options_become_arguments_in_Argo_CDs_order(string helm, string expected) =>
        Assert.Equal(expected, string.Join(' ', Create(helm, ClusterCapabilities.None)));

    [Fact]
    public void A_source_overrides_the_versions_of_the_cluster()
    {
        var cluster = new ClusterCapabilities("v1.30.1+vmware.1", ["a/v1/A"]);
        Assert.Equal(
            Start + " --kube-version 1.30.1 --api-versions a/v1/A --include-crds",
            string.Join(' ', Create("{}", cluster)));
        Assert.Equal(
            Start + " --kube-version 1.28.0 --api-versions b/v1/B --include-crds",
            string.Join(' ', Create("{kubeVersion: 1.28.0, apiVersions: [b/v1/B]}", cluster)));
    }

    [Theory]
    [InlineData("../../secret.yaml")]
    [InlineData("/../secret.yaml")]
    [InlineData("$other/../secret.yaml")]
    [InlineData("/")]
    public void A_value_file_outside_its_repository_is_rejected(string file)
    {
        var fault = Assert.Throws<RenderException>(
            () => Create($"{{valueFiles: ['{file}']}}", ClusterCapabilities.None));
        Assert.Contains($"'{file}' resolved to outside repository root", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_glob_stands_for_its_files_in_order()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["chart/b.yaml", "chart/a.yaml", "chart/c.txt", "chart/sub/d.yaml"])
            folder.Write(file, "");
        var checkout = new SourceCheckout(folder.Root, ImmutableSortedDictionary<string, string>.Empty);
        var arguments = HelmCommand.Create(
            Source("{valueFiles: ['*.yaml', 'sub/**']}"), checkout, ClusterCapabilities.None);
        Assert.Equal(
            ["chart/a.yaml", "chart/b.yaml", "chart/sub/d.yaml"],
            arguments.Where(argument => argument.EndsWith(".yaml", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(folder.Root, file)));
    }

    private static ImmutableArray<string> Create(string helm, ClusterCapabilities capabilities) => HelmCommand.Create(
        Source(helm),
        new("/repo", ImmutableSortedDictionary<string, string>.Empty.Add("other", "/others")),
        capabilities);

    private static ApplicationSource Source(string helm) => ApplicationSource.Read(
        "alpha-app", "apps", YamlFile.ParseMap($"path: chart\nhelm: {helm}\n", "source.yaml", new())!);
}
