using Infra.Foundation;
using Infra.Workloads;

namespace Infra.Tests.Workloads;

/// <summary>How two versions of a rendered object are compared, and what a reviewer is told.</summary>
public sealed class ObjectComparisonTests
{
    [Theory]
    [InlineData("a: 1", "a: 2", "a")]
    [InlineData("a: {b: 1}", "a: {b: 2, c: 3}", "a.b a.c")]
    [InlineData("c: [{name: x, v: 1}, {name: y}]", "c: [{name: x, v: 2}, {name: y}]", "c[x].v")]
    [InlineData("c: [{name: x}, {name: y}]", "c: [{name: y}, {name: x}]", "c")]
    [InlineData("c: [{name: x, v: 1}, {name: y}]", "c: [{name: y}, {name: x, v: 2}, {name: z}]", "c[x].v c[z] c")]
    [InlineData("c: [{name: x}]", "c: [{name: x}, {name: y}]", "c[y]")]
    [InlineData("c: [{name: x}, {name: x}]", "c: [{name: x}]", "c")]
    [InlineData("c: [1, 2]", "c: [1, 3]", "c[1]")]
    [InlineData("c: [1, 2]", "c: [1]", "c")]
    [InlineData("m: {a.b/c: 1}", "m: {a.b/c: 2}", "m[a.b/c]")]
    [InlineData("a: '1'", "a: 1", "a")]
    [InlineData("a: 1", "a: 1", "")]
    public void Changed_fields_have_paths(string before, string after, string paths) =>
        Assert.Equal(paths, string.Join(' ', FieldChange.Compare(Tree(before), Tree(after)).Select(one => one.Path)));

    [Theory]
    [InlineData("Deployment", "spec.selector.matchLabels.app", true)]
    [InlineData("Deployment", "spec.selector", true)]
    [InlineData("Deployment", "spec.replicas", false)]
    [InlineData("Deployment", "spec.selectorX", false)]
    [InlineData("StatefulSet", "spec.replicas", false)]
    [InlineData("StatefulSet", "spec.template.spec.containers[a].image", false)]
    [InlineData("StatefulSet", "spec.updateStrategy.type", false)]
    [InlineData("StatefulSet", "spec.serviceName", true)]
    [InlineData("StatefulSet", "spec.volumeClaimTemplates[0].spec.resources.requests.storage", true)]
    [InlineData("Job", "spec.template.spec.containers[a].image", true)]
    [InlineData("Job", "spec.ttlSecondsAfterFinished", false)]
    [InlineData("CronJob", "spec.jobTemplate.spec.template.spec.containers[a].image", false)]
    [InlineData("Service", "spec.clusterIP", true)]
    [InlineData("Service", "spec.ports[http].port", false)]
    [InlineData("PersistentVolumeClaim", "spec.resources.requests.storage", false)]
    [InlineData("PersistentVolumeClaim", "spec.storageClassName", true)]
    [InlineData("ClusterRoleBinding", "roleRef.name", true)]
    [InlineData("ClusterRoleBinding", "subjects[a].namespace", false)]
    [InlineData("StorageClass", "parameters.policy", true)]
    [InlineData("CustomResourceDefinition", "spec.scope", true)]
    [InlineData("CustomResourceDefinition", "spec.versions[v1].schema", false)]
    [InlineData("Secret", "type", true)]
    public void Immutable_fields_are_known(string kind, string path, bool isImmutable) =>
        Assert.Equal(isImmutable, ObjectFacts.IsImmutable(Tree($"kind: {kind}"), path));

    [Theory]
    [InlineData("ConfigMap", "data.key", true)]
    [InlineData("ConfigMap", "binaryData[a.b]", true)]
    [InlineData("ConfigMap", "immutable", true)]
    [InlineData("ConfigMap", "metadata.labels.data", false)]
    [InlineData("Secret", "stringData.key", true)]
    [InlineData("Widget", "data.key", false)]
    public void The_content_of_an_immutable_object_cannot_change(string kind, string path, bool isImmutable)
    {
        Assert.Equal(isImmutable, ObjectFacts.IsImmutable(Tree($"{{kind: {kind}, immutable: true}}"), path));
        Assert.False(ObjectFacts.IsImmutable(Tree($"{{kind: {kind}, immutable: false}}"), path));
        Assert.False(ObjectFacts.IsImmutable(Tree($"{{kind: {kind}}}"), path));
    }

    [Theory]
    [InlineData("spec.template.metadata.annotations[checksum/config]", true)]
    [InlineData("metadata.annotations.checksum", true)]
    [InlineData("spec.template.metadata.annotations.rollme", true)]
    [InlineData("metadata.labels[helm.sh/chart]", true)]
    [InlineData("spec.template.metadata.labels[app.kubernetes.io/version]", true)]
    [InlineData("metadata.labels[app.kubernetes.io/name]", false)]
    [InlineData("metadata.annotations[example.com/other]", false)]
    [InlineData("data.checksum", false)]
    public void Noise_is_known(string path, bool isNoise) => Assert.Equal(isNoise, ObjectFacts.IsNoise(path));

    [Theory]
    [InlineData("Deployment", "spec.template.spec.containers[a].image", FactKind.Image)]
    [InlineData("CronJob", "spec.jobTemplate.spec.template.spec.initContainers[a].image", FactKind.Image)]
    [InlineData("Widget", "spec.image", null)]
    [InlineData("StatefulSet", "spec.replicas", FactKind.Replicas)]
    [InlineData("Deployment", "spec.template.spec.containers[a].resources.limits.memory", FactKind.Resources)]
    [InlineData("ClusterRole", "rules[0].verbs[1]", FactKind.Permissions)]
    [InlineData("RoleBinding", "subjects", FactKind.Permissions)]
    [InlineData("CustomResourceDefinition", "spec.versions", FactKind.Definition)]
    [InlineData("Secret", "stringData.key", FactKind.Secret)]
    [InlineData("ConfigMap", "data.key", null)]
    public void Important_changes_are_named(string kind, string path, FactKind? fact) =>
        Assert.Equal(fact, ObjectFacts.FindKind(kind, path));

    [Theory]
    [InlineData("{}", null)]
    [InlineData("{helm.sh/hook: pre-install}", "PreSync")]
    [InlineData("{helm.sh/hook: 'pre-install,post-upgrade'}", "PreSync, PostSync")]
    [InlineData("{helm.sh/hook: crd-install}", null)]
    [InlineData("{helm.sh/hook: test}", "never applied")]
    [InlineData("{helm.sh/hook: 'pre-rollback'}", "never applied")]
    [InlineData("{helm.sh/hook: test, argocd.argoproj.io/hook: Skip}", "Skip")]
    public void Hooks_are_those_of_Argo_CD(string annotations, string? hook) =>
        Assert.Equal(hook, HookTypes.Read(Tree($"metadata: {{annotations: {annotations}}}")));

    private static YamlMap Tree(string text) => YamlFile.ParseMap(text, "tree.yaml", new())!;
}
