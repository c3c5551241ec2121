using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;
using Infra.Program;
using Infra.TestStacks;

namespace Infra.Tests.Model;

public sealed class InventoryTests
{
    private const string Tanzu = """
        - apiVersion: run.tanzu.vmware.com/v1alpha3
          kind: TanzuKubernetesCluster
          metadata: {name: alpha, namespace: team-a, uid: t1, labels: {env: dev, core-basic: enabled,
              security-basic: enabled}}
          status:
            apiEndpoints: [{host: 10.0.0.1, port: 6443}]
            phase: running
            version: v1.29.4+vmware.3-fips.1-tkg.1
            conditions: [{type: Ready, status: "True"}]

        """;

    private const string V1Beta1 = """
        - apiVersion: cluster.x-k8s.io/v1beta1
          kind: Cluster
          metadata:
            name: alpha
            namespace: team-a
            uid: c1
            generation: 4
            labels: {env: dev, core-basic: enabled, security-basic: enabled,
                run.tanzu.vmware.com/tkr: v1.29.4---vmware.3-fips.1-tkg.1}
          spec:
            controlPlaneEndpoint: {host: 10.0.0.1, port: 6443}
            topology: {version: v1.29}
          status:
            phase: Provisioned
            observedGeneration: 4
            controlPlaneReady: true
            conditions: [{type: Ready, status: "True"}, {type: ControlPlaneReady, status: "True"}]

        """;

    private const string V1Beta2 = """
        - apiVersion: cluster.x-k8s.io/v1beta2
          kind: Cluster
          metadata: {name: alpha, namespace: team-a, uid: c1, generation: 4, labels: {env: dev, core-basic: enabled,
              security-basic: enabled}}
          spec:
            controlPlaneEndpoint: {host: 10.0.0.1, port: 6443}
            topology: {version: v1.29.4+vmware.3-fips.1}
          status:
            initialization: {controlPlaneInitialized: true}
            conditions: [{type: Available, status: "True", observedGeneration: 4}]

        """;

    [Theory]
    [InlineData(Tanzu, "v1.29.4+vmware.3-fips.1-tkg.1", "TanzuKubernetesCluster=t1")]
    [InlineData(V1Beta1, "v1.29.4+vmware.3-fips.1-tkg.1", "Cluster=c1")]
    [InlineData(V1Beta2, "v1.29.4+vmware.3-fips.1", "Cluster=c1")]
    [InlineData(Tanzu + V1Beta1, "v1.29.4+vmware.3-fips.1-tkg.1", "Cluster=c1 TanzuKubernetesCluster=t1")]
    [InlineData(V1Beta2 + Tanzu, "v1.29.4+vmware.3-fips.1-tkg.1", "Cluster=c1 TanzuKubernetesCluster=t1")]
    public void A_cluster_is_described_by_either_kind_of_object_or_both(string objects, string version, string uids)
    {
        var cluster = Only(objects);
        Assert.Equal(("sv-01", "team-a", "alpha"), (cluster.Supervisor, cluster.Namespace, cluster.Name));
        Assert.Equal(("10.0.0.1", 6443), (cluster.Endpoint!.Host, cluster.Endpoint.Port));
        Assert.Equal((ClusterState.Running, null), (cluster.State, cluster.StateReason));
        Assert.Equal((version, "dev"), (cluster.KubernetesVersion, cluster.Labels["env"].Value));
        Assert.Equal(uids, string.Join(' ', cluster.Uids.Select(uid => $"{uid.Key}={uid.Value}")));
    }

    [Fact]
    public void The_labels_of_both_objects_are_merged_and_a_difference_is_reported()
    {
        var problems = new ProblemList();
        var cluster = Assert.Single(Read(
            problems,
            Tanzu.Replace("env: dev", "env: staging, team: a", StringComparison.Ordinal)
                + V1Beta2.Replace("env: dev", "env: dev, tier: b", StringComparison.Ordinal))!.Clusters);
        Assert.Equal(
            ("staging", "a", "b"),
            (cluster.Labels["env"].Value, cluster.Labels["team"].Value, cluster.Labels["tier"].Value));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal(("INV006", Severity.Warning), (problem.Code, problem.Severity));
        Assert.Contains(
            "label 'env' of cluster 'alpha' is 'staging' on its TanzuKubernetesCluster and 'dev' on its Cluster",
            problem.What,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_endpoint_comes_from_the_Cluster_or_else_from_its_TanzuKubernetesCluster()
    {
        var other = Tanzu.Replace("10.0.0.1", "10.0.0.9", StringComparison.Ordinal);
        Assert.Equal("10.0.0.1", Only(other + V1Beta2).Endpoint!.Host);
        Assert.Equal(
            "10.0.0.9",
            Only(other
                + V1Beta2.Replace(
                    "{host: 10.0.0.1, port: 6443}", "{host: '', port: 0}", StringComparison.Ordinal)).Endpoint!.Host);
    }

    [Theory]
    [InlineData(V1Beta1)]
    [InlineData(V1Beta2)]
    public void Removing_the_TanzuKubernetesCluster_changes_nothing(string successor)
    {
        var (before, after) = (Only(Tanzu + successor), Only(successor));
        Assert.Equal(
            (
                before.Name,
                before.Supervisor,
                before.Namespace,
                before.Endpoint!.Host,
                before.Endpoint.Port,
                before.State),
            (after.Name, after.Supervisor, after.Namespace, after.Endpoint!.Host, after.Endpoint.Port, after.State));
        Assert.Empty(Refused(Tanzu + successor, successor));
        Assert.Empty(Refused(Tanzu, successor));
    }

    [Fact]
    public void A_label_lost_with_the_TanzuKubernetesCluster_triggers_the_guard() =>
        Assert.Equal(
            ["GRD001"],
            Refused(
                Tanzu + V1Beta2.Replace("env: dev", "a: b", StringComparison.Ordinal),
                V1Beta2.Replace("env: dev", "a: b", StringComparison.Ordinal)));

    [Fact]
    public void The_same_name_in_two_namespaces_or_supervisors_means_two_clusters()
    {
        var problems = new ProblemList();
        var elsewhere = V1Beta2.Replace("namespace: team-a", "namespace: team-b", StringComparison.Ordinal);
        var inventory = Inventory.From([Reading("sv-02", Tanzu), Reading("sv-01", elsewhere + Tanzu)], problems)!;
        Assert.Equal(
            ["sv-01/team-a", "sv-01/team-b", "sv-02/team-a"],
            inventory.Clusters.Select(cluster => $"{cluster.Supervisor}/{cluster.Namespace}"));
        Assert.Empty(problems.Sorted());
    }

    [Fact]
    public void A_duplicate_object_is_a_problem()
    {
        var problems = new ProblemList();
        Assert.Null(Read(problems, Tanzu + Tanzu));
        Assert.Equal("INV007", Assert.Single(problems.Sorted()).Code);
    }

    [Theory]
    // A deletion timestamp is enough, whatever the phase.
    [InlineData(V1Beta2, "uid: c1,", "uid: c1, deletionTimestamp: \"2024-11-02T10:00:00Z\",", ClusterState.Deleting)]
    [InlineData(Tanzu, "uid: t1,", "uid: t1, deletionTimestamp: 2024-11-02T10:00:00Z,", ClusterState.Deleting)]
    [InlineData(V1Beta1, "phase: Provisioned", "phase: Deleting", ClusterState.Running)]
    // A condition with an older generation describes the state before the last change.
    [InlineData(V1Beta2, "observedGeneration: 4", "observedGeneration: 3", ClusterState.Unhealthy)]
    [InlineData(V1Beta1, "observedGeneration: 4", "observedGeneration: 3", ClusterState.Unhealthy)]
    [InlineData(V1Beta1, "status: \"True\"}, {", "status: \"True\", observedGeneration: 3}, {", ClusterState.Unhealthy)]
    [InlineData(V1Beta1, "observedGeneration: 4", "observedGeneration: 5", ClusterState.Running)]
    [InlineData(V1Beta1, "    observedGeneration: 4\n", "", ClusterState.Running)]
    [InlineData(
        V1Beta1, "[{type: Ready, status: \"True\"}, ", "[{type: Ready, status: \"False\"}, ", ClusterState.Unhealthy)]
    [InlineData(
        V1Beta1, "[{type: Ready, status: \"True\"}, ", "[{type: Ready, status: \"Unknown\"}, ", ClusterState.Unhealthy)]
    [InlineData(Tanzu, "status: \"True\"", "status: \"False\"", ClusterState.Unhealthy)]
    // A cluster that has never been up has no address, or no field that marks its control plane as initialized.
    [InlineData(V1Beta2, "{host: 10.0.0.1, port: 6443}", "{host: \"\", port: 0}", ClusterState.Creating)]
    [InlineData(V1Beta2, "    controlPlaneEndpoint: {host: 10.0.0.1, port: 6443}\n", "", ClusterState.Creating)]
    [InlineData(
        V1Beta2,
        "controlPlaneInitialized: true}\n    conditions: [{type: Available, status: \"True\"",
        "controlPlaneInitialized: false}\n    conditions: [{type: Available, status: \"False\"",
        ClusterState.Creating)]
    [InlineData(
        V1Beta2,
        "    initialization: {controlPlaneInitialized: true}\n    conditions: [{type: Available, status: \"True\", "
            + "observedGeneration: 4}]\n",
        "    phase: Provisioned\n",
        ClusterState.Creating)]
    [InlineData(
        V1Beta2,
        "    conditions: [{type: Available, status: \"True\", observedGeneration: 4}]\n",
        "    phase: Provisioned\n",
        ClusterState.Unhealthy)]
    [InlineData(
        V1Beta2,
        "{type: Available, status: \"True\", observedGeneration: 4}",
        "{type: ControlPlaneInitialized, status: \"True\"}",
        ClusterState.Unhealthy)]
    [InlineData(Tanzu, "    phase: running\n", "    phase: creating\n", ClusterState.Creating)]
    [InlineData(Tanzu, "    phase: running\n", "", ClusterState.Creating)]
    [InlineData(Tanzu, "    phase: running\n", "    phase: updating\n", ClusterState.Running)]
    public void The_state_comes_from_the_current_object_status(string text, string old, string @new, ClusterState state)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        Assert.Equal(state, Only(text.Replace(old, @new, StringComparison.Ordinal)).State);
    }

    [Fact]
    public void A_v1alpha1_object_has_only_a_phase_and_fields_of_another_shape()
    {
        const string Old = """
            - apiVersion: run.tanzu.vmware.com/v1alpha1
              kind: TanzuKubernetesCluster
              metadata: {name: old, namespace: team-a, labels: {env: dev}}
              status:
                addons:
                  authsvc: {name: authsvc, status: applied}
                  cni: {name: antrea, status: applied}
                clusterApiStatus:
                  apiEndpoints: [{host: 10.0.0.7, port: 6443}, {host: 10.0.0.8, port: 1}]
                  phase: provisioned
                phase: running
                version: v1.20.2+vmware.1-tkg.1.1d4f79a
            """;
        AssertOld(Only(Old));
        var recorded = RecordedInventory.Write(StackName.Parse("dev"), [Reading("sv-01", Old)]);
        Assert.DoesNotContain("addons", recorded, StringComparison.Ordinal);
        Assert.DoesNotContain("provisioned", recorded, StringComparison.Ordinal);
        AssertOld(Assert.Single(RecordedInventory.Parse(recorded, "f.yaml", new())!.Clusters));

        static void AssertOld(ObservedCluster cluster)
        {
            Assert.Equal(
                (ClusterState.Running, null, "v1.20.2+vmware.1-tkg.1.1d4f79a"),
                (cluster.State, cluster.StateReason, cluster.KubernetesVersion));
            Assert.Equal(("10.0.0.7", 6443), (cluster.Endpoint!.Host, cluster.Endpoint.Port));
        }
    }

    [Theory]
    [InlineData("apiEndpoints: [], clusterApiStatus: {apiEndpoints: [{host: b, port: 2}]}", "b")]
    [InlineData("apiEndpoints: [{host: a, port: 1}], clusterApiStatus: {apiEndpoints: [{host: b, port: 2}]}", "a")]
    [InlineData("clusterApiStatus: {apiEndpoints: []}", null)]
    [InlineData("clusterApiStatus: {phase: provisioning}", null)]
    [InlineData("clusterApiStatus: none", null)]
    public void The_endpoint_is_read_from_the_field_of_the_object_version(string status, string? host) =>
        Assert.Equal(
            host,
            Only($$"""
                - apiVersion: run.tanzu.vmware.com/v1alpha1
                  kind: TanzuKubernetesCluster
                  metadata: {name: old, namespace: team-a}
                  status: { {{status}}, phase: running}
                """).Endpoint?.Host);

    private static ObservedCluster Only(string objects)
    {
        var problems = new ProblemList();
        var inventory = Read(problems, objects);
        Assert.Empty(problems.Sorted());
        return Assert.Single(inventory!.Clusters);
    }

    private static Inventory? Read(ProblemList problems, string objects) =>
        Inventory.From([Reading("sv-01", objects)], problems);

    private static SupervisorReading Reading(string supervisor, string objects) =>
        new(supervisor, [.. ((YamlList)YamlFile.Parse(objects, "f.yaml", new())!).Items.Cast<YamlMap>()]);

    // With limits of 0, in the sample's stack dev.
    private static IEnumerable<string> Refused(string before, string after)
    {
        var rules = Environments.Stacks.Find(StackName.Parse("dev"), new())! with
        {
            Removals = new() { Clusters = Limit.Count(0), Components = Limit.Count(0), Applications = Limit.Count(0) },
        };
        var catalog = CatalogFile.Parse(
            File.ReadAllText(Path.Combine(Repository.Cases, "_project/stacks/catalog.yaml")), "catalog.yaml", new())!;
        var problems = new ProblemList();
        var (first, second) = (FootprintOf(before), FootprintOf(after));
        Assert.Single(first.Clusters);
        RemovalGuard.Check(
            [first], second, rules, new(new AllowanceSource.CommandOption("--allow-removals", null)), problems);
        return problems.Sorted().Select(problem => problem.Code);

        Footprint FootprintOf(string objects) =>
            LastSeen.CreateFootprint(Read(new(), objects)!, rules, Environments.Stacks, catalog, FleetOverrides.None);
    }
}
