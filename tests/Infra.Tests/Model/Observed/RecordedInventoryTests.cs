using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Tests.Model;

public sealed class RecordedInventoryTests
{
    private const string Planted = "PLANTED-CREDENTIAL";

    // Fields that supervisors write and an inventory does not read.
    private const string Noise = """
        {
          "resourceVersion": "8812", "creationTimestamp": "2024-01-01T00:00:00Z", "selfLink": "/x",
          "ownerReferences": [{"uid": "o"}],
          "annotations": {"kubectl.kubernetes.io/last-applied-configuration": "PLANTED-CREDENTIAL"},
          "managedFields": [{"manager": "PLANTED-CREDENTIAL"}]
        }
        """;

    private static readonly Gen<string?> Text = Gen.Elements(
        "a", "b", "true", "007", "1.10", "null", "", " ", "é: #", "x\ny", "- 'q'", "v1.2---b", null);

    private static readonly Gen<object?> Condition =
        from type in Gen.Elements("Ready", "Available", "ControlPlaneReady", "ControlPlaneInitialized", "Other")
        from status in Gen.Elements("True", "False", "Unknown")
        from generation in Gen.Elements<int?>(null, 1, 2, 3)
        select (object?)Object(
            ("type", type), ("status", status), ("observedGeneration", generation),
            ("message", "PLANTED-CREDENTIAL"), ("reason", "Planted"), ("lastTransitionTime", "2024-01-01T00:00:00Z"));

    private static readonly Gen<JsonElement> Manifests =
        from kind in Gen.Elements("TanzuKubernetesCluster", "Cluster")
        from name in Gen.Elements("alpha", "beta", "gamma", "007", "true")
        from @namespace in Gen.Elements("team-a", "team-b")
        from uid in Gen.Elements("u1", "123e4567", null)
        from labels in Gen
            .Zip(
                Gen.Elements("env", "core-basic", "run.tanzu.vmware.com/tkr", "é"),
                Text.Where(text => text is not null))
            .ListOf()
        from deleting in Gen.Elements(null, null, null, "2024-01-01T00:00:00Z")
        from host in Text
        from numbers in Gen.Three(Gen.Elements<int?>(null, 0, 1, 2, 6443))
        from phase in Gen.Elements("running", "creating", "Provisioned", null)
        from version in Text
        from conditions in Condition.ListOf()
        from initialized in Gen.Elements<bool?>(null, true, false)
        select JsonSerializer.SerializeToElement(Object(
            ("apiVersion", kind == "Cluster" ? "cluster.x-k8s.io/v1beta1" : "run.tanzu.vmware.com/v1alpha3"),
            ("kind", kind),
            ("metadata", Object(
            [
                ("name", name), ("namespace", @namespace), ("uid", uid), ("generation", numbers.Item1),
                ("deletionTimestamp", deleting),
                (
                    "labels",
                    Object([
                        .. labels.DistinctBy(label => label.Item1).Select(label => (label.Item1, (object?)label.Item2)),
                    ])),
                .. JsonSerializer
                .Deserialize<Dictionary<string, object?>>(Noise)!
                .Select(entry => (entry.Key, entry.Value)),
            ])),
            ("spec", Object(
                ("controlPlaneEndpoint", Object(("host", host), ("port", numbers.Item2), ("token", Planted))),
                ("topology", Object(("version", version), ("variables", new[] { Planted }))),
                ("settings", Planted))),
            ("status", Object(
                ("apiEndpoints", new[] { Object(("host", host), ("port", numbers.Item2), ("token", Planted)) }),
                ("version", version), ("phase", phase), ("observedGeneration", numbers.Item3),
                ("conditions", conditions),
                ("controlPlaneReady", initialized),
                ("initialization", Object(("controlPlaneInitialized", initialized), ("x", Planted))),
                ("addons", Object(("auth", Planted)))))));

    private static readonly Gen<ImmutableArray<SupervisorReading>> Readings =
        from first in Manifests.ListOf()
        from second in Manifests.ListOf()
        select (ImmutableArray<SupervisorReading>)[Reading("sv-01", first), Reading("sv-02", second)];

    [Fact]
    public void A_recording_reproduces_the_recorded_inventory() =>
        Prop.ForAll(Readings.ToArbitrary(), readings =>
        {
            var (problems, readBack) = (new ProblemList(), new ProblemList());
            var inventory = Inventory.From(readings, problems)!;
            var recorded = RecordedInventory.Parse(
                RecordedInventory.Write(StackName.Parse("dev"), readings), "f.yaml", readBack);
            Assert.Equal(Shown(inventory), Shown(recorded));
            Assert.Equal(Codes(problems), Codes(readBack));
            Assert.Equal(
                readings.Sum(reading => reading.Objects.DistinctBy(Cluster).Count()), inventory.Clusters.Length);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Only_fields_that_an_inventory_reads_are_recorded() =>
        Prop.ForAll(Readings.ToArbitrary(), readings =>
        {
            var text = RecordedInventory.Write(StackName.Parse("dev"), readings);
            string[] never = [
                Planted,
                "Planted",
                "annotations",
                "managedFields",
                "resourceVersion",
                "creationTimestamp",
                "ownerReferences",
                "lastTransitionTime",
                "message",
                "reason",
                "addons",
                "settings",
            ];
            return never.All(word => !text.Contains(word, StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_order_of_the_served_objects_does_not_matter() =>
        Prop.ForAll(Readings.ToArbitrary(), readings =>
        {
            ImmutableArray<SupervisorReading> reversed = [
                .. readings.Reverse().Select(reading => reading with { Objects = [.. reading.Objects.Reverse()] }),
            ];
            return RecordedInventory.Write(
                StackName.Parse("dev"), readings) == RecordedInventory.Write(StackName.Parse("dev"), reversed);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Recording_a_recording_again_preserves_its_content()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Fleet, "stacks/dev/inventory.yaml"));
        var map = YamlFile.ParseMap(text, "f.yaml", new())!;
        var readings = ((YamlList)map.Find("supervisors")!).Items
            .Cast<YamlMap>()
            .Select(supervisor => new SupervisorReading(
            ((YamlScalar)supervisor.Find("name")!).Text,
            [.. ((YamlList)supervisor.Find("clusters")!).Items.Cast<YamlMap>()]));
        var once = RecordedInventory.Write(StackName.Parse("dev"), readings);
        Assert.Equal(
            Shown(RecordedInventory.Parse(text, "f.yaml", new())),
            Shown(RecordedInventory.Parse(once, "f.yaml", new())));
    }

    private static SupervisorReading Reading(string supervisor, IEnumerable<JsonElement> manifests) =>
        new(
            supervisor,
            [.. manifests.Select(manifest => (YamlMap)JsonTree.Read(manifest, new("sv", 0))).DistinctBy(Key)]);

    private static string Key(YamlMap manifest) => $"{((YamlScalar)manifest.Find("kind")!).Text}/{Cluster(manifest)}";

    private static string Cluster(YamlMap manifest)
    {
        var metadata = (YamlMap)manifest.Find("metadata")!;
        return $"{((YamlScalar)metadata.Find("namespace")!).Text}/{((YamlScalar)metadata.Find("name")!).Text}";
    }

    private static Dictionary<string, object?> Object(params (string Key, object? Value)[] members) =>
        members.Where(member => member.Value is not null).ToDictionary(member => member.Key, member => member.Value);

    private static IEnumerable<string> Codes(ProblemList problems) =>
        problems.Sorted().Select(problem => problem.Code).Distinct();

    // Only positions may differ.
    private static string Shown(Inventory? inventory) =>
        inventory is null ? "none" : string.Join('\n', inventory.Clusters.Select(Shown));

    private static string Shown(ObservedCluster cluster)
    {
        var labels = string.Join(',', cluster.Labels.Select(label => $"{label.Key}={label.Value.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{cluster.Supervisor}/{cluster.Namespace}/{cluster.Name} "
            + $"{cluster.Endpoint?.Host}:{cluster.Endpoint?.Port} "
            + $"{cluster.KubernetesVersion} {cluster.State} {cluster.StateReason} "
            + $"{labels} {string.Join(',', cluster.Uids)}");
    }
}
