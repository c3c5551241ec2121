using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using Pulumi.Kubernetes.Types.Inputs.Rbac.V1;
using Pulumi.Utilities;
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
        ["PULUMI_K8S_SKIP_UPDATE_UNREACHABLE"] = "perhaps",
        ["PULUMI_K8S_CLIENT_BURST"] = "7",
    });
    private readonly Mocks _mocks = new();

    public void Dispose() => _state.Dispose();

    [Fact]
    public async Task Every_kind_says_what_it_is_even_without_args()
    {
        RoleRefArgs someRole = new() { ApiGroup = "rbac.authorization.k8s.io", Kind = "Role", Name = "role" };
        await RunAsync(() =>
        {
            _ = new Secret("secret");
            _ = new ConfigMap("map");
            _ = new Namespace("ns");
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
                "kubernetes:core/v1:Namespace v1 Namespace",
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
    public async Task A_map_assigned_to_a_secret_becomes_secret_and_entries_added_do_not()
    {
        SecretArgs assigned = new() { StringData = new InputMap<string> { ["k"] = "v" } };
        SecretArgs added = new() { StringData = { ["k"] = "v" } };

        Assert.True(await Output.IsSecretAsync(assigned.StringData.ToOutput()));
        Assert.False(await Output.IsSecretAsync(added.StringData.ToOutput()));
        Assert.Throws<NullReferenceException>(() => assigned.Data = null!);
    }

    [Fact]
    public async Task Provider_flags_and_settings_travel_as_text()
    {
        await RunAsync(() => _ = new Provider("hub", new()
        {
            KubeConfig = "kc",
            EnableSecretMutable = true,
            KubeClientSettings = new KubeClientSettingsArgs { Qps = 1.5 },
        }));

        var inputs = _mocks.Resource("hub").Inputs;
        Assert.Equal("pulumi:providers:kubernetes", _mocks.Resource("hub").Type);
        Assert.Equal("kc", inputs["kubeconfig"]);
        Assert.Equal("true", inputs["enableSecretMutable"]);
        Assert.Equal("true", inputs["enablePatchForce"]);
        Assert.Equal("""{ "burst": 7, "qps": 1.5 }""", inputs["kubeClientSettings"]);
        Assert.False(inputs.ContainsKey("skipUpdateUnreachable"));
    }

    [Fact]
    public async Task A_custom_resource_has_the_type_its_args_say()
    {
        await RunAsync(() =>
        {
            _ = new CustomResource("app", new AppArgs { Spec = new AppSpecArgs { Names = { "a", "b" } } });
            _ = new CustomResourcePatch("patch", new AppPatchArgs());
        });

        var app = _mocks.Resource("app");
        Assert.Equal("kubernetes:argoproj.io/v1alpha1:Application", app.Type);
        Assert.Equal("kubernetes:argoproj.io/v1alpha1:ApplicationPatch", _mocks.Resource("patch").Type);
        Assert.Equal("Application", app.Inputs["kind"]);
        var spec = Assert.IsType<ImmutableDictionary<string, object>>(app.Inputs["spec"]);
        Assert.Equal(["a", "b"], Assert.IsType<ImmutableArray<object>>(spec["names"]).AsEnumerable());
    }

    [Fact]
    public async Task Reading_an_object_gives_mocks_its_id_and_no_inputs()
    {
        await RunAsync(() => Secret.Get("found", "argocd/found"));

        Assert.Equal("argocd/found", _mocks.Resource("found").Id);
        Assert.Empty(_mocks.Resource("found").Inputs);
    }

    [Fact]
    public async Task Metadata_comes_back_as_it_went()
    {
        ConfigMap? map = null;
        await RunAsync(() => map = new("map", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "n",
                Labels = { ["a"] = "b" },
                Finalizers = { "f" },
                Generation = 2,
                OwnerReferences = { new OwnerReferenceArgs { ApiVersion = "v1", Kind = "K", Name = "o", Uid = "u" } },
                ManagedFields = { new ManagedFieldsEntryArgs { FieldsV1 = """{"f:a":{}}""" } },
            },
        }));

        var metadata = await OutputUtilities.GetValueAsync(map!.Metadata);
        Assert.Equal(("n", 2), (metadata.Name, metadata.Generation));
        Assert.Equal("b", metadata.Labels["a"]);
        Assert.Equal(["f"], metadata.Finalizers.AsEnumerable());
        Assert.Equal("o", metadata.OwnerReferences.Single().Name);
        Assert.Equal("""{"f:a":{}}""", metadata.ManagedFields.Single().FieldsV1.GetRawText());
        Assert.Null(metadata.Namespace);
    }

    [Fact]
    public async Task A_specification_comes_back_as_it_went()
    {
        Kinds.Apps.V1.Deployment? deployment = null;
        Service? service = null;
        await RunAsync(() =>
        {
            deployment = new("deployment", new()
            {
                Spec = new DeploymentSpecArgs
                {
                    Replicas = 2,
                    Selector = new LabelSelectorArgs { MatchLabels = { ["a"] = "b" } },
                    Strategy = new DeploymentStrategyArgs
                    {
                        RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = "50%", MaxUnavailable = 0 },
                    },
                    Template = new PodTemplateSpecArgs
                    {
                        Spec = new PodSpecArgs { Containers = { new ContainerArgs { Name = "c", Image = "i" } } },
                    },
                },
            });
            service = new("service", new()
            {
                Spec = new ServiceSpecArgs
                {
                    Type = ServiceSpecType.NodePort,
                    Ports = { new ServicePortArgs { Port = 80, TargetPort = "http" } },
                },
            });
        });

        var spec = await OutputUtilities.GetValueAsync(deployment!.Spec);
        Assert.Equal((2, "b"), (spec.Replicas, spec.Selector.MatchLabels["a"]));
        Assert.Equal("50%", spec.Strategy.RollingUpdate.MaxSurge.AsT1);
        Assert.Equal(0, spec.Strategy.RollingUpdate.MaxUnavailable.AsT0);
        var container = spec.Template.Spec.Containers.Single();
        Assert.Equal(("c", "i"), (container.Name, container.Image));
        var ports = await OutputUtilities.GetValueAsync(service!.Spec);
        Assert.Equal("NodePort", ports.Type);
        Assert.Equal((80, "http"), (ports.Ports.Single().Port, ports.Ports.Single().TargetPort.AsT1));
    }

    private Task<ImmutableArray<Resource>> RunAsync(Action program) => Deployment.TestAsync(_mocks, new(), program);

    private sealed class AppArgs() : CustomResourceArgs("argoproj.io/v1alpha1", "Application")
    {
        [Input("spec")]
        public Input<AppSpecArgs>? Spec { get; set; }
    }

    private sealed class AppPatchArgs() : CustomResourcePatchArgs("argoproj.io/v1alpha1", "Application");

    private sealed class AppSpecArgs : ResourceArgs
    {
        [Input("names")]
        private InputList<string>? _names;

        public InputList<string> Names => _names ??= [];
    }
}
