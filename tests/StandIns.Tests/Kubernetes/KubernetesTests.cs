using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using StandIns.Tests.Testing;
using StandIns.Tests.Wire;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;
using Kinds = Pulumi.Kubernetes;

namespace StandIns.Tests.Kubernetes;

[Collection(OneDeploymentAtATime.Name)]
public sealed class KubernetesTests : IDisposable
{
    private readonly ProcessState _state = new(new Dictionary<string, string>
    {
        ["PULUMI_K8S_ENABLE_PATCH_FORCE"] = "T",
        ["PULUMI_K8S_ENABLE_CONFIGMAP_MUTABLE"] = "true",
        ["PULUMI_K8S_SUPPRESS_HELM_HOOK_WARNINGS"] = "1",
        ["PULUMI_K8S_SKIP_UPDATE_UNREACHABLE"] = "perhaps",
    });
    private readonly Mocks _mocks = new();

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task Every_kind_sets_its_apiVersion_and_kind_even_without_args()
    {
        RoleRefArgs someRole = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = "role" };
        await _mocks.RunAsync(() =>
        {
            _ = new Secret("secret");
            _ = new ConfigMap("map");
            _ = new Service("service");
            _ = new ServiceAccount("account");
            _ = new Kinds.Apps.V1.Deployment("deployment");
            _ = new Kinds.Networking.V1.NetworkPolicy("network");
            _ = new Kinds.Policy.V1.PodDisruptionBudget("disruption");
            _ = new Kinds.Rbac.V1.Role("role");
            _ = new Kinds.Rbac.V1.RoleBinding("binding", new() { RoleRef = someRole });
        });

        Assert.Equal(
            [
                "kubernetes:core/v1:Secret v1 Secret",
                "kubernetes:core/v1:ConfigMap v1 ConfigMap",
                "kubernetes:core/v1:Service v1 Service",
                "kubernetes:core/v1:ServiceAccount v1 ServiceAccount",
                "kubernetes:apps/v1:Deployment apps/v1 Deployment",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy networking.k8s.io/v1 NetworkPolicy",
                "kubernetes:policy/v1:PodDisruptionBudget policy/v1 PodDisruptionBudget",
                "kubernetes:rbac.authorization.k8s.io/v1:Role rbac.authorization.k8s.io/v1 Role",
                "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding rbac.authorization.k8s.io/v1 RoleBinding",
            ],
            _mocks.Resources.Select(seen => $"{seen.Type} {seen.Inputs["apiVersion"]} {seen.Inputs["kind"]}"));
    }

    [Fact]
    public async Task A_map_assigned_to_a_Secret_becomes_secret_but_added_entries_do_not()
    {
        SecretArgs assigned = new() { StringData = new InputMap<string> { ["k"] = "v" } };
        SecretArgs added = new() { StringData = { ["k"] = "v" } };

        Assert.True(await Outputs.IsSecretAsync<ImmutableDictionary<string, string>>(assigned.StringData));
        Assert.False(await Outputs.IsSecretAsync<ImmutableDictionary<string, string>>(added.StringData));
        Assert.Throws<NullReferenceException>(() => assigned.StringData = null!);
    }

    [Fact]
    public async Task Provider_flags_are_sent_as_text_and_default_to_the_environment()
    {
        await _mocks.RunAsync(() => _ = new Provider("hub", new()
        {
            KubeConfig = "kc",
            EnableSecretMutable = true,
            EnableConfigMapMutable = false,
        }));

        Assert.Equal("pulumi:providers:kubernetes", _mocks.Resource("hub").Type);
        Assert.Equal(
            [
                "enableConfigMapMutable=false", "enablePatchForce=true", "enableSecretMutable=true", "kubeconfig=kc",
                "suppressHelmHookWarnings=true",
            ],
            _mocks.Resource("hub").Inputs.Select(input => $"{input.Key}={input.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_custom_resource_has_the_type_from_its_args()
    {
        await _mocks.RunAsync(() =>
            _ = new CustomResource("app", new AppArgs { Spec = new AppSpecArgs { Names = { "a", "b" } } }));

        var app = _mocks.Resource("app");
        Assert.Equal("kubernetes:argoproj.io/v1alpha1:Application", app.Type);
        Assert.Equal("Application", app.Inputs["kind"]);
        var spec = Assert.IsType<ImmutableDictionary<string, object>>(app.Inputs["spec"]);
        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<object>>(spec["names"]).AsEnumerable());
    }

    private sealed class AppArgs() : CustomResourceArgs("argoproj.io/v1alpha1", "Application")
    {
        [Input("spec")]
        public Input<AppSpecArgs>? Spec { get; set; }
    }

    private sealed class AppSpecArgs : ResourceArgs
    {
        [Input("names")]
        private InputList<string>? _names;

        public InputList<string> Names => _names ??= [];
    }
}
